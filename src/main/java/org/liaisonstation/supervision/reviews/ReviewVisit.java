package org.liaisonstation.supervision.reviews;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** 代表走访 of the second stage: where deputies asked about the unit, and what they heard. */
@Entity
@Table(name = "review_visit")
public class ReviewVisit {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private WorkReview review;

	private LocalDate visitedOn;

	private String place;

	private String text;

	@ElementCollection
	@CollectionTable(name = "review_visit_deputy", joinColumns = @JoinColumn(name = "visit_id"))
	@Column(name = "deputy_id")
	private Set<UUID> deputies = new LinkedHashSet<>();

	protected ReviewVisit() {
	}

	ReviewVisit(WorkReview review, Facts facts) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.review = review;
		this.visitedOn = facts.visitedOn();
		this.place = facts.place();
		this.text = facts.text();
		this.deputies.addAll(facts.deputies());
	}

	/** What is written down of it. */
	public record Facts(LocalDate visitedOn, String place, String text, Set<UUID> deputies) {
	}

	public UUID id() {
		return this.id;
	}

	public LocalDate visitedOn() {
		return this.visitedOn;
	}

	public String place() {
		return this.place;
	}

	public String text() {
		return this.text;
	}

	public Set<UUID> deputies() {
		return this.deputies;
	}

}
