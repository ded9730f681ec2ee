package org.liaisonstation.topics;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.Publications;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 起草公示稿: begins the public text of a topic; a second person approves it. */
@Controller
class TopicPublishController {

	private final TopicAccess access;

	private final Publications publications;

	private final Submissions submissions;

	TopicPublishController(TopicAccess access, Publications publications, Submissions submissions) {
		this.access = access;
		this.publications = publications;
		this.submissions = submissions;
	}

	@PostMapping("/desk/topics/{id}/publication")
	String draft(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> {
			Topic topic = this.access.toAct(id, version, viewer, TopicAct.PUBLISH);
			return this.publications.open(Topic.KIND, id, topic.number(), topic.href(), topic.title(), viewer).href();
		});
	}

}
