package org.liaisonstation.links;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.paper.RandomCode;
import org.liaisonstation.vault.SealedText;
import org.liaisonstation.vault.Vault;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A one-time link (一次性链接), printed as a QR code for a unit without an account. It opens
 * one piece of its work and nothing else, until it is withdrawn, its time is over or the
 * answer was handed in. Each of these, and every opening, is recorded.
 *
 * @param <L> the link itself
 */
@MappedSuperclass
public abstract class OneTimeLink<L extends OneTimeLink<L>> extends AbstractAggregateRoot<L> {

	@Id
	private UUID id;

	@Version
	private Long version;

	@Convert(converter = SealedText.class)
	private String code;

	private String fingerprint;

	private Instant issuedAt;

	private String issuedBy;

	private LocalDate expiresOn;

	private Instant expiresAt;

	private Instant withdrawnAt;

	private String withdrawnBy;

	private Instant usedAt;

	private String usedBy;

	protected OneTimeLink() {
	}

	/**
	 * A link with a new code. The heir records that it was issued, when it knows of what.
	 * @param vault makes the keyed hash by which the code is looked up
	 * @param expiresOn the last day on which it opens
	 */
	protected OneTimeLink(Vault vault, LocalDate expiresOn, ZoneId zone, Instant at, String by) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.code = RandomCode.fresh();
		this.fingerprint = vault.fingerprint(this.code);
		this.issuedAt = at;
		this.issuedBy = by;
		this.expiresOn = expiresOn;
		this.expiresAt = expiresOn.plusDays(1).atStartOfDay(zone).toInstant();
	}

	/** Its name in the audit trail. */
	protected abstract String kind();

	/** What it opens, for the audit trail. */
	protected abstract Map<String, String> opens();

	/** Where its page is, without the code. */
	protected abstract String door();

	protected void recorded(String what) {
		registerEvent(Recorded.of(kind() + "." + what, kind(), this.id, opens()));
	}

	public void withdraw(Instant at, String by) {
		this.withdrawnAt = at;
		this.withdrawnBy = by;
		recorded("withdrawn");
	}

	/** Every opening leaves a trace. */
	public void opened() {
		recorded("opened");
	}

	/** The answer was handed in: it opens no more. */
	public void used(Instant at, String by) {
		this.usedAt = at;
		this.usedBy = by;
		recorded("used");
	}

	/** Neither withdrawn nor used; its time may be over. */
	public boolean isOpen() {
		return this.withdrawnAt == null && this.usedAt == null;
	}

	public boolean isUsed() {
		return this.usedAt != null;
	}

	public boolean opensAt(Instant now) {
		return isOpen() && now.isBefore(this.expiresAt);
	}

	public UUID id() {
		return this.id;
	}

	public String code() {
		return this.code;
	}

	/** Its address, without the context path. */
	public String href() {
		return door() + this.code;
	}

	public Instant issuedAt() {
		return this.issuedAt;
	}

	public String issuedBy() {
		return this.issuedBy;
	}

	public LocalDate expiresOn() {
		return this.expiresOn;
	}

	/** 有效、已过期、已收回、已使用. */
	public String state(Instant now) {
		if (this.withdrawnAt != null) {
			return "已收回";
		}
		if (isUsed()) {
			return "已使用";
		}
		return opensAt(now) ? "有效" : "已过期";
	}

}
