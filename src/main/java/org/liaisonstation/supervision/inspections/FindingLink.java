package org.liaisonstation.supervision.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.vault.SealedText;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A one-time link, printed as a QR code on 整改通知书 for a unit without an account. It opens
 * one mending of one finding and nothing else, until it is withdrawn, its time is over or
 * the report was handed in.
 */
@Entity
@Table(name = "inspection_finding_link")
class FindingLink extends AbstractAggregateRoot<FindingLink> {

	@Id
	private UUID id;

	@Version
	private Long version;

	private UUID findingId;

	private int round;

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

	protected FindingLink() {
	}

	/**
	 * @param fingerprint the keyed hash of the code
	 * @param expiresOn the last day on which it opens
	 */
	FindingLink(Finding finding, String code, String fingerprint, LocalDate expiresOn, ZoneId zone, Instant at,
			String by) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.findingId = finding.id();
		this.round = finding.round();
		this.code = code;
		this.fingerprint = fingerprint;
		this.issuedAt = at;
		this.issuedBy = by;
		this.expiresOn = expiresOn;
		this.expiresAt = expiresOn.plusDays(1).atStartOfDay(zone).toInstant();
		recorded("issued");
	}

	void withdraw(Instant at, String by) {
		this.withdrawnAt = at;
		this.withdrawnBy = by;
		recorded("withdrawn");
	}

	/** Every opening leaves a trace. */
	void opened() {
		recorded("opened");
	}

	/** The report was handed in: it opens no more. */
	void used(Instant at, String by) {
		this.usedAt = at;
		this.usedBy = by;
		recorded("used");
	}

	private void recorded(String what) {
		registerEvent(Recorded.of("finding-link." + what, "finding-link", this.id,
				Map.of("finding", this.findingId.toString())));
	}

	/** Neither withdrawn nor used; its time may be over. */
	boolean isOpen() {
		return this.withdrawnAt == null && this.usedAt == null;
	}

	boolean isUsed() {
		return this.usedAt != null;
	}

	boolean opensAt(Instant now) {
		return isOpen() && now.isBefore(this.expiresAt);
	}

	public UUID id() {
		return this.id;
	}

	public UUID findingId() {
		return this.findingId;
	}

	public int round() {
		return this.round;
	}

	public String code() {
		return this.code;
	}

	/** Its address, without the context path. */
	public String href() {
		return "/m/" + this.code;
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
