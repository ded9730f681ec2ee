package org.liaisonstation.supervision.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.forms.NotFound;

/**
 * A unit in a review: what it says of itself, what deputies made of it, and what it has
 * to mend. Changed by its {@link WorkReview} alone.
 */
@Entity
@Table(name = "reviewed_unit")
public class ReviewedUnit {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private WorkReview review;

	private UUID unitId;

	private int position;

	private String selfCheck;

	private LocalDate selfCheckedOn;

	private String selfCheckedByName;

	private String report;

	private String opinion;

	@OneToMany(mappedBy = "reviewedUnit", cascade = CascadeType.ALL)
	@OrderBy("round")
	private List<ReviewCount> counts = new ArrayList<>();

	@OneToMany(mappedBy = "reviewedUnit", cascade = CascadeType.ALL)
	@OrderBy("position")
	private List<ReviewMatter> matters = new ArrayList<>();

	protected ReviewedUnit() {
	}

	ReviewedUnit(WorkReview review, UUID unitId, int position) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.review = review;
		this.unitId = unitId;
		this.position = position;
	}

	void selfCheck(String text, LocalDate on, String byName) {
		this.selfCheck = text;
		this.selfCheckedOn = on;
		this.selfCheckedByName = byName;
	}

	void report(String text) {
		this.report = text;
	}

	void judge(String opinion) {
		this.opinion = opinion;
	}

	void count(int round, Tally tally, Instant at, String byName) {
		this.counts.add(new ReviewCount(this, round, ReviewCount.Source.PAPER, tally, at, byName));
	}

	void correct(int round, Tally tally, Instant at, String byName) {
		this.counts.stream()
			.filter((count) -> count.round() == round)
			.forEach((count) -> count.write(tally, at, byName));
	}

	void addMatter(String text, DueDate due) {
		this.matters.add(new ReviewMatter(this, this.matters.size() + 1, text, due));
	}

	/**
	 * One of its matters.
	 * @throws NotFound where there is none such
	 */
	ReviewMatter matter(UUID matterId) {
		return this.matters.stream().filter((one) -> one.id().equals(matterId)).findFirst().orElseThrow(NotFound::new);
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public UUID unitId() {
		return this.unitId;
	}

	public String selfCheck() {
		return this.selfCheck;
	}

	public LocalDate selfCheckedOn() {
		return this.selfCheckedOn;
	}

	public String selfCheckedByName() {
		return this.selfCheckedByName;
	}

	/** What it reported in the meeting, or null. */
	public String report() {
		return this.report;
	}

	/** 评议意见, or null. */
	public String opinion() {
		return this.opinion;
	}

	public List<ReviewCount> counts() {
		return this.counts;
	}

	/** The count of a round, or null. */
	public Tally tally(int round) {
		return this.counts.stream()
			.filter((count) -> count.round() == round)
			.map(ReviewCount::tally)
			.findFirst()
			.orElse(null);
	}

	public List<ReviewMatter> matters() {
		return this.matters;
	}

	public boolean isMended() {
		return this.matters.stream().noneMatch(ReviewMatter::isOpen);
	}

	/** Nothing had to be mended, or it was and the deputies were asked again. */
	public boolean isDone() {
		return this.matters.isEmpty() || (isMended() && tally(2) != null);
	}

}
