package org.liaisonstation.proposals;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.liaisonstation.requests.Satisfaction;

/**
 * The answer as one signer got it in one round, and what he thinks of it (征询意见表): the
 * unit's manner (办理态度) and the result (办理结果).
 */
@Entity
@Table(name = "proposal_rating")
public class ProposalRating {

	/** What a signer thinks. */
	public record Facts(Satisfaction manner, Satisfaction result, String comment) {

		public Facts {
			if (manner == null || manner == Satisfaction.NOT_RATED || result == null
					|| result == Satisfaction.NOT_RATED) {
				throw new IllegalArgumentException("a rating says something");
			}
		}

		String words() {
			return "态度" + this.manner.label() + "，结果" + this.result.label()
					+ ((this.comment != null) ? "。" + this.comment : "");
		}

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

	private UUID signerId;

	private String toldHow;

	private Instant toldAt;

	@Enumerated(EnumType.STRING)
	private Satisfaction manner;

	@Enumerated(EnumType.STRING)
	private Satisfaction result;

	private String comment;

	private Instant ratedAt;

	private String ratedByName;

	protected ProposalRating() {
	}

	/**
	 * @param signerId null for the lead
	 */
	ProposalRating(Proposal proposal, int round, UUID signerId) {
		this.id = IDS.generate();
		this.proposal = proposal;
		this.round = round;
		this.signerId = signerId;
	}

	void told(String how, Instant at) {
		this.toldHow = how;
		this.toldAt = at;
	}

	void rate(Facts facts, Instant at, String by) {
		this.manner = facts.manner();
		this.result = facts.result();
		this.comment = facts.comment();
		this.ratedAt = at;
		this.ratedByName = by;
	}

	public boolean isRated() {
		return this.ratedAt != null;
	}

	public boolean isDissatisfied() {
		return this.result == Satisfaction.DISSATISFIED;
	}

	public UUID id() {
		return this.id;
	}

	public int round() {
		return this.round;
	}

	/** Null is the lead. */
	public UUID signerId() {
		return this.signerId;
	}

	public String toldHow() {
		return this.toldHow;
	}

	public Instant toldAt() {
		return this.toldAt;
	}

	public Satisfaction manner() {
		return this.manner;
	}

	public Satisfaction result() {
		return this.result;
	}

	public String comment() {
		return this.comment;
	}

	public Instant ratedAt() {
		return this.ratedAt;
	}

	public String ratedByName() {
		return this.ratedByName;
	}

}
