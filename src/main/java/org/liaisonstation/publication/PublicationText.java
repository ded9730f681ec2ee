package org.liaisonstation.publication;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.liaisonstation.accounts.Viewer;

/**
 * One text as it was handed in for approval, and what became of it. Changed by its
 * {@link Publication} alone; the words never change.
 */
@Entity
@Table(name = "publication_text")
class PublicationText {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Publication publication;

	private int number;

	private String title;

	private String text;

	private UUID writerId;

	private String writerName;

	private Instant submittedAt;

	private Boolean approved;

	private UUID decidedBy;

	private String decidedByName;

	private Instant decidedAt;

	private String returnedReason;

	private UUID withdrawnBy;

	private String withdrawnByName;

	private Instant withdrawnAt;

	private String withdrawnReason;

	protected PublicationText() {
	}

	PublicationText(Publication publication, int number, Viewer writer, Instant at) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.publication = publication;
		this.number = number;
		this.title = publication.title();
		this.text = publication.text();
		this.writerId = writer.accountId();
		this.writerName = writer.displayName();
		this.submittedAt = at;
	}

	void approved(Viewer approver, Instant at) {
		decided(true, approver, at);
	}

	void returned(String reason, Viewer approver, Instant at) {
		decided(false, approver, at);
		this.returnedReason = reason;
	}

	private void decided(boolean approved, Viewer approver, Instant at) {
		this.approved = approved;
		this.decidedBy = approver.accountId();
		this.decidedByName = approver.displayName();
		this.decidedAt = at;
	}

	void withdrawn(String reason, Viewer by, Instant at) {
		this.withdrawnBy = by.accountId();
		this.withdrawnByName = by.displayName();
		this.withdrawnAt = at;
		this.withdrawnReason = reason;
	}

	public int number() {
		return this.number;
	}

	public String title() {
		return this.title;
	}

	public String text() {
		return this.text;
	}

	UUID writerId() {
		return this.writerId;
	}

	public String writerName() {
		return this.writerName;
	}

	public Instant submittedAt() {
		return this.submittedAt;
	}

	/** Null while nobody decided. */
	public Boolean approved() {
		return this.approved;
	}

	public String decidedByName() {
		return this.decidedByName;
	}

	public Instant decidedAt() {
		return this.decidedAt;
	}

	public String returnedReason() {
		return this.returnedReason;
	}

	public String withdrawnByName() {
		return this.withdrawnByName;
	}

	public Instant withdrawnAt() {
		return this.withdrawnAt;
	}

	public String withdrawnReason() {
		return this.withdrawnReason;
	}

}
