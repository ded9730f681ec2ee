package org.liaisonstation.supervision.inspections;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A deputy who takes part in an inspection. One that was struck stays, with the reason.
 */
@Entity
@Table(name = "inspection_deputy")
public class InspectionDeputy {

	private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Inspection inspection;

	private UUID deputyId;

	private Instant struckAt;

	private String struckReason;

	protected InspectionDeputy() {
	}

	InspectionDeputy(Inspection inspection, UUID deputyId) {
		this.id = IDS.generate();
		this.inspection = inspection;
		this.deputyId = deputyId;
	}

	void strike(String reason, Instant at) {
		this.struckAt = at;
		this.struckReason = reason;
	}

	public boolean takesPart() {
		return this.struckAt == null;
	}

	public UUID id() {
		return this.id;
	}

	public UUID deputyId() {
		return this.deputyId;
	}

	public String struckReason() {
		return this.struckReason;
	}

}
