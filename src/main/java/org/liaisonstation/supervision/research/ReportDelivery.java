package org.liaisonstation.supervision.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.liaisonstation.calendar.DueDate;

/**
 * A report that was delivered (送达) to a unit, and what the unit said of it. Each unit has
 * its own clock.
 */
@Entity
@Table(name = "research_delivery")
public class ReportDelivery {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private ResearchReport report;

	private UUID unitId;

	private LocalDate deliveredOn;

	@Embedded
	@EmbeddedColumnNaming("due_%s")
	private DueDate due;

	private String feedback;

	private LocalDate feedbackOn;

	private Instant feedbackAt;

	private String feedbackByName;

	private boolean onPaper;

	protected ReportDelivery() {
	}

	ReportDelivery(ResearchReport report, UUID unitId, LocalDate deliveredOn, DueDate due) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.report = report;
		this.unitId = unitId;
		this.deliveredOn = deliveredOn;
		this.due = due;
	}

	void answered(String text, LocalDate on, boolean onPaper, Instant at, String byName) {
		this.feedback = text;
		this.feedbackOn = on;
		this.onPaper = onPaper;
		this.feedbackAt = at;
		this.feedbackByName = byName;
	}

	public boolean isOpen() {
		return this.feedbackOn == null;
	}

	/** Whether the feedback came after the last day. */
	public boolean isAnsweredLate() {
		return this.feedbackOn != null && this.feedbackOn.isAfter(this.due.date());
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public UUID unitId() {
		return this.unitId;
	}

	public LocalDate deliveredOn() {
		return this.deliveredOn;
	}

	public DueDate due() {
		return this.due;
	}

	public String feedback() {
		return this.feedback;
	}

	public LocalDate feedbackOn() {
		return this.feedbackOn;
	}

	public String feedbackByName() {
		return this.feedbackByName;
	}

	/** Whether it came as a letter and the office wrote it down. */
	public boolean isOnPaper() {
		return this.onPaper;
	}

}
