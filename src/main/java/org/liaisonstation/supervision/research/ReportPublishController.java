package org.liaisonstation.supervision.research;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.Publications;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 起草公示稿: begins the public text of a report; a second person approves it. */
@Controller
class ReportPublishController {

	private final ReportAccess access;

	private final Publications publications;

	private final Submissions submissions;

	ReportPublishController(ReportAccess access, Publications publications, Submissions submissions) {
		this.access = access;
		this.publications = publications;
		this.submissions = submissions;
	}

	@PostMapping("/desk/research/reports/{id}/publication")
	String draft(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> {
			ResearchReport report = this.access.toAct(id, version, viewer, ReportAct.PUBLISH);
			return this.publications
				.open(ResearchReport.KIND, id, report.number(), report.href(), report.title(), viewer)
				.href();
		});
	}

}
