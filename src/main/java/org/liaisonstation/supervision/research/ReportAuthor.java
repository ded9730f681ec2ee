package org.liaisonstation.supervision.research;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A deputy who wrote a report, maybe the one who held the pen (执笔). */
@Entity
@Table(name = "research_author")
class ReportAuthor {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private ResearchReport report;

	private UUID deputyId;

	private int position;

	private boolean pen;

	private Instant struckAt;

	protected ReportAuthor() {
	}

	ReportAuthor(ResearchReport report, UUID deputyId, int position) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.report = report;
		this.deputyId = deputyId;
		this.position = position;
	}

	void stand() {
		this.struckAt = null;
	}

	void hold(boolean pen) {
		this.pen = pen;
	}

	void strike(Instant at) {
		this.pen = false;
		this.struckAt = at;
	}

	boolean isStruck() {
		return this.struckAt != null;
	}

	boolean isPen() {
		return this.pen;
	}

	UUID deputyId() {
		return this.deputyId;
	}

}
