package org.liaisonstation.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The figures at the desk: the same numbers, every record with a link to its page.
 */
@Controller
@RequestMapping("/desk/figures")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class DeskFiguresController {

	private final FiguresPage page;

	private final Figures figures;

	private final FigureDefinitions definitions;

	DeskFiguresController(FiguresPage page, Figures figures, FigureDefinitions definitions) {
		this.page = page;
		this.figures = figures;
		this.definitions = definitions;
	}

	@GetMapping
	String overview(@ModelAttribute("form") SpanForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		this.page.overview(this.page.span(form, errors, response, model), model);
		return "figures/desk-figures";
	}

	/**
	 * @param part which of its parts; all of it where there are none
	 */
	@GetMapping("/{key}")
	String records(@PathVariable String key, @ModelAttribute("form") SpanForm form, BindingResult errors,
			@RequestParam(required = false) List<String> part, @RequestParam(required = false) LocalDate before,
			@RequestParam(required = false) UUID id, HttpServletResponse response, Model model) {
		Figure figure = this.definitions.find(key).orElseThrow(NotFound::new);
		Span span = this.page.span(form, errors, response, model);
		Selection selection = new Selection(figure, part, span);
		List<FigurePart> values = this.figures.parts(List.of(figure), span);
		model.addAttribute("figure", figure);
		model.addAttribute("value", selection.in(values));
		model.addAttribute("live", selection.liveIn(values));
		model.addAttribute("chosen",
				values.stream()
					.filter((value) -> value.code() != null && selection.parts().contains(value.code()))
					.toList());
		model.addAttribute("restricted", selection.isWhole() ? this.figures.restricted(figure, span) : 0L);
		this.page.records(selection, before, id, model);
		model.addAttribute("once", Submissions.fresh());
		return "figures/desk-figure";
	}

}
