package org.liaisonstation.figures;

import jakarta.servlet.http.HttpServletResponse;
import org.liaisonstation.requests.SatisfactionRates;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * 满意率: what residents and deputies say of the answers.
 */
@Controller
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class SatisfactionController {

	private final FiguresPage page;

	private final SatisfactionRates rates;

	SatisfactionController(FiguresPage page, SatisfactionRates rates) {
		this.page = page;
		this.rates = rates;
	}

	@GetMapping("/desk/figures/satisfaction")
	String rates(@ModelAttribute("form") SpanForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		Span span = this.page.span(form, errors, response, model);
		model.addAttribute("lines", this.rates.between(span.from(), span.to()));
		return "figures/satisfaction";
	}

}
