package org.liaisonstation.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
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

/**
 * A round of handling a proposal. A later one never changes an earlier one. Changed by
 * its {@link Proposal} alone.
 */
@Entity
@Table(name = "proposal_round")
public class ProposalRound {

	/** Why a round was begun. */
	public enum Kind {

		FIRST("首次办理"), AGAIN("再次办理"), SUPERVISED("督办"), PROMISE("承诺兑现");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * What the signers are answered (答复函).
	 *
	 * @param letterNumber 答复文号, or null
	 * @param outcome class A to D, a code of the list {@code outcome}
	 * @param planDate when it will be done; classes B and C alone
	 */
	public record Letter(String text, String letterNumber, String outcome, LocalDate planDate) {

	}

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Proposal proposal;

	private int number;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private Instant startedAt;

	@Embedded
	@EmbeddedColumnNaming("due_%s")
	private DueDate due;

	private String answer;

	private String letterNumber;

	private String outcome;

	private LocalDate planDate;

	private Instant answeredAt;

	protected ProposalRound() {
	}

	ProposalRound(Proposal proposal, int number, Kind kind, DueDate due, Instant at) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.proposal = proposal;
		this.number = number;
		this.kind = kind;
		this.due = due;
		this.startedAt = at;
	}

	void due(DueDate due) {
		this.due = due;
	}

	void answer(Letter letter, Instant at) {
		this.answer = letter.text();
		this.letterNumber = letter.letterNumber();
		this.outcome = letter.outcome();
		this.planDate = letter.planDate();
		this.answeredAt = at;
	}

	public UUID id() {
		return this.id;
	}

	public int number() {
		return this.number;
	}

	public Kind kind() {
		return this.kind;
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	/** Until when the deputies are, or were to be, answered. */
	public DueDate due() {
		return this.due;
	}

	public boolean isAnswered() {
		return this.answeredAt != null;
	}

	public String answer() {
		return this.answer;
	}

	public String letterNumber() {
		return this.letterNumber;
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

}
