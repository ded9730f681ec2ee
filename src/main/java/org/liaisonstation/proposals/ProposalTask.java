package org.liaisonstation.proposals;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Embedded;
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
import org.liaisonstation.requests.Ruling;

/**
 * What one unit has to do in one round of a proposal. Changed by its {@link Proposal}
 * alone.
 */
@Entity
@Table(name = "proposal_task")
public class ProposalTask {

	/** How far the reminders of a date went. */
	enum Reminded {

		SOON, LATE

	}

	/** One for all: ids of the same millisecond keep their order. */
	private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Proposal proposal;

	private int round;

	@Enumerated(EnumType.STRING)
	private TaskPart part;

	private UUID unitId;

	private String instruction;

	private Instant dispatchedAt;

	@Embedded
	@EmbeddedColumnNaming("due_%s")
	private DueDate due;

	@Embedded
	@EmbeddedColumnNaming("return_%s")
	private DueDate returnDue;

	@Embedded
	@EmbeddedColumnNaming("contact_%s")
	private DueDate contactDue;

	private String returnGround;

	private Instant returnAskedAt;

	@Embedded
	@EmbeddedColumnNaming("return_ruling_%s")
	private Ruling returnRuling;

	private String answer;

	private Instant answeredAt;

	private String answeredBy;

	@Enumerated(EnumType.STRING)
	private Reminded reminded;

	private Instant endedAt;

	private UUID handedOnTo;

	protected ProposalTask() {
	}

	ProposalTask(Proposal proposal, int round, TaskPart part, UUID unitId, String instruction, DueDate due,
			DueDate returnDue, Instant at) {
		this.id = IDS.generate();
		this.proposal = proposal;
		this.round = round;
		this.part = part;
		this.unitId = unitId;
		this.instruction = instruction;
		this.due = due;
		this.returnDue = returnDue;
		this.dispatchedAt = at;
	}

	/** 须在期限内与代表沟通, where the rules of the place say so; null elsewhere. */
	void talkUntil(DueDate contactDue) {
		this.contactDue = contactDue;
	}

	/** What was given back went to another unit. */
	void handedOn(ProposalTask to) {
		this.handedOnTo = to.id();
	}

	/** 协办 or 分办, given back with consent, and no other unit has it yet. */
	public boolean isToHandOn() {
		return this.part != TaskPart.LEAD && this.returnRuling != null && this.returnRuling.granted()
				&& this.handedOnTo == null;
	}

	/** Another date is reminded of anew. */
	void due(DueDate due) {
		this.due = due;
		this.reminded = null;
	}

	void reminded(Reminded how) {
		this.reminded = how;
	}

	Reminded reminded() {
		return this.reminded;
	}

	void askReturn(String ground, Instant at) {
		this.returnGround = ground;
		this.returnAskedAt = at;
	}

	void ruleReturn(Ruling ruling) {
		this.returnRuling = ruling;
		if (ruling.granted()) {
			this.endedAt = ruling.at();
		}
	}

	void answer(String text, Instant at, String by) {
		this.answer = text;
		this.answeredAt = at;
		this.answeredBy = by;
	}

	void end(Instant at) {
		this.endedAt = at;
	}

	/** Whether it has still to be done. */
	public boolean isOpen() {
		return this.endedAt == null && this.answeredAt == null;
	}

	public boolean isCurrent() {
		return this.endedAt == null;
	}

	/** The unit asked to give it back and nobody has ruled. */
	public boolean isReturnAsked() {
		return this.returnAskedAt != null && this.returnRuling == null;
	}

	public UUID id() {
		return this.id;
	}

	public int round() {
		return this.round;
	}

	public TaskPart part() {
		return this.part;
	}

	public UUID unitId() {
		return this.unitId;
	}

	public String instruction() {
		return this.instruction;
	}

	public Instant dispatchedAt() {
		return this.dispatchedAt;
	}

	public DueDate due() {
		return this.due;
	}

	/** Until when it may be given back; null in later rounds. */
	public DueDate returnDue() {
		return this.returnDue;
	}

	/**
	 * Until when the unit must have talked with the deputy; null where nothing says so.
	 */
	public DueDate contactDue() {
		return this.contactDue;
	}

	public String returnGround() {
		return this.returnGround;
	}

	public Instant returnAskedAt() {
		return this.returnAskedAt;
	}

	public Ruling returnRuling() {
		return this.returnRuling;
	}

	public String answer() {
		return this.answer;
	}

	public Instant answeredAt() {
		return this.answeredAt;
	}

	public String answeredBy() {
		return this.answeredBy;
	}

}
