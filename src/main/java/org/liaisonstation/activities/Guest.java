package org.liaisonstation.activities;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.liaisonstation.vault.SealedText;

/** A guest of 六请: one line of attendance (人次), whoever he was last time. */
@Entity
@Table(name = "activity_guest")
public class Guest {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Activity activity;

	private int position;

	@Convert(converter = SealedText.class)
	private String name;

	private String unit;

	private String post;

	private String kind;

	private Instant struckAt;

	private String struckReason;

	protected Guest() {
	}

	Guest(Activity activity, int position, Facts facts) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.activity = activity;
		this.position = position;
		this.name = facts.name();
		this.unit = facts.unit();
		this.post = facts.post();
		this.kind = facts.kind();
	}

	/**
	 * Who came.
	 *
	 * @param kind one of the categories of 六请
	 */
	public record Facts(String name, String unit, String post, String kind) {

	}

	void strike(String reason, Instant at) {
		this.struckAt = at;
		this.struckReason = reason;
	}

	public boolean isStruck() {
		return this.struckAt != null;
	}

	public UUID id() {
		return this.id;
	}

	public int position() {
		return this.position;
	}

	public String name() {
		return this.name;
	}

	/** 张**. */
	public String maskedName() {
		return masked(this.name);
	}

	/** The family name alone, as pages show a person until somebody asks for more. */
	static String masked(String name) {
		return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
	}

	public String unit() {
		return this.unit;
	}

	public String post() {
		return this.post;
	}

	public String kind() {
		return this.kind;
	}

	public String struckReason() {
		return this.struckReason;
	}

}
