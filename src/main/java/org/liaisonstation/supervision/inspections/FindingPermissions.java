package org.liaisonstation.supervision.inspections;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * What a viewer may see of a finding and do with it: an immutable value built from facts.
 * A unit sees what was sent to it, and of the inspection nothing else; a deputy proposes
 * and closes nothing (代表法 31).
 *
 * @param unit an account of the unit that it was sent to
 * @param takesPart a deputy of the inspection
 * @param finder the deputy who wrote it down
 */
public record FindingPermissions(FindingState state, InspectionState inspection, boolean office, boolean director,
		boolean unit, boolean takesPart, boolean finder) {

	static FindingPermissions of(Finding finding, Viewer viewer) {
		boolean takesPart = viewer.is(Role.DEPUTY) && finding.inspection().takesPart(viewer.deputyId());
		return new FindingPermissions(finding.state(), finding.inspection().state(), viewer.isOffice(),
				viewer.is(Role.DIRECTOR),
				viewer.is(Role.UNIT) && finding.sentAt() != null && finding.unitId().equals(viewer.unitId()), takesPart,
				takesPart && viewer.deputyId().equals(finding.foundByDeputy()));
	}

	boolean sees() {
		return this.office || this.unit || this.takesPart;
	}

	/** Whether it is his to do at all, in whatever state. */
	boolean hasRight(FindingAct act) {
		return switch (act.whose()) {
			case OFFICE -> this.office;
			case DIRECTOR -> this.director;
			case UNIT -> this.unit;
			case FINDERS -> this.office || this.finder;
		};
	}

	/** Whether he may do this now. */
	public boolean allow(FindingAct act) {
		return hasRight(act) && act.isPossible(this.state, this.inspection);
	}

}
