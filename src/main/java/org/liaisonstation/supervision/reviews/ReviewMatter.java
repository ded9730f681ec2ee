package org.liaisonstation.supervision.reviews;

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

/** An item of 问题清单: what a unit has to mend, until when, and what it did. */
@Entity
@Table(name = "review_matter")
public class ReviewMatter {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private ReviewedUnit reviewedUnit;

	private int position;

	private String text;

	@Embedded
	@EmbeddedColumnNaming("due_%s")
	private DueDate due;

	private String mended;

	private LocalDate mendedOn;

	private String mendedByName;

	protected ReviewMatter() {
	}

	ReviewMatter(ReviewedUnit unit, int position, String text, DueDate due) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.reviewedUnit = unit;
		this.position = position;
		this.text = text;
		this.due = due;
	}

	void mend(String what, LocalDate on, String byName) {
		this.mended = what;
		this.mendedOn = on;
		this.mendedByName = byName;
	}

	public boolean isOpen() {
		return this.mendedOn == null;
	}

	/** Whether it was reported after the last day. */
	public boolean isMendedLate() {
		return this.mendedOn != null && this.mendedOn.isAfter(this.due.date());
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public int position() {
		return this.position;
	}

	public String text() {
		return this.text;
	}

	public DueDate due() {
		return this.due;
	}

	public String mended() {
		return this.mended;
	}

	public LocalDate mendedOn() {
		return this.mendedOn;
	}

	public String mendedByName() {
		return this.mendedByName;
	}

}
