package org.liaisonstation.supervision.projects;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * What a viewer may see of a project and do with it: an immutable value built from facts.
 * The unit reports, the office checks, who watches it writes down what he saw, the
 * director accepts and stops it (代表法 31). For nobody else is there any.
 */
public record ProjectPermissions(ProjectState state, boolean office, boolean director, boolean unit, boolean watches) {

	static ProjectPermissions of(Project project, Viewer viewer) {
		boolean unit = viewer.is(Role.UNIT) && project.unitId().equals(viewer.unitId());
		boolean watches = viewer.is(Role.DEPUTY) && project.watching().contains(viewer.deputyId());
		return new ProjectPermissions(project.state(), viewer.isOffice(), viewer.is(Role.DIRECTOR), unit, watches);
	}

	/** Whether the list is anything for him. */
	static boolean reads(Viewer viewer) {
		return viewer.isOffice() || (viewer.is(Role.UNIT) && viewer.unitId() != null)
				|| (viewer.is(Role.DEPUTY) && viewer.deputyId() != null);
	}

	boolean sees() {
		return this.office || this.unit || this.watches;
	}

	/** What deputies saw there is between them and the office. */
	public boolean seesObservations() {
		return this.office || this.watches;
	}

	/** Whether it is his to do at all, in whatever state. */
	boolean hasRight(ProjectAct act) {
		return switch (act) {
			case REPORT -> this.office || this.unit;
			case OBSERVE -> this.watches;
			case WITHDRAW_OBSERVATION -> this.office || this.watches;
			default -> this.office && (this.director || !act.isDirectors());
		};
	}

	/** Whether he may do this now. */
	public boolean allow(ProjectAct act) {
		return hasRight(act) && act.isPossible(this.state);
	}

}
