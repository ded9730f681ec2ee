package org.liaisonstation.supervision.reviews;

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

/** A line of the history of a work review. Never changed. */
@Entity
@Table(name = "review_event")
public class ReviewEvent {

	/** One for all: ids of the same millisecond keep their order. */
	private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private WorkReview review;

	private Instant at;

	private String byName;

	@Enumerated(EnumType.STRING)
	private ReviewStep step;

	private String text;

	protected ReviewEvent() {
	}

	ReviewEvent(WorkReview review, Instant at, String byName, ReviewStep step, String text) {
		this.id = IDS.generate();
		this.review = review;
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
