package org.liaisonstation.requests;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * A filter that somebody keeps under a name (常用筛选); nobody else sees it.
 */
@Entity
class SavedFilter {

	@Id
	private UUID id;

	@Version
	private Long version;

	private UUID accountId;

	private String name;

	private String query;

	private Instant savedAt;

	protected SavedFilter() {
	}

	SavedFilter(UUID accountId, String name, String query, Instant savedAt) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.accountId = accountId;
		this.name = name;
		this.query = query;
		this.savedAt = savedAt;
	}

	void rename(String name) {
		this.name = name;
	}

	/** The same name for another filter. */
	void replace(String query, Instant at) {
		this.query = query;
		this.savedAt = at;
	}

	public UUID id() {
		return this.id;
	}

	public String name() {
		return this.name;
	}

	/** The list that it opens, without the context path. */
	public String href() {
		return "/desk/requests?" + this.query;
	}

}
