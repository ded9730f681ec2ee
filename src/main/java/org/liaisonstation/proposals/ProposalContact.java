package org.liaisonstation.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * How unit and deputy talked about a proposal (沟通记录): the unit has to keep in touch with
 * him (代表法 51).
 */
@Entity
@Table(name = "proposal_contact")
public class ProposalContact {

	/**
	 * A talk.
	 *
	 * @param how 面商, 电话, 座谈 …
	 * @param place of a meeting, or null
	 * @param people who took part, or null
	 */
	public record Facts(String how, LocalDate on, String place, String people, String text) {

	}

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Proposal proposal;

	private int round;

	private String how;

	private LocalDate onDate;

	private String place;

	private String people;

	private String text;

	private UUID unitId;

	private Instant recordedAt;

	private String recordedByName;

	protected ProposalContact() {
	}

	ProposalContact(Proposal proposal, int round, Facts facts, UUID unitId, Instant at, String by) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.proposal = proposal;
		this.round = round;
		this.how = facts.how();
		this.onDate = facts.on();
		this.place = facts.place();
		this.people = facts.people();
		this.text = facts.text();
		this.unitId = unitId;
		this.recordedAt = at;
		this.recordedByName = by;
	}

	public int round() {
		return this.round;
	}

	public String how() {
		return this.how;
	}

	public LocalDate onDate() {
		return this.onDate;
	}

	public String place() {
		return this.place;
	}

	public String people() {
		return this.people;
	}

	public String text() {
		return this.text;
	}

	public UUID unitId() {
		return this.unitId;
	}

	public String recordedByName() {
		return this.recordedByName;
	}

}
