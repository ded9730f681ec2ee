package org.liaisonstation.supervision.research;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * What a viewer may see of research visits and do with one: the office keeps them,
 * deputies read them, and whoever was there may write the report. For nobody else are
 * there any.
 */
public record VisitPermissions(VisitState state, boolean office, boolean there) {

	static VisitPermissions of(VisitFacts visit, Viewer viewer) {
		return new VisitPermissions(visit.state(), viewer.isOffice(),
				viewer.deputyId() != null && visit.deputies().contains(viewer.deputyId()));
	}

	static boolean sees(Viewer viewer) {
		return viewer.isOffice() || (viewer.is(Role.DEPUTY) && viewer.deputyId() != null);
	}

	/** Whether he may do this now. */
	public boolean allow(VisitAct act) {
		return (this.office || (this.there && act == VisitAct.WRITE_REPORT)) && act.isPossible(this.state);
	}

}
