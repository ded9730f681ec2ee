package org.liaisonstation.demo;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.requests.paperforms.PaperBatch;
import org.liaisonstation.requests.paperforms.PaperForm;
import org.liaisonstation.requests.paperforms.PaperForms;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The blank forms of the demo: a batch printed on the first day, a few of them written on
 * at the tea pavilions, one spoilt.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoPapers {

	private static final int SEED = 20;

	private static final int PRINTED = 20;

	private final PaperForms papers;

	private PaperBatch batch;

	DemoPapers(PaperForms papers) {
		this.papers = papers;
	}

	void plan(DemoCast cast, DemoDates dates, Agenda agenda) {
		agenda.add(dates.opening().plus(Duration.ofMinutes(10)), cast.staff(),
				() -> this.batch = this.papers.print(PRINTED, null, cast.staff()));
		agenda.add(dates.inOffice(dates.day(0.1, 0), new Random(SEED)), cast.staff(), () -> {
			PaperForm spoilt = next();
			this.papers.makeVoid(spoilt.code(), spoilt.version(), "茶水洒在表上，字迹看不清", cast.staff());
		});
	}

	/** The first that nobody has written on. */
	PaperForm next() {
		List<PaperForm> forms = this.papers.of(this.batch);
		return forms.stream().filter(PaperForm::isBlank).findFirst().orElseThrow();
	}

	void keyIn(PaperForm form, UUID request, Viewer staff) {
		this.papers.keyIn(form.code(), request, staff);
	}

}
