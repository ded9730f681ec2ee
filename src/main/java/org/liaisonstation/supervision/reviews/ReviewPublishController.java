package org.liaisonstation.supervision.reviews;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.Publications;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 起草公告: begins the public text of a review; a second person approves it. */
@Controller
class ReviewPublishController {

	private final ReviewAccess access;

	private final Publications publications;

	private final Submissions submissions;

	ReviewPublishController(ReviewAccess access, Publications publications, Submissions submissions) {
		this.access = access;
		this.publications = publications;
		this.submissions = submissions;
	}

	@PostMapping("/desk/reviews/{id}/publication")
	String draft(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> {
			WorkReview review = this.access.toAct(id, version, viewer, ReviewAct.PUBLISH);
			return this.publications.open(WorkReview.KIND, id, review.number(), review.href(), review.title(), viewer)
				.href();
		});
	}

}
