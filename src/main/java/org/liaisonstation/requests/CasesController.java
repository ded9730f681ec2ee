package org.liaisonstation.requests;

import java.util.List;

import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * 办理公开: published results, and a search among them.
 */
@Controller
class CasesController {

	private static final int PAGE = 20;

	private final PublicCases cases;

	private final CaseSearch search;

	CasesController(PublicCases cases, CaseSearch search) {
		this.cases = cases;
		this.search = search;
	}

	@GetMapping("/cases")
	String list(CaseFilter filter, Model model) {
		List<PublicCases.PublicCase> found = this.cases.page(filter, PAGE + 1);
		boolean more = found.size() > PAGE;
		model.addAttribute("filter", filter);
		model.addAttribute("options", this.search.options());
		model.addAttribute("cases", more ? found.subList(0, PAGE) : found);
		model.addAttribute("last", more ? found.get(PAGE - 1) : null);
		model.addAttribute("count", filter.isNarrowed() ? this.search.count(filter) : null);
		return "requests/cases";
	}

	@GetMapping("/cases/{number}")
	String show(@PathVariable String number, Model model) {
		model.addAttribute("case", this.cases.find(number).orElseThrow(NotFound::new));
		return "requests/case";
	}

}
