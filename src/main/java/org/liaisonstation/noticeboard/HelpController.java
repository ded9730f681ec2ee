package org.liaisonstation.noticeboard;

import org.liaisonstation.requests.PublicTerms;
import org.liaisonstation.station.ReferralCounters;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a resident asks who is here for the first time (帮助), and 无障碍. */
@Controller
class HelpController {

	private final PublicTerms terms;

	private final ReferralCounters counters;

	HelpController(PublicTerms terms, ReferralCounters counters) {
		this.terms = terms;
		this.counters = counters;
	}

	@GetMapping("/help")
	String help(Model model) {
		model.addAttribute("terms", this.terms);
		model.addAttribute("counters", this.counters.findByActiveTrueOrderByPosition());
		return "noticeboard/help";
	}

	@GetMapping("/accessibility")
	String accessibility() {
		return "noticeboard/accessibility";
	}

}
