package org.liaisonstation.supervision.research;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * What a viewer may see of a report and do with it: an immutable value built from facts.
 * The office works on all of them, the director accepts; a deputy reads what was accepted
 * and writes his own; a unit sees what was delivered to it, and its own part of that. For
 * nobody else is there any.
 *
 * @param ownDelivery the delivery to the viewer's unit, or null
 */
public record ReportPermissions(ReportState state, boolean office, boolean director, boolean author, boolean sees,
		UUID ownDelivery, boolean ownOpen) {

	static ReportPermissions of(ReportFacts report, Viewer viewer) {
		boolean office = viewer.isOffice();
		boolean deputy = viewer.is(Role.DEPUTY) && viewer.deputyId() != null;
		boolean author = deputy && report.isBy(viewer.deputyId());
		boolean accepted = report.state() == ReportState.ACCEPTED;
		Optional<ReportDelivery> own = (viewer.is(Role.UNIT) && viewer.unitId() != null && accepted)
				? report.deliveries().stream().filter((one) -> one.unitId().equals(viewer.unitId())).findFirst()
				: Optional.empty();
		return new ReportPermissions(report.state(), office, viewer.is(Role.DIRECTOR), author,
				office || author || (deputy && accepted) || own.isPresent(), own.map(ReportDelivery::id).orElse(null),
				own.filter(ReportDelivery::isOpen).isPresent());
	}

	/** Whether there are reports for him at all. */
	static boolean reads(Viewer viewer) {
		return viewer.isOffice() || (viewer.is(Role.DEPUTY) && viewer.deputyId() != null)
				|| (viewer.is(Role.UNIT) && viewer.unitId() != null);
	}

	static boolean writes(Viewer viewer) {
		return viewer.isOffice() || (viewer.is(Role.DEPUTY) && viewer.deputyId() != null);
	}

	/** Whether it is his to do at all, in whatever state. */
	boolean hasRight(ReportAct act) {
		return switch (act) {
			case EDIT, SUBMIT -> this.office || this.author;
			case ACCEPT, SEND_BACK -> this.director;
			case WITHDRAW -> this.director || (this.office && this.state != ReportState.ACCEPTED);
			case FEEDBACK -> this.office || this.ownDelivery != null;
			case DELIVER, FOLLOW, PUBLISH -> this.office;
		};
	}

	/** Whether he may do this now. */
	public boolean allow(ReportAct act) {
		boolean mine = act != ReportAct.EDIT || this.office || this.state.isWritten();
		return hasRight(act) && act.isPossible(this.state) && mine;
	}

	/** Whether he sees this delivery, its date and what the unit said. */
	public boolean seesDelivery(UUID deliveryId) {
		return this.ownDelivery == null || this.office || deliveryId.equals(this.ownDelivery);
	}

	/** Whether more than the text is shown: its history and who else has it. */
	public boolean inside() {
		return this.office || this.author || this.ownDelivery == null;
	}

}
