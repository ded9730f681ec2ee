package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.vault.SealedText;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What is known of a request, to be read; what may happen to it is in {@link Request},
 * which alone changes this.
 */
@MappedSuperclass
public abstract class RequestFacts extends AbstractAggregateRoot<Request> {

	@Id
	UUID id;

	@Version
	Long version;

	String number;

	@Enumerated(EnumType.STRING)
	Status status;

	@Embedded
	Intake intake;

	@Embedded
	@EmbeddedColumnNaming("reporter_%s")
	Reporter reporter;

	@Embedded
	Matter matter;

	String trackingCode;

	@Convert(converter = SealedText.class)
	String passphrase;

	@Enumerated(EnumType.STRING)
	Route route;

	UUID unitId;

	UUID leadId;

	UUID handlerId;

	UUID assignedDeputyId;

	Instant firstDispatchedAt;

	LocalDate promised;

	int roundNumber;

	@EmbeddedColumnNaming("clock_%s")
	DueDate clock;

	String clockFor;

	String greenReason;

	Boolean greenConfirmed;

	Instant pausedAt;

	String pauseReason;

	boolean returnAsked;

	boolean extensionAsked;

	boolean extensionUntold;

	String keyReason;

	UUID groupId;

	UUID waitsOn;

	@Enumerated(EnumType.STRING)
	Status statusBeforeMerge;

	@EmbeddedColumnNaming("merge_clock_%s")
	DueDate clockBeforeMerge;

	String clockForBeforeMerge;

	UUID proposalNode;

	LocalDate promiseOn;

	@JdbcTypeCode(SqlTypes.ARRAY)
	List<UUID> recused = new ArrayList<>();

	String ground;

	UUID counterId;

	String notice;

	Instant endedAt;

	String endReason;

	Instant changedAt;

	String changedBy;

	String changedWhat;

	@OneToMany(mappedBy = "request", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
	@OrderBy("number")
	List<Round> rounds = new ArrayList<>();

	@OneToMany(mappedBy = "request", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
	@OrderBy("dispatchedAt, id")
	List<Assignment> assignments = new ArrayList<>();

	@OneToMany(mappedBy = "request", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
	@OrderBy("at, id")
	List<Contact> contacts = new ArrayList<>();

	@OneToMany(mappedBy = "request", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
	@OrderBy("issuedAt, id")
	List<Reminder> reminders = new ArrayList<>();

	@OneToMany(mappedBy = "request", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
	@OrderBy("at, id")
	List<TimelineEntry> timeline = new ArrayList<>();

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public String number() {
		return this.number;
	}

	/** Its page at the desk, without the context path. */
	public String href() {
		return "/desk/requests/" + this.id;
	}

	public Status status() {
		return this.status;
	}

	public Route route() {
		return this.route;
	}

	public Intake intake() {
		return this.intake;
	}

	public Reporter reporter() {
		return this.reporter;
	}

	public Matter matter() {
		return this.matter;
	}

	public String trackingCode() {
		return this.trackingCode;
	}

	public String passphrase() {
		return this.passphrase;
	}

	public UUID unitId() {
		return this.unitId;
	}

	public Instant firstDispatchedAt() {
		return this.firstDispatchedAt;
	}

	/** The date first promised to the resident; later rounds do not move it. */
	public LocalDate promised() {
		return this.promised;
	}

	public int roundNumber() {
		return this.roundNumber;
	}

	/** The clock that runs now, or null. */
	public DueDate clock() {
		return this.clock;
	}

	/** What has to be done when the clock ends: 签收, 响应, 答复 … */
	public String clockFor() {
		return this.clockFor;
	}

	public String greenReason() {
		return this.greenReason;
	}

	public boolean awaitsGreenConfirmation() {
		return this.route == Route.GREEN_CHANNEL && this.greenConfirmed == null && this.status.isOpen();
	}

	/** The person who alone handles a restricted matter, by account; or null. */
	public UUID handlerId() {
		return this.handlerId;
	}

	/** The deputy whom the office asked to follow the case, or null. */
	public UUID assignedDeputyId() {
		return this.assignedDeputyId;
	}

	/**
	 * The deputies who follow the case: through whom it came, and to whom it was
	 * assigned; none of whom was recused.
	 */
	public boolean isFollowedBy(UUID deputyId) {
		return deputyId != null && (deputyId.equals(this.intake.deputyId()) || deputyId.equals(this.assignedDeputyId))
				&& !isRecused(deputyId);
	}

	/** Since when the clocks stand still (暂停), or null. */
	public Instant pausedAt() {
		return this.pausedAt;
	}

	public String pauseReason() {
		return this.pauseReason;
	}

	public boolean isPaused() {
		return this.pausedAt != null;
	}

	/** 退件待裁. */
	public boolean isReturnAsked() {
		return this.returnAsked;
	}

	/** 延期待批. */
	public boolean isExtensionAsked() {
		return this.extensionAsked;
	}

	/** An extension was granted of which the reporter has not been told. */
	public boolean isExtensionUntold() {
		return this.extensionUntold;
	}

	/** 重点, with the reason. */
	public boolean isKey() {
		return this.keyReason != null;
	}

	public String keyReason() {
		return this.keyReason;
	}

	/**
	 * The group of merged requests (并案) that it belongs to: the id of the leading one, or
	 * null.
	 */
	public UUID groupId() {
		return this.groupId;
	}

	/** Whether it leads its group: the one that is counted. */
	public boolean leadsGroup() {
		return this.id.equals(this.groupId);
	}

	/** The request whose answer it waits for while it is merged, or null. */
	public UUID waitsOn() {
		return this.waitsOn;
	}

	/** The node of the proposal that this is to become (转代表建议), or null. */
	public UUID proposalNode() {
		return this.proposalNode;
	}

	/** The day on which a promise of the last answer is due, or null. */
	public LocalDate promiseOn() {
		return this.promiseOn;
	}

	/**
	 * Whether a deputy or an account was taken from the case for a conflict of interest
	 * (利害关系回避).
	 */
	public boolean isRecused(UUID deputyOrAccount) {
		return deputyOrAccount != null && this.recused.contains(deputyOrAccount);
	}

	public boolean isAnybodyRecused() {
		return !this.recused.isEmpty();
	}

	public String ground() {
		return this.ground;
	}

	public UUID counterId() {
		return this.counterId;
	}

	public String notice() {
		return this.notice;
	}

	public Instant endedAt() {
		return this.endedAt;
	}

	public String endReason() {
		return this.endReason;
	}

	public Instant changedAt() {
		return this.changedAt;
	}

	public String changedBy() {
		return this.changedBy;
	}

	public String changedWhat() {
		return this.changedWhat;
	}

	/** The round under way, or the last one. */
	public Round round() {
		return this.rounds.get(this.rounds.size() - 1);
	}

	public List<Round> rounds() {
		return Collections.unmodifiableList(this.rounds);
	}

	List<Assignment> assignments() {
		return Collections.unmodifiableList(this.assignments);
	}

	/** The log of contacts with the reporter (联系反映人). */
	public List<Contact> contacts() {
		return Collections.unmodifiableList(this.contacts);
	}

	/** 催办 and 督办. */
	public List<Reminder> reminders() {
		return Collections.unmodifiableList(this.reminders);
	}

	/**
	 * The assignment of 主办 that is under way, or was the last; null before a dispatch.
	 */
	public Assignment lead() {
		return this.assignments.stream().filter((one) -> one.id().equals(this.leadId)).findFirst().orElse(null);
	}

	/** The unit that 主办 named when it gave the case back in this round, or null. */
	public UUID suggestedUnit() {
		return this.assignments.stream()
			.filter((one) -> one.round() == this.roundNumber && one.isLead() && !one.isActive()
					&& one.returnSuggestedUnit() != null)
			.reduce((first, second) -> second)
			.map(Assignment::returnSuggestedUnit)
			.orElse(null);
	}

	/** The id of what a unit has to do in the round under way, or null. */
	public UUID taskIdOf(UUID unitId) {
		Assignment task = taskOf(unitId);
		return (task != null) ? task.id() : null;
	}

	/** Those of 协办 in the round under way. */
	public List<Assignment> joint() {
		return this.assignments.stream()
			.filter((one) -> one.round() == this.roundNumber && !one.isLead() && one.isActive())
			.toList();
	}

	/** 主办 and 协办 of the round under way. */
	public List<Assignment> tasks() {
		return this.assignments.stream().filter((one) -> one.round() == this.roundNumber && one.isActive()).toList();
	}

	/** Whom else the slip of a task names: to 主办 its 协办, to 协办 its 主办. */
	public List<Assignment> partnersOf(Assignment task) {
		return this.assignments.stream()
			.filter((one) -> one.round() == task.round() && one.isLead() != task.isLead() && one.isActive())
			.toList();
	}

	/** What a unit has to do in the round under way, or null. */
	Assignment taskOf(UUID unitId) {
		return tasks().stream().filter((one) -> unitId.equals(one.unitId())).findFirst().orElse(null);
	}

	/** Whether a unit has or had a part in it that it did not give back. */
	boolean involves(UUID unitId) {
		return this.assignments.stream().anyMatch((one) -> unitId.equals(one.unitId()) && one.isActive());
	}

	/** Whether the unit has signed for it in any round. */
	boolean wasSignedBy(UUID unitId) {
		return this.assignments.stream()
			.anyMatch((one) -> unitId.equals(one.unitId()) && one.isActive() && one.signedAt() != null);
	}

	public List<TimelineEntry> timeline() {
		return Collections.unmodifiableList(this.timeline);
	}

	/** The class A to D of the last answer, or null. */
	public String outcome() {
		return round().answeredAt() != null ? round().outcome() : null;
	}

}
