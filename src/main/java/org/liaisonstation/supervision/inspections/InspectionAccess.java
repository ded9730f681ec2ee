package org.liaisonstation.supervision.inspections;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Component;

/**
 * Finds inspections and findings for whoever may see them; for everybody else there are
 * none. An act of the wrong person is a {@link NotFound}, one on an outdated page or in
 * the wrong state a {@link org.liaisonstation.forms.StalePage}.
 */
@Component
class InspectionAccess {

	private final Inspections inspections;

	private final Findings findings;

	InspectionAccess(Inspections inspections, Findings findings) {
		this.inspections = inspections;
		this.findings = findings;
	}

	Inspection findVisible(UUID id, Viewer viewer) {
		return this.inspections.findById(id)
			.filter((one) -> InspectionPermissions.of(one, viewer).sees())
			.orElseThrow(NotFound::new);
	}

	/** For the page of an act. */
	Inspection toAct(UUID id, Viewer by, InspectionAct act) {
		Inspection inspection = findVisible(id, by);
		if (!InspectionPermissions.of(inspection, by).hasRight(act)) {
			throw new NotFound();
		}
		inspection.require(act);
		return inspection;
	}

	/** For an act. */
	Inspection toAct(UUID id, Long version, Viewer by, InspectionAct act) {
		Inspection inspection = toAct(id, by, act);
		if (!inspection.version().equals(version)) {
			throw inspection.stale();
		}
		return inspection;
	}

	Finding findingVisible(UUID id, Viewer viewer) {
		return this.findings.findById(id)
			.filter((one) -> FindingPermissions.of(one, viewer).sees())
			.orElseThrow(NotFound::new);
	}

	/** For the page of an act. */
	Finding toAct(UUID id, Viewer by, FindingAct act) {
		Finding finding = findingVisible(id, by);
		if (!FindingPermissions.of(finding, by).hasRight(act)) {
			throw new NotFound();
		}
		finding.require(act);
		return finding;
	}

	/** For an act. */
	Finding toAct(UUID id, Long version, Viewer by, FindingAct act) {
		Finding finding = toAct(id, by, act);
		if (!finding.version().equals(version)) {
			throw finding.stale();
		}
		return finding;
	}

	static void requireReader(Viewer viewer) {
		if (!InspectionPermissions.reads(viewer)) {
			throw new NotFound();
		}
	}

	static void requireOffice(Viewer viewer) {
		if (!viewer.isOffice()) {
			throw new NotFound();
		}
	}

}
