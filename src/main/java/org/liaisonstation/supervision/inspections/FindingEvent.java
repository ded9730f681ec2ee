package org.liaisonstation.supervision.inspections;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.liaisonstation.audit.HistoryLine;

/** A line of the history of a finding. Never changed. */
@Entity
@Table(name = "inspection_finding_event")
public class FindingEvent extends HistoryLine {

	@ManyToOne(fetch = FetchType.LAZY)
	private Finding finding;

	@Enumerated(EnumType.STRING)
	private FindingStep step;

	protected FindingEvent() {
	}

	FindingEvent(Finding finding, Instant at, String byName, FindingStep step, String text) {
		super(at, byName, text);
		this.finding = finding;
		this.step = step;
	}

	boolean is(FindingStep step) {
		return this.step == step;
	}

	@Override
	public String label() {
		return this.step.label();
	}

}
