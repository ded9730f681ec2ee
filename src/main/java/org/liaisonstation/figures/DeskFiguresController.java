package org.liaisonstation.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.liaisonstation.forms.NotFound;

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

	@GetMapping("/{key}")
	String records(@PathVariable String key, @ModelAttribute("form") SpanForm form, BindingResult errors,
			@RequestParam(required = false) LocalDate before, @RequestParam(required = false) UUID id,
			HttpServletResponse response, Model model) {
		Figure figure = this.definitions.find(key).orElseThrow(NotFound::new);
		Span span = this.page.span(form, errors, response, model);
		model.addAttribute("figure", figure);
		model.addAttribute("value", this.figures.value(figure, span));
		model.addAttribute("restricted", this.figures.restricted(figure, span));
		this.page.records(figure, List.of(), span, before, id, model);
		return "figures/desk-figure";
	}

}
