package org.liaisonstation.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The figures for everybody.
 */
@Controller
class FiguresController {

	private final FiguresPage page;

	private final Figures figures;

	private final FigureDefinitions definitions;

	private final PublicRecords lines;

	private final YearNotes notes;

	FiguresController(FiguresPage page, Figures figures, FigureDefinitions definitions, PublicRecords lines,
			YearNotes notes) {
		this.notes = notes;
		this.page = page;
		this.figures = figures;
		this.definitions = definitions;
		this.lines = lines;
	}

	@GetMapping("/figures")
	String overview(@ModelAttribute("form") SpanForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		this.page.published(this.page.span(form, errors, response, model), model);
		return "figures/figures";
	}

	@GetMapping("/figures/{key}")
	String records(@PathVariable String key, @ModelAttribute("form") SpanForm form, BindingResult errors,
			@RequestParam(required = false) LocalDate before, @RequestParam(required = false) UUID id,
			HttpServletResponse response, Model model) {
		Figure figure = this.definitions.find(key).filter((found) -> !found.deskOnly()).orElseThrow(NotFound::new);
		Span span = this.page.span(form, errors, response, model);
		model.addAttribute("figure", figure);
		FigureValue value = this.figures.values(List.of(figure), span).get(0).publicly(span);
		model.addAttribute("value", value);
		model.addAttribute("notes", this.notes.of(span, List.of(value)));
		model.addAttribute("restricted", this.figures.restricted(figure, span));
		if (figure.isListed()) {
			List<FigureRecord> records = this.page.records(new Selection(figure, List.of(), span), before, id, model);
			model.addAttribute("lines", this.lines.of(figure, records));
		}
		else {
			model.addAttribute("lines", List.of());
			model.addAttribute("paged", false);
		}
		return "figures/figure";
	}

}
