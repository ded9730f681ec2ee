package org.liaisonstation.demo;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.PublicationDesk;
import org.liaisonstation.publication.PublicationForm;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.supervision.research.ResearchReport;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The public texts of research reports: staff write, the director approves. */
@Component
@ConditionalOnProperty("station.demo")
class DemoResearchTexts {

	private final Publications publications;

	private final PublicationDesk publishing;

	DemoResearchTexts(Publications publications, PublicationDesk publishing) {
		this.publications = publications;
		this.publishing = publishing;
	}

	ResearchReport handIn(ResearchReport report, DemoCase.Public text, Viewer staff) {
		Publication draft = this.publications.open(ResearchReport.KIND, report.id(), report.number(), report.href(),
				text.title(), staff);
		this.publishing.submit(draft.id(),
				new PublicationForm(Submissions.fresh(), draft.version(), text.title(), text.text()), staff);
		return report;
	}

	ResearchReport approve(ResearchReport report, Viewer director) {
		Publication text = this.publications.find(ResearchReport.KIND, report.id()).orElseThrow();
		this.publishing.approve(text.id(), text.version(), director);
		return report;
	}

}
