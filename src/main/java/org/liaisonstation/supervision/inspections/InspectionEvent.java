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

/** A line of the history of an inspection. Never changed. */
@Entity
@Table(name = "inspection_event")
public class InspectionEvent {

	/** One for all: ids of the same millisecond keep their order. */
	private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Inspection inspection;

	private Instant at;

	private String byName;

	@Enumerated(EnumType.STRING)
	private InspectionStep step;

	private String text;

	protected InspectionEvent() {
	}

	InspectionEvent(Inspection inspection, Instant at, String byName, InspectionStep step, String text) {
		this.id = IDS.generate();
		this.inspection = inspection;
		this.at = at;
		this.byName = byName;
		this.step = step;
		this.text = text;
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
