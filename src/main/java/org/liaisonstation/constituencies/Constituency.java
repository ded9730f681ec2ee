package org.liaisonstation.constituencies;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A constituency (选区) of the district congress. */
@Entity
public class Constituency {

	@Id
	private UUID id;

	@Version
	private Long version;

	private int number;

	private String name;

	private String description = "";

	private int quota;

	private boolean active = true;

	private String withdrawnReason;

	protected Constituency() {
	}

	/**
	 * @param quota how many deputies it elects (应选名额)
	 */
	public Constituency(int number, String name, String description, int quota) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		describe(number, name, description, quota);
	}

	public void describe(int number, String name, String description, int quota) {
		this.number = number;
		this.name = name;
		this.description = description;
		this.quota = quota;
	}

	/** After constituencies were drawn anew: kept for the old mandates and places. */
	void withdraw(String reason) {
		if (!this.active) {
			throw new IllegalStateException("constituency " + this.id + " is withdrawn already");
		}
		this.active = false;
		this.withdrawnReason = reason;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public int number() {
		return this.number;
	}

	public String name() {
		return this.name;
	}

	public String description() {
		return this.description;
	}

	public int quota() {
		return this.quota;
	}

	public boolean active() {
		return this.active;
	}

	public String withdrawnReason() {
		return this.withdrawnReason;
	}

}
