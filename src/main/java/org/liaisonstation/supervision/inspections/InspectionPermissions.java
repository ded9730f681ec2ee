package org.liaisonstation.supervision.inspections;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * What a viewer may see of an inspection and do with it: an immutable value built from
 * facts. The office sees all, a deputy those he takes part in. For nobody else is there
 * any; a unit sees its own findings alone.
 *
 * @param takesPart a deputy of this inspection
 */
public record InspectionPermissions(InspectionState state, boolean office, boolean director, boolean takesPart) {

	static InspectionPermissions of(Inspection inspection, Viewer viewer) {
		return new InspectionPermissions(inspection.state(), viewer.isOffice(), viewer.is(Role.DIRECTOR),
				viewer.is(Role.DEPUTY) && inspection.takesPart(viewer.deputyId()));
	}

	/** Whether there are inspections for him at all. */
	static boolean reads(Viewer viewer) {
		return viewer.isOffice() || (viewer.is(Role.DEPUTY) && viewer.deputyId() != null);
	}

	boolean sees() {
		return this.office || this.takesPart;
	}

	/** Whether it is his to do at all, in whatever state. */
	boolean hasRight(InspectionAct act) {
		return (this.office && (this.director || !act.isDirectors())) || (this.takesPart && act.isDeputies());
	}

	/** Whether he may do this now. */
	public boolean allow(InspectionAct act) {
		return hasRight(act) && act.isPossible(this.state);
	}

}
