package org.liaisonstation.demo;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.PublicationDesk;
import org.liaisonstation.publication.PublicationForm;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.topics.Topic;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The public texts of hot topics: staff write, the director approves. */
@Component
@ConditionalOnProperty("station.demo")
class DemoTopicTexts {

	private final Publications publications;

	private final PublicationDesk publishing;

	DemoTopicTexts(Publications publications, PublicationDesk publishing) {
		this.publications = publications;
		this.publishing = publishing;
	}

	Topic handIn(Topic topic, DemoCase.Public text, Viewer staff) {
		Publication draft = this.publications.open(Topic.KIND, topic.id(), topic.number(), topic.href(), text.title(),
				staff);
		this.publishing.submit(draft.id(),
				new PublicationForm(Submissions.fresh(), draft.version(), text.title(), text.text()), staff);
		return topic;
	}

	Topic approve(Topic topic, Viewer director) {
		Publication text = this.publications.find(Topic.KIND, topic.id()).orElseThrow();
		this.publishing.approve(text.id(), text.version(), director);
		return topic;
	}

}
