package org.liaisonstation.activities;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.liaisonstation.audit.HistoryLine;

/** A line of the history of an activity. Never changed. */
@Entity
@Table(name = "activity_event")
public class ActivityEvent extends HistoryLine {

	@ManyToOne(fetch = FetchType.LAZY)
	private Activity activity;

	@Enumerated(EnumType.STRING)
	private ActivityStep step;

	protected ActivityEvent() {
	}

	ActivityEvent(Activity activity, Instant at, String byName, ActivityStep step, String text) {
		super(at, byName, text);
		this.activity = activity;
		this.step = step;
	}

	@Override
	public String label() {
		return this.step.label();
	}

}
