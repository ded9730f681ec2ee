package org.liaisonstation.supervision.plans;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * What a viewer may do with a plan now: staff write, the director adopts, publishes and
 * withdraws; deputies read it once it is in force.
 *
 * @param mayWrite change the items of a draft
 * @param mayAdd add an item, later ones are marked
 * @param mayFollow arrange what carries an item out, or cancel it
 * @param needsAnother he wrote some of what waits himself, so another director publishes
 * it
 */
record SupervisionPlanPermissions(boolean sees, boolean mayWrite, boolean mayAdd, boolean mayFollow, boolean mayAdopt,
		boolean mayPublish, boolean needsAnother, boolean mayWithdraw) {

	static SupervisionPlanPermissions of(SupervisionPlan plan, Viewer viewer) {
		boolean office = viewer.isOffice();
		boolean director = viewer.is(Role.DIRECTOR);
		boolean inForce = plan.state().isInForce();
		boolean toPublish = director && inForce && !plan.waiting().isEmpty();
		boolean own = plan.waiting().stream().anyMatch((item) -> item.writtenBy().equals(viewer.accountId()));
		return new SupervisionPlanPermissions(office || (reads(viewer) && inForce), office && plan.isDraft(),
				office && (plan.isDraft() || inForce), office && inForce,
				director && plan.isDraft() && !plan.items().isEmpty(), toPublish && !own, toPublish && own,
				(office && plan.isDraft()) || (director && inForce));
	}

	static boolean reads(Viewer viewer) {
		return viewer.isOffice() || (viewer.is(Role.DEPUTY) && viewer.deputyId() != null);
	}

}
