package org.liaisonstation.supervision.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.liaisonstation.deputies.DutyPerformed;

/** What a deputy saw on a visit to a project that he watches (察看记录). */
@Entity
@Table(name = "project_observation")
public class ProjectObservation {

	/** A code of the list {@code duty_kind}. */
	private static final String DUTY = "PROJECT";

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Project project;

	private UUID deputyId;

	private String deputyName;

	private LocalDate onDay;

	private String text;

	private Instant at;

	private Instant withdrawnAt;

	private String withdrawnReason;

	protected ProjectObservation() {
	}

	ProjectObservation(Project project, UUID deputyId, String deputyName, LocalDate onDay, String text, Instant at) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.project = project;
		this.deputyId = deputyId;
		this.deputyName = deputyName;
		this.onDay = onDay;
		this.text = text;
		this.at = at;
	}

	void withdraw(String reason, Instant at) {
		this.withdrawnAt = at;
		this.withdrawnReason = reason;
	}

	DutyPerformed duty() {
		return new DutyPerformed(this.deputyId, DUTY, "监督民生实事：" + this.project.title(), this.onDay, "监督代表", this.id,
				this.project.href());
	}

	public UUID id() {
		return this.id;
	}

	public UUID deputyId() {
		return this.deputyId;
	}

	public String deputyName() {
		return this.deputyName;
	}

	public LocalDate onDay() {
		return this.onDay;
	}

	public String text() {
		return this.text;
	}

	public Instant at() {
		return this.at;
	}

	public boolean isWithdrawn() {
		return this.withdrawnAt != null;
	}

	public String withdrawnReason() {
		return this.withdrawnReason;
	}

}
