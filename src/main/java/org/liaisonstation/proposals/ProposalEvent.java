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
import org.liaisonstation.accounts.Viewer;

/** A line of the timeline of a proposal. Never changed. */
@Entity
@Table(name = "proposal_event")
public class ProposalEvent {

	/** One for all: ids of the same millisecond keep their order. */
	private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

	@Id
	private UUID id;

	/** None tells Hibernate that the line is new; else it asks the database first. */
	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Proposal proposal;

	private Instant at;

	private int round;

	@Enumerated(EnumType.STRING)
	private ProposalStep step;

	private String actor;

	private String actorRole;

	private String text;

	protected ProposalEvent() {
	}

	/**
	 * @param by null is the station itself, by its clock
	 */
	ProposalEvent(Proposal proposal, Instant at, int round, ProposalStep step, Viewer by, String text) {
		this.id = IDS.generate();
		this.proposal = proposal;
		this.at = at;
		this.round = round;
		this.step = step;
		this.actor = (by != null) ? by.displayName() : "系统";
		this.actorRole = (by != null) ? by.roleLabel() : "";
		this.text = text;
	}

	public Instant at() {
		return this.at;
	}

	public int round() {
		return this.round;
	}

	public String label() {
		return this.step.label();
	}

	public String who() {
		return this.actorRole.isEmpty() ? this.actor : this.actor + " · " + this.actorRole;
	}

	public String text() {
		return this.text;
	}

}
