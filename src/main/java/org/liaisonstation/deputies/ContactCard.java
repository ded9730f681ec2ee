package org.liaisonstation.deputies;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/**
 * The contact card (代表联系卡) of a mandate, with the code that its QR code leads to. A
 * withdrawn card stays withdrawn; publishing again makes a new card, and the old code
 * leads on to it.
 */
@Entity
public class ContactCard {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Mandate mandate;

	private String code;

	private Instant publishedAt;

	private Instant withdrawnAt;

	private String withdrawnReason;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "replaced_by")
	private ContactCard replacedBy;

	protected ContactCard() {
	}

	/**
	 * @param code of {@code RandomCode.fresh()}
	 */
	public ContactCard(Mandate mandate, String code, Instant publishedAt) {
		if (!mandate.isServing()) {
			throw new MandateRefused("只有在任代表可以发布联系卡");
		}
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.mandate = mandate;
		this.code = code;
		this.publishedAt = publishedAt;
	}

	void withdraw(Instant at, String reason) {
		if (!isPublished()) {
			throw new MandateRefused("这张联系卡已经撤下");
		}
		this.withdrawnAt = at;
		this.withdrawnReason = reason;
	}

	/** A printed copy of this card leads to the new one from now on. */
	void replaceBy(ContactCard card) {
		if (isPublished()) {
			throw new MandateRefused("先撤下旧卡再换新卡");
		}
		this.replacedBy = card;
	}

	public boolean isPublished() {
		return this.withdrawnAt == null;
	}

	public UUID id() {
		return this.id;
	}

	public Mandate mandate() {
		return this.mandate;
	}

	public String code() {
		return this.code;
	}

	public Instant publishedAt() {
		return this.publishedAt;
	}

	public Instant withdrawnAt() {
		return this.withdrawnAt;
	}

	public String withdrawnReason() {
		return this.withdrawnReason;
	}

	/** The card that took its place, or null. */
	public ContactCard replacedBy() {
		return this.replacedBy;
	}

}
