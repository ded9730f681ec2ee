package org.liaisonstation.requests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 办理公开: published results.
 */
@Controller
class CasesController {

	private static final int PAGE = 20;

	private final PublicCases cases;

	CasesController(PublicCases cases) {
		this.cases = cases;
	}

	@GetMapping("/cases")
	String list(@RequestParam(required = false) Instant at, @RequestParam(required = false) UUID after, Model model) {
		List<PublicCases.PublicCase> found = (at != null && after != null) ? this.cases.before(at, after, PAGE + 1)
				: this.cases.latest(PAGE + 1);
		boolean more = found.size() > PAGE;
		model.addAttribute("cases", more ? found.subList(0, PAGE) : found);
		model.addAttribute("last", more ? found.get(PAGE - 1) : null);
		return "requests/cases";
	}

	@GetMapping("/cases/{number}")
	String show(@PathVariable String number, Model model) {
		model.addAttribute("case", this.cases.find(number).orElseThrow(NotFound::new));
		return "requests/case";
	}

}
