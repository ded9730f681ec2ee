package org.liaisonstation.supervision.research;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A line of the history of a visit or of a report. Never changed. */
@Entity
@Table(name = "research_event")
public class ResearchEvent {

	/** One for all: ids of the same millisecond keep their order. */
	private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private ResearchVisit visit;

	@ManyToOne(fetch = FetchType.LAZY)
	private ResearchReport report;

	private Instant at;

	private String byName;

	@Enumerated(EnumType.STRING)
	private ResearchStep step;

	private String text;

	protected ResearchEvent() {
	}

	private ResearchEvent(Instant at, String byName, ResearchStep step, String text) {
		this.id = IDS.generate();
		this.at = at;
		this.byName = byName;
		this.step = step;
		this.text = text;
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

	public Instant at() {
		return this.at;
	}

	public String who() {
		return this.byName;
	}

	public String label() {
		return this.step.label();
	}

	public String text() {
		return this.text;
	}

	boolean is(ResearchStep step) {
		return this.step == step;
	}

}
