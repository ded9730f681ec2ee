package org.liaisonstation.deputies;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A group of deputies (代表小组), the basic form of their activity (代表法 26–27). */
@Entity
public class DeputyGroup {

	/** What brings a group together. */
	public enum Kind {

		TERRITORY("地域"), FIELD("领域");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	@Id
	private UUID id;

	@Version
	private Long version;

	private String name;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private boolean active = true;

	protected DeputyGroup() {
	}

	public DeputyGroup(String name, Kind kind) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.name = name;
		this.kind = kind;
	}

	void rename(String name, Kind kind) {
		this.name = name;
		this.kind = kind;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public String name() {
		return this.name;
	}

	public Kind kind() {
		return this.kind;
	}

	public boolean active() {
		return this.active;
	}

}
