package org.liaisonstation.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.liaisonstation.calendar.DueDate;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What is known of a proposal, to be read; what may happen to it is in {@link Proposal}
 * and {@link ProposalHandling}, which alone change this.
 */
@MappedSuperclass
public abstract class ProposalFacts extends AbstractAggregateRoot<Proposal> {

	@Id
	UUID id;

	@Version
	Long version;

	@Enumerated(EnumType.STRING)
	@Column(name = "form")
	ProposalKind kind;

	String number;

	@Enumerated(EnumType.STRING)
	ProposalStatus status;

	@Embedded
	Sheet sheet;

	@Embedded
	Wishes wishes;

	UUID leadId;

	LocalDate signUntil;

	@Embedded
	Origin origin;

	Instant writtenAt;

	UUID writtenBy;

	String writtenByName;

	Instant submittedAt;

	Instant acceptedAt;

	@Embedded
	Filing filing;

	@Enumerated(EnumType.STRING)
	BillOutcome billOutcome;

	@Embedded
	@EmbeddedColumnNaming("dispatch_%s")
	DueDate dispatchDue;

	LocalDate dispatchedOn;

	boolean difficult;

	String difficultReason;

	@Embedded
	@EmbeddedColumnNaming("due_%s")
	DueDate due;

	int roundNumber;

	int edition;

	int acts;

	boolean key;

	String keyGround;

	LocalDate promiseOn;

	Instant endedAt;

	String endReason;

	@OneToMany(mappedBy = "proposal", cascade = CascadeType.ALL)
	@OrderBy("position")
	List<Signer> signers = new ArrayList<>();

	@OneToMany(mappedBy = "proposal", cascade = CascadeType.ALL)
	@OrderBy("round, id")
	List<ProposalTask> tasks = new ArrayList<>();

	@OneToMany(mappedBy = "proposal", cascade = CascadeType.ALL)
	@OrderBy("number")
	List<ProposalRound> rounds = new ArrayList<>();

	@OneToMany(mappedBy = "proposal", cascade = CascadeType.ALL)
	@OrderBy("round, id")
	List<ProposalRating> ratings = new ArrayList<>();

	@OneToMany(mappedBy = "proposal", cascade = CascadeType.ALL)
	@OrderBy("onDate, id")
	List<ProposalContact> contacts = new ArrayList<>();

	@OneToMany(mappedBy = "proposal", cascade = CascadeType.ALL)
	@OrderBy("at, id")
	List<ProposalEvent> history = new ArrayList<>();

	/** What became of a bill at the congress. */
	public enum BillOutcome {

		ON_AGENDA("列入会议议程"), AS_PROPOSAL("转为建议办理"), NOT_ON_AGENDA("不列入会议议程");

		private final String label;

		BillOutcome(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/** Its page at the desk, without the context path. */
	public String href() {
		return "/desk/proposals/" + this.id;
	}

	/** The number, and before it has one the title. */
	public String name() {
		return (this.number != null) ? this.number : this.sheet.title();
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public ProposalKind kind() {
		return this.kind;
	}

	/** JY-2026-0001; null before it was accepted. */
	public String number() {
		return this.number;
	}

	public ProposalStatus status() {
		return this.status;
	}

	public Sheet sheet() {
		return this.sheet;
	}

	public Wishes wishes() {
		return this.wishes;
	}

	/** The deputy who leads (领衔代表). */
	public UUID leadId() {
		return this.leadId;
	}

	public LocalDate signUntil() {
		return this.signUntil;
	}

	public Optional<Origin> origin() {
		return Optional.ofNullable(this.origin);
	}

	public Instant writtenAt() {
		return this.writtenAt;
	}

	public String writtenByName() {
		return this.writtenByName;
	}

	public Instant submittedAt() {
		return this.submittedAt;
	}

	/** When the 工委 took it as a proposal; null before. */
	public Instant acceptedAt() {
		return this.acceptedAt;
	}

	public Filing filing() {
		return this.filing;
	}

	public BillOutcome billOutcome() {
		return this.billOutcome;
	}

	/** Until when it is to be given to units; only while it waits for that. */
	public DueDate dispatchDue() {
		return this.dispatchDue;
	}

	/** The day of 交办, on which the clocks of months start. */
	public LocalDate dispatchedOn() {
		return this.dispatchedOn;
	}

	/** 涉及面广、处理难度大. */
	public boolean difficult() {
		return this.difficult;
	}

	public String difficultReason() {
		return this.difficultReason;
	}

	/** Grows when the sheet says other words; who signs says which ones he read. */
	public int edition() {
		return this.edition;
	}

	/**
	 * The clock that runs: until when the deputies are answered, and from then on until
	 * when they rate. What was due in a round stays with the {@link ProposalRound}.
	 */
	public DueDate due() {
		return this.due;
	}

	public int roundNumber() {
		return this.roundNumber;
	}

	public boolean key() {
		return this.key;
	}

	public String keyGround() {
		return this.keyGround;
	}

	/** When a promise of the last answer is to be kept; null where there is none. */
	public LocalDate promiseOn() {
		return this.promiseOn;
	}

	public String endReason() {
		return this.endReason;
	}

	public List<Signer> signers() {
		return Collections.unmodifiableList(this.signers);
	}

	/** Of all rounds. */
	public List<ProposalTask> tasks() {
		return Collections.unmodifiableList(this.tasks);
	}

	public List<ProposalRound> rounds() {
		return Collections.unmodifiableList(this.rounds);
	}

	/** Of all rounds. */
	public List<ProposalRating> ratings() {
		return Collections.unmodifiableList(this.ratings);
	}

	public List<ProposalContact> contacts() {
		return Collections.unmodifiableList(this.contacts);
	}

	public List<ProposalEvent> history() {
		return Collections.unmodifiableList(this.history);
	}

}
