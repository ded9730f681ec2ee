package org.liaisonstation.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class PublicationListController {

	private final PublicationDesk desk;

	PublicationListController(PublicationDesk desk) {
		this.desk = desk;
	}

	/**
	 * Without a choice what waits for this person: the director's approvals, the staff's
	 * drafts.
	 */
	@GetMapping("/desk/publications")
	String list(@RequestParam(required = false) String state, @RequestParam(required = false) Instant at,
			@RequestParam(required = false) UUID id, Viewer viewer, Model model) {
		PublicationState waiting = viewer.is(Role.DIRECTOR) ? PublicationState.SUBMITTED : PublicationState.DRAFT;
		PublicationState chosen = "all".equals(state) ? null : chosen(state, waiting);
		List<Publication> found = this.desk.list(chosen, at, id);
		boolean more = found.size() > PublicationDesk.PAGE;
		model.addAttribute("chosen", chosen);
		model.addAttribute("states", PublicationState.values());
		model.addAttribute("tallies", this.desk.tallies());
		model.addAttribute("publications", more ? found.subList(0, PublicationDesk.PAGE) : found);
		model.addAttribute("last", more ? found.get(PublicationDesk.PAGE - 1) : null);
		model.addAttribute("paged", at != null);
		model.addAttribute("submission", Submissions.fresh());
		model.addAttribute("several", (viewer.is(Role.DIRECTOR) && chosen == PublicationState.SUBMITTED)
				? PublicationBatchController.ACTS : List.of());
		return "publication/publications";
	}

	private static PublicationState chosen(String name, PublicationState otherwise) {
		for (PublicationState state : PublicationState.values()) {
			if (state.name().equalsIgnoreCase(name)) {
				return state;
			}
		}
		return otherwise;
	}

}
