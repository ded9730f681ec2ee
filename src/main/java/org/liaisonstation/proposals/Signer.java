package org.liaisonstation.proposals;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * Who signs a proposal beside the lead (附议、联名): a deputy of the station, or one from
 * outside by name and number (代表证号).
 */
@Entity
@Table(name = "proposal_signer")
public class Signer {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Proposal proposal;

	private int position;

	private UUID deputyId;

	private String outsideName;

	private String outsideNumber;

	private Instant invitedAt;

	private Instant signedAt;

	private Instant declinedAt;

	private Instant withdrawnAt;

	private String withdrawnReason;

	protected Signer() {
	}

	private Signer(Proposal proposal, int position, Instant invitedAt) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.proposal = proposal;
		this.position = position;
		this.invitedAt = invitedAt;
	}

	static Signer invited(Proposal proposal, int position, UUID deputyId, Instant at) {
		Signer signer = new Signer(proposal, position, at);
		signer.deputyId = deputyId;
		return signer;
	}

	/** Typed in from the signed sheet. */
	static Signer outside(Proposal proposal, int position, String name, String number, Instant at) {
		Signer signer = new Signer(proposal, position, at);
		signer.outsideName = name;
		signer.outsideNumber = number;
		signer.signedAt = at;
		return signer;
	}

	void sign(Instant at) {
		this.signedAt = at;
		this.declinedAt = null;
	}

	void decline(Instant at) {
		this.declinedAt = at;
		this.signedAt = null;
	}

	/** What he signed reads otherwise now. */
	void askAgain() {
		this.signedAt = null;
	}

	void withdraw(String reason, Instant at) {
		this.withdrawnAt = at;
		this.withdrawnReason = reason;
	}

	/** Signed, and not withdrawn since. */
	public boolean isSigned() {
		return this.signedAt != null && this.withdrawnAt == null;
	}

	/** Invited, and has not answered the invitation. */
	public boolean isOpen() {
		return this.signedAt == null && this.declinedAt == null && this.withdrawnAt == null;
	}

	/** Also who declined may still sign; who took his name back may not. */
	boolean maySign() {
		return this.signedAt == null && this.withdrawnAt == null;
	}

	public boolean isOutside() {
		return this.deputyId == null;
	}

	public UUID id() {
		return this.id;
	}

	public int position() {
		return this.position;
	}

	/** Null of one from outside. */
	public UUID deputyId() {
		return this.deputyId;
	}

	public String outsideName() {
		return this.outsideName;
	}

	public String outsideNumber() {
		return this.outsideNumber;
	}

	public Instant invitedAt() {
		return this.invitedAt;
	}

	public Instant signedAt() {
		return this.signedAt;
	}

	public Instant declinedAt() {
		return this.declinedAt;
	}

	public Instant withdrawnAt() {
		return this.withdrawnAt;
	}

	public String withdrawnReason() {
		return this.withdrawnReason;
	}

}
