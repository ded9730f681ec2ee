package org.liaisonstation.supervision.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.liaisonstation.calendar.DueDate;

/**
 * One mending (整改) of a finding: until when, what the unit reported, what the
 * re-inspection came to. Changed by its {@link Finding} alone.
 */
@Entity
@Table(name = "inspection_mending")
public class Mending {

	/** How far the reminders of its date went. */
	enum Reminded {

		SOON, LATE

	}

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Finding finding;

	private int position;

	private Instant orderedAt;

	@Embedded
	@EmbeddedColumnNaming("due_%s")
	private DueDate due;

	private String report;

	private Instant reportedAt;

	private String reportedBy;

	private LocalDate checkedOn;

	private String checkedByName;

	@Enumerated(EnumType.STRING)
	private Verdict verdict;

	private String verdictText;

	private Instant recalledAt;

	@Enumerated(EnumType.STRING)
	private Reminded reminded;

	protected Mending() {
	}

	Mending(Finding finding, int position, DueDate due, Instant at) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.finding = finding;
		this.position = position;
		this.due = due;
		this.orderedAt = at;
	}

	void report(String text, Instant at, String by) {
		this.report = text;
		this.reportedAt = at;
		this.reportedBy = by;
	}

	void check(Recheck recheck, String by) {
		this.checkedOn = recheck.on();
		this.checkedByName = by;
		this.verdict = recheck.verdict();
		this.verdictText = recheck.text();
	}

	void recall(Instant at) {
		this.recalledAt = at;
	}

	void remind(Reminded how) {
		this.reminded = how;
	}

	Reminded reminded() {
		return this.reminded;
	}

	/**
	 * What the re-inspection saw.
	 */
	public record Recheck(LocalDate on, Verdict verdict, String text) {

		public static Recheck mended(LocalDate on, String text) {
			return new Recheck(on, Verdict.MENDED, text);
		}

		/** It is not: the unit goes on. */
		public static Recheck again(LocalDate on, String text) {
			return new Recheck(on, Verdict.AGAIN, text);
		}

	}

	/** Whether the report came after the last day. */
	public boolean isLate() {
		return this.reportedAt != null && this.due.isOver(this.reportedAt);
	}

	public boolean isRecalled() {
		return this.recalledAt != null;
	}

	public UUID id() {
		return this.id;
	}

	public int position() {
		return this.position;
	}

	public Instant orderedAt() {
		return this.orderedAt;
	}

	public DueDate due() {
		return this.due;
	}

	public String report() {
		return this.report;
	}

	public Instant reportedAt() {
		return this.reportedAt;
	}

	public String reportedBy() {
		return this.reportedBy;
	}

	public LocalDate checkedOn() {
		return this.checkedOn;
	}

	public String checkedByName() {
		return this.checkedByName;
	}

	/** In words; null before the re-inspection. */
	public String verdictLabel() {
		return (this.verdict != null) ? this.verdict.label() : null;
	}

	public String verdictText() {
		return this.verdictText;
	}

}
