package org.liaisonstation.supervision.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;

/** A count of one unit: the first in the meeting, the second after mending. */
@Entity
@Table(name = "review_count")
public class ReviewCount {

	/** Where the numbers come from; a secret ballot may be another one. */
	public enum Source {

		PAPER("纸质测评票");

		private final String label;

		Source(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private ReviewedUnit reviewedUnit;

	private int round;

	@Enumerated(EnumType.STRING)
	private Source source;

	private LocalDate countedOn;

	private int handedOut;

	private int returned;

	private int valid;

	private Instant recordedAt;

	private String recordedByName;

	@ElementCollection
	@CollectionTable(name = "review_count_grade", joinColumns = @JoinColumn(name = "count_id"))
	@MapKeyColumn(name = "grade")
	@Column(name = "votes")
	private Map<String, Integer> votes = new LinkedHashMap<>();

	protected ReviewCount() {
	}

	ReviewCount(ReviewedUnit unit, int round, Source source, Tally tally, Instant at, String byName) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.reviewedUnit = unit;
		this.round = round;
		this.source = source;
		write(tally, at, byName);
	}

	/** What was counted; a correction takes its place. */
	final void write(Tally tally, Instant at, String byName) {
		this.countedOn = tally.countedOn();
		this.handedOut = tally.handedOut();
		this.returned = tally.returned();
		this.valid = tally.valid();
		this.votes.clear();
		this.votes.putAll(tally.votes());
		this.recordedAt = at;
		this.recordedByName = byName;
	}

	public int round() {
		return this.round;
	}

	public Source source() {
		return this.source;
	}

	public Tally tally() {
		return new Tally(this.countedOn, this.handedOut, this.returned, this.valid, this.votes);
	}

}
