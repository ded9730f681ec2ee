package org.liaisonstation.supervision.research;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A deputy of a research visit. A struck one stays written down and does not count. */
@Entity
@Table(name = "research_visit_deputy")
class VisitDeputy {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private ResearchVisit visit;

	private UUID deputyId;

	private int position;

	private Instant struckAt;

	protected VisitDeputy() {
	}

	VisitDeputy(ResearchVisit visit, UUID deputyId, int position) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.visit = visit;
		this.deputyId = deputyId;
		this.position = position;
	}

	void strike(Instant at) {
		this.struckAt = at;
	}

	void takeBack() {
		this.struckAt = null;
	}

	boolean isStruck() {
		return this.struckAt != null;
	}

	UUID deputyId() {
		return this.deputyId;
	}

}
