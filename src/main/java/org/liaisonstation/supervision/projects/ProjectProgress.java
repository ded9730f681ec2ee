package org.liaisonstation.supervision.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.liaisonstation.accounts.Viewer;

/** The progress of a month (月进度) of a {@link Project}, which alone changes it. */
@Entity
@Table(name = "project_progress")
public class ProjectProgress {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Project project;

	private LocalDate month;

	private int percent;

	private String text;

	private String lowerReason;

	private boolean evidenced;

	@Enumerated(EnumType.STRING)
	private ProgressState state;

	private Instant reportedAt;

	private String reportedByName;

	private boolean byUnit;

	private Instant checkedAt;

	private String checkedByName;

	private String returnedReason;

	protected ProjectProgress() {
	}

	ProjectProgress(Project project, YearMonth month) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.project = project;
		this.month = month.atDay(1);
	}

	/**
	 * What is said of a month.
	 *
	 * @param percent of the whole, 0 to 100
	 * @param lowerReason why it is less than before, or null
	 * @param evidenced whether pictures or papers come with it
	 */
	public record Report(int percent, String text, String lowerReason, boolean evidenced) {

		public Report {
			if (percent < 0 || percent > 100) {
				throw new IllegalArgumentException("no percentage: " + percent);
			}
		}

	}

	/** Also anew: what is corrected waits to be checked again. */
	void write(Report report, boolean byUnit, Instant at, Viewer by) {
		this.percent = report.percent();
		this.text = report.text();
		this.lowerReason = report.lowerReason();
		this.evidenced = this.evidenced || report.evidenced();
		this.state = ProgressState.REPORTED;
		this.reportedAt = at;
		this.reportedByName = by.displayName();
		this.byUnit = byUnit;
		this.checkedAt = null;
		this.checkedByName = null;
		this.returnedReason = null;
	}

	void check(Instant at, Viewer by) {
		this.state = ProgressState.CHECKED;
		this.checkedAt = at;
		this.checkedByName = by.displayName();
	}

	/** A file was taken down, perhaps the last one. */
	void withdrawn(boolean last) {
		this.evidenced = !last;
	}

	void sendBack(String reason) {
		this.state = ProgressState.RETURNED;
		this.returnedReason = reason;
	}

	public UUID id() {
		return this.id;
	}

	public YearMonth month() {
		return YearMonth.from(this.month);
	}

	/** 2026年3月. */
	public String monthWords() {
		return this.month.getYear() + "年" + this.month.getMonthValue() + "月";
	}

	public int percent() {
		return this.percent;
	}

	public String text() {
		return this.text;
	}

	public String lowerReason() {
		return this.lowerReason;
	}

	public boolean isEvidenced() {
		return this.evidenced;
	}

	public ProgressState state() {
		return this.state;
	}

	public boolean isChecked() {
		return this.state == ProgressState.CHECKED;
	}

	public boolean isReturned() {
		return this.state == ProgressState.RETURNED;
	}

	public Instant reportedAt() {
		return this.reportedAt;
	}

	public String reportedByName() {
		return this.reportedByName;
	}

	/** Reported by the unit itself, and not recorded by the office. */
	public boolean isByUnit() {
		return this.byUnit;
	}

	public Instant checkedAt() {
		return this.checkedAt;
	}

	public String checkedByName() {
		return this.checkedByName;
	}

	public String returnedReason() {
		return this.returnedReason;
	}

}
