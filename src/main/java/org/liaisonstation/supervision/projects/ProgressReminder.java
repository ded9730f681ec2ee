package org.liaisonstation.supervision.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * How far the unit of a {@link Project} was reminded of a month's progress. Changed by
 * the project alone.
 */
@Entity
@Table(name = "project_reminder")
class ProgressReminder {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Project project;

	private LocalDate month;

	private boolean late;

	private Instant at;

	protected ProgressReminder() {
	}

	ProgressReminder(Project project, YearMonth month) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.project = project;
		this.month = month.atDay(1);
	}

	/**
	 * @param late whether the last day was over
	 */
	void sent(boolean late, Instant at) {
		this.late = late;
		this.at = at;
	}

	boolean isOf(YearMonth month) {
		return this.month.equals(month.atDay(1));
	}

	/** Whether nothing is left to be said: it was late before, or it is not yet. */
	boolean covers(boolean late) {
		return this.late || !late;
	}

}
