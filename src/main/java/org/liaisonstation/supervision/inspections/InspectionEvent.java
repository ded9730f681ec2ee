package org.liaisonstation.supervision.inspections;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.liaisonstation.audit.HistoryLine;

/** A line of the history of an inspection. Never changed. */
@Entity
@Table(name = "inspection_event")
public class InspectionEvent extends HistoryLine {

	@ManyToOne(fetch = FetchType.LAZY)
	private Inspection inspection;

	@Enumerated(EnumType.STRING)
	private InspectionStep step;

	protected InspectionEvent() {
	}

	InspectionEvent(Inspection inspection, Instant at, String byName, InspectionStep step, String text) {
		super(at, byName, text);
		this.inspection = inspection;
		this.step = step;
	}

	@Override
	public String label() {
		return this.step.label();
	}

}
