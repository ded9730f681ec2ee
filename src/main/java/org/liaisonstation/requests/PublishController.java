package org.liaisonstation.requests;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.Publications;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 起草公示稿: begins the public text of a closed request. A restricted or not accepted one has
 * none.
 */
@Controller
class PublishController {

	private final RequestAccess access;

	private final Publications publications;

	private final Submissions submissions;

	PublishController(RequestAccess access, Publications publications, Submissions submissions) {
		this.access = access;
		this.publications = publications;
		this.submissions = submissions;
	}

	@PostMapping("/desk/requests/{id}/publication")
	String draft(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> {
			Request request = this.access.toAct(id, version, viewer, Act.PUBLISH);
			return this.publications
				.open(RequestOriginal.KIND, id, request.number(), request.href(), request.matter().title(), viewer)
				.href();
		});
	}

}
