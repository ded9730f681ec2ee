package org.liaisonstation.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

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

	private final PublicRecords lines;

	FiguresController(FiguresPage page, PublicRecords lines) {
		this.page = page;
		this.lines = lines;
	}

	@GetMapping("/figures")
	String overview(@ModelAttribute("form") SpanForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		this.page.overview(this.page.span(form, errors, response, model), model);
		return "figures/figures";
	}

	@GetMapping("/figures/{key}")
	String records(@PathVariable String key, @ModelAttribute("form") SpanForm form, BindingResult errors,
			@RequestParam(required = false) LocalDate before, @RequestParam(required = false) UUID id,
			HttpServletResponse response, Model model) {
		Span span = this.page.span(form, errors, response, model);
		List<FigureRecord> records = this.page.records(key, span, before, id, model);
		model.addAttribute("lines", this.lines.of((Figure) model.getAttribute("figure"), records));
		return "figures/figure";
	}

}
