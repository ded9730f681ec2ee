package org.liaisonstation.requests;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 可能重复, while a request is written down. It changes nothing; posted, since what somebody
 * tells does not belong into an address.
 */
@Controller
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class SimilarController {

	private final SimilarRequests similar;

	SimilarController(SimilarRequests similar) {
		this.similar = similar;
	}

	@PostMapping("/desk/requests/similar")
	String typed(@RequestParam(defaultValue = "") String content, @RequestParam(required = false) UUID placeId,
			@RequestParam(defaultValue = "") String category, Viewer viewer, Model model) {
		model.addAttribute("found", this.similar.to(content, placeId, category.isEmpty() ? null : category, viewer));
		return "requests/_similar-typed";
	}

}
