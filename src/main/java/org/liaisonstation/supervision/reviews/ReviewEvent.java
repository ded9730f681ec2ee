package org.liaisonstation.supervision.reviews;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.liaisonstation.audit.HistoryLine;

/** A line of the history of a work review. Never changed. */
@Entity
@Table(name = "review_event")
public class ReviewEvent extends HistoryLine {

	@ManyToOne(fetch = FetchType.LAZY)
	private WorkReview review;

	@Enumerated(EnumType.STRING)
	private ReviewStep step;

	protected ReviewEvent() {
	}

	ReviewEvent(WorkReview review, Instant at, String byName, ReviewStep step, String text) {
		super(at, byName, text);
		this.review = review;
		this.step = step;
	}

	@Override
	public String label() {
		return this.step.label();
	}

}
