package org.liaisonstation.supervision.reviews;

import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * What a viewer may see of a work review and do with it: an immutable value built from
 * facts. The office leads it, the director closes it; deputies read it; a unit sees its
 * own part and what it is told. For nobody else is there any.
 *
 * @param ownLine the line of the viewer's unit, or null
 */
public record ReviewPermissions(ReviewStage stage, boolean office, boolean director, boolean deputy, UUID ownLine) {

	static ReviewPermissions of(ReviewFacts review, Viewer viewer) {
		boolean asUnit = !viewer.isOffice() && viewer.is(Role.UNIT) && viewer.unitId() != null
				&& review.stage() != ReviewStage.WITHDRAWN;
		UUID own = !asUnit ? null
				: review.units()
					.stream()
					.filter((line) -> line.unitId().equals(viewer.unitId()))
					.map(ReviewedUnit::id)
					.findFirst()
					.orElse(null);
		return new ReviewPermissions(review.stage(), viewer.isOffice(), viewer.is(Role.DIRECTOR),
				viewer.is(Role.DEPUTY) && viewer.deputyId() != null, own);
	}

	/** Whether there are reviews for him at all. */
	static boolean reads(Viewer viewer) {
		return viewer.isOffice() || (viewer.is(Role.DEPUTY) && viewer.deputyId() != null)
				|| (viewer.is(Role.UNIT) && viewer.unitId() != null);
	}

	boolean sees() {
		return inside() || this.ownLine != null;
	}

	/** Whether he sees all of it, and not one unit's part alone. */
	public boolean inside() {
		return this.office || this.deputy;
	}

	/** Whether it is his to do at all, in whatever stage. */
	boolean hasRight(ReviewAct act) {
		if (act == ReviewAct.CLOSE) {
			return this.director;
		}
		return this.office || (act.isUnits() && this.ownLine != null);
	}

	/** Whether he may do this now. */
	public boolean allow(ReviewAct act) {
		return hasRight(act) && act.isPossible(this.stage);
	}

	/** Whether he sees this unit's part. */
	public boolean seesLine(UUID lineId) {
		return inside() || lineId.equals(this.ownLine);
	}

	/** A unit is told what deputies made of it when it is handed over, and not before. */
	public boolean seesResult() {
		return inside() || this.stage == ReviewStage.MENDING || this.stage == ReviewStage.CLOSED;
	}

}
