package org.liaisonstation.requests;

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
 * A one-time link (一次性答复链接) of one dispatch, printed on its slip (交办单).
 */
@Entity
@Table(name = "request_unit_link")
class UnitLink extends OneTimeLink<UnitLink> {

	private UUID requestId;

	private UUID assignmentId;

	protected UnitLink() {
	}

	/**
	 * @param expiresOn the last day on which it opens
	 */
	UnitLink(Assignment task, Vault vault, LocalDate expiresOn, ZoneId zone, Instant at, String by) {
		super(vault, expiresOn, zone, at, by);
		this.requestId = task.request.id();
		this.assignmentId = task.id();
		recorded("issued");
	}

	@Override
	protected String kind() {
		return "unit-link";
	}

	@Override
	protected Map<String, String> opens() {
		return Map.of("request", this.requestId.toString(), "assignment", this.assignmentId.toString());
	}

	@Override
	protected String door() {
		return "/u/";
	}

	public UUID requestId() {
		return this.requestId;
	}

	public UUID assignmentId() {
		return this.assignmentId;
	}

}
