package org.liaisonstation.proposals;

import org.liaisonstation.accounts.Viewer;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 相似建议, while a sheet is written. It changes nothing; posted, since what somebody writes
 * does not belong into an address.
 */
@Controller
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR','DEPUTY')")
class SimilarProposalsController {

	private final SimilarProposals similar;

	SimilarProposalsController(SimilarProposals similar) {
		this.similar = similar;
	}

	@PostMapping("/desk/proposals/similar")
	String typed(@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String situation,
			@RequestParam(defaultValue = "") String suggestion, @RequestParam(defaultValue = "") String cause,
			@RequestParam(defaultValue = "") String grounds, Viewer viewer, Model model) {
		model.addAttribute("found",
				this.similar.to(String.join(" ", title, situation, suggestion, cause, grounds), viewer));
		return "proposals/_similar";
	}

}
