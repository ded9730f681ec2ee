package org.liaisonstation.demo;

import java.util.UUID;
import java.util.function.Function;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.PublicationDesk;
import org.liaisonstation.publication.PublicationForm;
import org.liaisonstation.publication.Publications;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The public texts of records: staff write, the director approves. */
@Component
@ConditionalOnProperty("station.demo")
class DemoTexts {

	private final Publications publications;

	private final PublicationDesk publishing;

	DemoTexts(Publications publications, PublicationDesk publishing) {
		this.publications = publications;
		this.publishing = publishing;
	}

	/**
	 * A record that is made public.
	 *
	 * @param kind as its publication names it
	 */
	record About(String kind, UUID id, String number, String href) {

	}

	/** Written so many days after what was done last, and approved later. */
	<T> void publish(Script<T> script, int days, Function<T, About> about, DemoCase.Public text, DemoCast cast) {
		handIn(script, days, about, text, cast);
		script.later(cast.director(), (record) -> {
			approve(about.apply(record), cast.director());
			return record;
		});
	}

	/** Written so many days after what was done last; it waits for the director. */
	<T> void handIn(Script<T> script, int days, Function<T, About> about, DemoCase.Public text, DemoCast cast) {
		script.daysAfter(script.at(), days, cast.staff(), (record) -> {
			handIn(about.apply(record), text, cast.staff());
			return record;
		});
	}

	private void handIn(About about, DemoCase.Public text, Viewer staff) {
		Publication draft = this.publications.open(about.kind(), about.id(), about.number(), about.href(), text.title(),
				staff);
		this.publishing.submit(draft.id(),
				new PublicationForm(Submissions.fresh(), draft.version(), text.title(), text.text()), staff);
	}

	private void approve(About about, Viewer director) {
		Publication text = this.publications.find(about.kind(), about.id()).orElseThrow();
		this.publishing.approve(text.id(), text.version(), director);
	}

}
