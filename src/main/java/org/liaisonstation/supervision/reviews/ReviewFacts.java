package org.liaisonstation.supervision.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.HistoryLine;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What is known of a work review, to be read; what may happen to it is in
 * {@link WorkReview}, which alone changes this.
 */
@MappedSuperclass
public abstract class ReviewFacts extends AbstractAggregateRoot<WorkReview> {

	@Id
	UUID id;

	@Version
	Long version;

	String number;

	int year;

	String title;

	String announcement;

	String opinionPhone;

	LocalDate announceUntil;

	LocalDate studyUntil;

	LocalDate meetingUntil;

	LocalDate mendingUntil;

	@Enumerated(EnumType.STRING)
	ReviewStage stage;

	Instant openedAt;

	UUID openedBy;

	UUID planItemId;

	String investigation;

	LocalDate metOn;

	String metAtPlace;

	LocalDate handedOverOn;

	LocalDate closedOn;

	String closedByName;

	String endedReason;

	/** Moves the version also where only a line beside the review is new. */
	int changes;

	@ElementCollection
	@CollectionTable(name = "review_present", joinColumns = @JoinColumn(name = "review_id"))
	@Column(name = "deputy_id")
	Set<UUID> present = new LinkedHashSet<>();

	@OneToMany(mappedBy = "review", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	List<ReviewedUnit> units = new ArrayList<>();

	@OneToMany(mappedBy = "review", cascade = CascadeType.ALL)
	@OrderBy("visitedOn, id")
	List<ReviewVisit> visits = new ArrayList<>();

	@OneToMany(mappedBy = "review", cascade = CascadeType.ALL)
	@OrderBy("at, id")
	List<ReviewEvent> history = new ArrayList<>();

	void require(ReviewAct act) {
		refuseIf(!act.isPossible(this.stage), "现在是“" + this.stage.label() + "”，不能这样操作。");
	}

	void refuseIf(boolean wrong, String why) {
		if (wrong) {
			throw new ReviewRefused(this.number, href(), why);
		}
	}

	/** Who changed it last, for a page that no longer fits. */
	StalePage stale() {
		ReviewEvent last = this.history.get(this.history.size() - 1);
		return new StalePage(this.number, href(), last.who(), last.at(), last.label());
	}

	/** Writes the history, and the trail in the same transaction. */
	void happened(ReviewStep step, Instant at, Viewer by, String text) {
		this.changes++;
		this.history.add(new ReviewEvent((WorkReview) this, at, by.displayName(), step, text));
		registerEvent(Recorded.of(step.action(), WorkReview.KIND, this.id));
	}

	/** Its page at the desk, without the context path. */
	public String href() {
		return "/desk/reviews/" + this.id;
	}

	/** The subject of the supervision plan that it carries out, or null. */
	public UUID planItemId() {
		return this.planItemId;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public String number() {
		return this.number;
	}

	public String title() {
		return this.title;
	}

	public ReviewStage stage() {
		return this.stage;
	}

	/** As it is written: what a form begins with. */
	public Scheme scheme() {
		return new Scheme(this.year, this.title, this.announcement, this.opinionPhone, this.announceUntil,
				this.studyUntil, this.meetingUntil, this.mendingUntil,
				this.units.stream().map(ReviewedUnit::unitId).toList());
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	/** 调查报告, or null. */
	public String investigation() {
		return this.investigation;
	}

	public LocalDate metOn() {
		return this.metOn;
	}

	public String metAtPlace() {
		return this.metAtPlace;
	}

	public LocalDate handedOverOn() {
		return this.handedOverOn;
	}

	public LocalDate closedOn() {
		return this.closedOn;
	}

	public String closedByName() {
		return this.closedByName;
	}

	public String endedReason() {
		return this.endedReason;
	}

	/** The deputies who were in the meeting. */
	public Set<UUID> present() {
		return this.present;
	}

	public List<ReviewedUnit> units() {
		return this.units;
	}

	/** One of its units, by the id of the line; a 404 where there is none such. */
	ReviewedUnit unit(UUID lineId) {
		return this.units.stream().filter((one) -> one.id().equals(lineId)).findFirst().orElseThrow(NotFound::new);
	}

	public List<ReviewVisit> visits() {
		return this.visits;
	}

	/** Whether all that a meeting hears is there: 自查报告 of each unit and 调查报告. */
	public boolean isReadyToMeet() {
		return this.investigation != null && this.units.stream().allMatch((line) -> line.selfCheck() != null);
	}

	/** Whether each unit was counted and has its opinion. */
	public boolean isReadyToHandOver() {
		return this.units.stream().allMatch((line) -> line.tally(1) != null && line.opinion() != null);
	}

	/** Whether each unit is done with. */
	public boolean isReadyToClose() {
		return this.stage == ReviewStage.MENDING && this.units.stream().allMatch(ReviewedUnit::isDone);
	}

	public List<ReviewEvent> newestFirst() {
		return HistoryLine.newestFirst(this.history);
	}

	static void requireNotLater(LocalDate day, LocalDate today) {
		if (day.isAfter(today)) {
			throw new IllegalArgumentException(day + " is still to come");
		}
	}

	static void requireCounted(Tally tally, LocalDate from, LocalDate today) {
		requireNotLater(tally.countedOn(), today);
		if (tally.countedOn().isBefore(from)) {
			throw new IllegalArgumentException("counted too early: " + tally.countedOn());
		}
	}

}
