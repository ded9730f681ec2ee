package org.liaisonstation.activities;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A line of the list of what to follow up (排查清单). */
@Entity
@Table(name = "activity_follow_up")
public class FollowUp {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Activity activity;

	private int position;

	private String text;

	private String responsible;

	private UUID unitId;

	private LocalDate dueOn;

	private LocalDate doneOn;

	private String result;

	protected FollowUp() {
	}

	FollowUp(Activity activity, int position, String text, String responsible, UUID unitId, LocalDate dueOn) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.activity = activity;
		this.position = position;
		this.text = text;
		this.responsible = responsible;
		this.unitId = unitId;
		this.dueOn = dueOn;
	}

	void done(LocalDate day, String result) {
		this.doneOn = day;
		this.result = result;
	}

	public boolean isDone() {
		return this.doneOn != null;
	}

	public boolean isLate(LocalDate today) {
		return this.doneOn == null && this.dueOn != null && this.dueOn.isBefore(today);
	}

	public UUID id() {
		return this.id;
	}

	public String text() {
		return this.text;
	}

	public String responsible() {
		return this.responsible;
	}

	public UUID unitId() {
		return this.unitId;
	}

	/** The last day; null where none was set. */
	public LocalDate dueOn() {
		return this.dueOn;
	}

	public LocalDate doneOn() {
		return this.doneOn;
	}

	public String result() {
		return this.result;
	}

}
