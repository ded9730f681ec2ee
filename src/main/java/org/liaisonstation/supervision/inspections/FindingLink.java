package org.liaisonstation.supervision.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.liaisonstation.links.OneTimeLink;
import org.liaisonstation.vault.Vault;

/**
 * A one-time link of one mending of one finding, printed on 整改通知书.
 */
@Entity
@Table(name = "inspection_finding_link")
class FindingLink extends OneTimeLink<FindingLink> {

	private UUID findingId;

	private int round;

	protected FindingLink() {
	}

	/**
	 * @param expiresOn the last day on which it opens
	 */
	FindingLink(Finding finding, Vault vault, LocalDate expiresOn, ZoneId zone, Instant at, String by) {
		super(vault, expiresOn, zone, at, by);
		this.findingId = finding.id();
		this.round = finding.round();
		recorded("issued");
	}

	@Override
	protected String kind() {
		return "finding-link";
	}

	@Override
	protected Map<String, String> opens() {
		return Map.of("finding", this.findingId.toString());
	}

	@Override
	protected String door() {
		return "/m/";
	}

	public UUID findingId() {
		return this.findingId;
	}

	public int round() {
		return this.round;
	}

}
