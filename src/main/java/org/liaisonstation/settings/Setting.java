package org.liaisonstation.settings;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The value of a setting from a moment on; never changed, only followed by another. */
@Entity
class Setting {

	@Id
	private UUID id;

	@Version
	private Long version;

	private String key;

	private String value;

	private Instant validFrom;

	private String changedBy;

	protected Setting() {
	}

	Setting(String key, String value, Instant validFrom, String changedBy) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.key = key;
		this.value = value;
		this.validFrom = validFrom;
		this.changedBy = changedBy;
	}

	public UUID id() {
		return this.id;
	}

	public String key() {
		return this.key;
	}

	public String value() {
		return this.value;
	}

	public Instant validFrom() {
		return this.validFrom;
	}

	/** The account that set it; none for the value that the program came with. */
	public String changedBy() {
		return this.changedBy;
	}

}
