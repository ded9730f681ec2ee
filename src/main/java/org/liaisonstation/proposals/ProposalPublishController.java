package org.liaisonstation.proposals;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.Publications;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 起草公示稿: begins the public text of an answered proposal; of a confidential one there is
 * none.
 */
@Controller
class ProposalPublishController {

	private final ProposalAccess access;

	private final Publications publications;

	private final Submissions submissions;

	ProposalPublishController(ProposalAccess access, Publications publications, Submissions submissions) {
		this.access = access;
		this.publications = publications;
		this.submissions = submissions;
	}

	@PostMapping("/desk/proposals/{id}/publication")
	String draft(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> {
			Proposal proposal = this.access.toAct(id, version, viewer, ProposalPermissions::mayPublish);
			return this.publications
				.open(ProposalHandling.KIND, id, proposal.number(), proposal.href(), proposal.sheet().title(), viewer)
				.href();
		});
	}

}
