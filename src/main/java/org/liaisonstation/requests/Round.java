package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.EmbeddedColumnNaming;

import org.liaisonstation.calendar.DueDate;

/**
 * One round of handling (办理轮次): sent to a unit, answered, checked, rated. A later round
 * never changes an earlier one. Changed by its {@link Request} alone.
 */
@Entity
@Table(name = "request_round")
class Round {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Request request;

	private int number;

	private Instant startedAt;

	private UUID unitId;

	private String documentNumber;

	private String instruction;

	private Instant dispatchedAt;

	private String dispatchedBy;

	@EmbeddedColumnNaming("sign_%s")
	private DueDate signDue;

	@EmbeddedColumnNaming("due_%s")
	private DueDate due;

	@EmbeddedColumnNaming("respond_%s")
	private DueDate respondDue;

	@EmbeddedColumnNaming("safe_%s")
	private DueDate safeDue;

	private Instant signedAt;

	private String signedBy;

	private Instant respondedAt;

	private String respondedText;

	@Column(name = "made_safe_at")
	private Instant madeSafeAt;

	@Column(name = "made_safe_text")
	private String madeSafeText;

	private String answer;

	private String outcome;

	private LocalDate planDate;

	private Instant answeredAt;

	private Instant repliedAt;

	@Enumerated(EnumType.STRING)
	private Satisfaction manner;

	@Enumerated(EnumType.STRING)
	private Satisfaction result;

	private String ratingComment;

	private Instant ratedAt;

	private boolean ratedByCall;

	private int callsTried;

	protected Round() {
	}

	Round(Request request, int number, Instant startedAt) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.request = request;
		this.number = number;
		this.startedAt = startedAt;
	}

	void dispatch(Dispatch dispatch, Clocks clocks, Instant at, Actor by) {
		this.unitId = dispatch.unitId();
		this.instruction = dispatch.instruction();
		this.documentNumber = dispatch.documentNumber();
		this.dispatchedAt = at;
		this.dispatchedBy = by.name();
		this.signDue = clocks.sign();
		this.due = clocks.finish();
		this.respondDue = clocks.respond();
		this.safeDue = clocks.safe();
	}

	/**
	 * Green channel taken back by the director: the ordinary clock, reckoned from the
	 * dispatch as it was.
	 */
	void slowDown(DueDate ordinary) {
		this.due = ordinary;
		this.respondDue = null;
		this.safeDue = null;
	}

	void sign(Instant at, Actor by) {
		this.signedAt = at;
		this.signedBy = by.name();
	}

	void respond(Instant at, String text) {
		this.respondedAt = at;
		this.respondedText = text;
	}

	void makeSafe(Instant at, String text) {
		this.madeSafeAt = at;
		this.madeSafeText = text;
	}

	void answer(Answer given, Instant at) {
		this.answer = given.text();
		this.outcome = given.outcome();
		this.planDate = given.planDate();
		this.answeredAt = at;
	}

	void sentBack() {
		this.answeredAt = null;
	}

	void replied(Instant at) {
		this.repliedAt = at;
	}

	void rate(Rating rating, Instant at) {
		this.manner = rating.manner();
		this.result = rating.result();
		this.ratingComment = rating.comment();
		this.ratedByCall = rating.byCall();
		this.ratedAt = at;
	}

	void callTried() {
		this.callsTried++;
	}

	/** Ten working days of silence and three recorded tries. */
	void notRated(Instant at) {
		this.manner = Satisfaction.NOT_RATED;
		this.result = Satisfaction.NOT_RATED;
		this.ratedAt = at;
	}

	public UUID id() {
		return this.id;
	}

	public int number() {
		return this.number;
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	public UUID unitId() {
		return this.unitId;
	}

	public String documentNumber() {
		return this.documentNumber;
	}

	public String instruction() {
		return this.instruction;
	}

	public Instant dispatchedAt() {
		return this.dispatchedAt;
	}

	public String dispatchedBy() {
		return this.dispatchedBy;
	}

	public DueDate signDue() {
		return this.signDue;
	}

	public DueDate due() {
		return this.due;
	}

	public DueDate respondDue() {
		return this.respondDue;
	}

	public DueDate safeDue() {
		return this.safeDue;
	}

	public Instant signedAt() {
		return this.signedAt;
	}

	public String signedBy() {
		return this.signedBy;
	}

	public Instant respondedAt() {
		return this.respondedAt;
	}

	public String respondedText() {
		return this.respondedText;
	}

	public Instant madeSafeAt() {
		return this.madeSafeAt;
	}

	public String madeSafeText() {
		return this.madeSafeText;
	}

	public String answer() {
		return this.answer;
	}

	public String outcome() {
		return this.outcome;
	}

	public LocalDate planDate() {
		return this.planDate;
	}

	public Instant answeredAt() {
		return this.answeredAt;
	}

	public Instant repliedAt() {
		return this.repliedAt;
	}

	public Satisfaction manner() {
		return this.manner;
	}

	public Satisfaction result() {
		return this.result;
	}

	public String ratingComment() {
		return this.ratingComment;
	}

	public Instant ratedAt() {
		return this.ratedAt;
	}

	public boolean ratedByCall() {
		return this.ratedByCall;
	}

	public int callsTried() {
		return this.callsTried;
	}

	/** 第一轮 … as the timeline heads it. */
	public String label() {
		return switch (this.number) {
			case 1 -> "第一轮";
			case 2 -> "第二轮　二次办理";
			default -> "第" + this.number + "轮　督办";
		};
	}

	/** Whether the unit answered by the due date; false while it has not. */
	public boolean answeredInTime() {
		return this.answeredAt != null && this.due != null && !this.due.isOver(this.answeredAt);
	}

}
