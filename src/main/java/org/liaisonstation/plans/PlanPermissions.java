package org.liaisonstation.plans;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * What a viewer may do with a plan now. Staff write, the director adopts and publishes;
 * what is adopted only the director withdraws.
 *
 * @param mayWrite change the items and the note of a draft
 * @param mayAdd add an item, later ones are marked
 * @param mayFollow cancel an item, or say that it was held, or arrange it
 * @param mayPublish publish what is not public yet
 * @param needsAnother he wrote some of that himself, so another director publishes it
 */
public record PlanPermissions(boolean mayWrite, boolean mayAdd, boolean mayFollow, boolean mayAdopt, boolean mayPublish,
		boolean needsAnother, boolean mayWithdraw) {

	public static PlanPermissions of(PlanRecord<?, ?> plan, Viewer viewer) {
		boolean office = viewer.isOffice();
		boolean director = viewer.is(Role.DIRECTOR);
		boolean inForce = plan.state().isInForce();
		boolean toPublish = director && inForce && !plan.waiting().isEmpty();
		boolean own = plan.waiting().stream().anyMatch((line) -> line.isWrittenBy(viewer));
		return new PlanPermissions(office && plan.isDraft(), office && (plan.isDraft() || inForce), office && inForce,
				director && plan.isDraft() && !plan.items().isEmpty(), toPublish && !own, toPublish && own,
				(office && plan.isDraft()) || (director && inForce));
	}

}
