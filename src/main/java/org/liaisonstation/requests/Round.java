package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One round of handling (办理轮次): sent to units, answered, checked, rated. A later round
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

	@Enumerated(EnumType.STRING)
	private RoundKind kind;

	private Instant startedAt;

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

	@Enumerated(EnumType.STRING)
	private Satisfaction deputyManner;

	@Enumerated(EnumType.STRING)
	private Satisfaction deputyResult;

	private String deputyComment;

	private Instant deputyRatedAt;

	private String deputyName;

	protected Round() {
	}

	Round(Request request, int number, RoundKind kind, Instant startedAt) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.request = request;
		this.number = number;
		this.kind = kind;
		this.startedAt = startedAt;
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

	void rateAsDeputy(Rating rating, Instant at, String name) {
		this.deputyManner = rating.manner();
		this.deputyResult = rating.result();
		this.deputyComment = rating.comment();
		this.deputyRatedAt = at;
		this.deputyName = name;
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

	public RoundKind kind() {
		return this.kind;
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	/** Everything that was sent out in this round, what came back included. */
	public List<Assignment> assignments() {
		return this.request.assignments().stream().filter((one) -> one.round() == this.number).toList();
	}

	/** The answer that the resident reads. */
	public String answer() {
		return this.answer;
	}

	public String outcome() {
		return this.outcome;
	}

	public LocalDate planDate() {
		return this.planDate;
	}

	/** Whether the answer promises something for a later day (class B or C). */
	boolean promises() {
		return this.planDate != null;
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

	public Satisfaction deputyManner() {
		return this.deputyManner;
	}

	public Satisfaction deputyResult() {
		return this.deputyResult;
	}

	public String deputyComment() {
		return this.deputyComment;
	}

	public Instant deputyRatedAt() {
		return this.deputyRatedAt;
	}

	public String deputyName() {
		return this.deputyName;
	}

	/** 第一轮 … as the timeline heads it. */
	public String label() {
		return switch (this.kind) {
			case FIRST -> "第一轮";
			case SECOND -> "第" + ordinal() + "轮　二次办理";
			case SUPERVISED -> "第" + ordinal() + "轮　督办";
			case PROMISE -> "第" + ordinal() + "轮　承诺兑现";
		};
	}

	private String ordinal() {
		List<String> words = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
		return (this.number <= words.size()) ? words.get(this.number - 1) : Integer.toString(this.number);
	}

}
