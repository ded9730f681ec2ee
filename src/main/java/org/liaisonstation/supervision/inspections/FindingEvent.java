package org.liaisonstation.supervision.inspections;

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

/** A line of the history of a finding. Never changed. */
@Entity
@Table(name = "inspection_finding_event")
public class FindingEvent {

	/** One for all: ids of the same millisecond keep their order. */
	private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Finding finding;

	private Instant at;

	private String byName;

	@Enumerated(EnumType.STRING)
	private FindingStep step;

	private String text;

	protected FindingEvent() {
	}

	FindingEvent(Finding finding, Instant at, String byName, FindingStep step, String text) {
		this.id = IDS.generate();
		this.finding = finding;
		this.at = at;
		this.byName = byName;
		this.step = step;
		this.text = text;
	}

	boolean is(FindingStep step) {
		return this.step == step;
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

}
