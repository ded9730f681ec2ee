package org.liaisonstation.supervision.research;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.liaisonstation.audit.HistoryLine;

/** A line of the history of a visit or of a report. Never changed. */
@Entity
@Table(name = "research_event")
public class ResearchEvent extends HistoryLine {

	@ManyToOne(fetch = FetchType.LAZY)
	private ResearchVisit visit;

	@ManyToOne(fetch = FetchType.LAZY)
	private ResearchReport report;

	@Enumerated(EnumType.STRING)
	private ResearchStep step;

	protected ResearchEvent() {
	}

	private ResearchEvent(Instant at, String byName, ResearchStep step, String text) {
		super(at, byName, text);
		this.step = step;
	}

	static ResearchEvent of(ResearchVisit visit, Instant at, String byName, ResearchStep step, String text) {
		ResearchEvent event = new ResearchEvent(at, byName, step, text);
		event.visit = visit;
		return event;
	}

	static ResearchEvent of(ResearchReport report, Instant at, String byName, ResearchStep step, String text) {
		ResearchEvent event = new ResearchEvent(at, byName, step, text);
		event.report = report;
		return event;
	}

	@Override
	public String label() {
		return this.step.label();
	}

	boolean is(ResearchStep step) {
		return this.step == step;
	}

}
