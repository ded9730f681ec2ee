package org.liaisonstation.activities.plans;

import org.liaisonstation.forms.StalePage;

/**
 * The state of a plan does not allow the act (any more). Answered with 409 and a page
 * that says where it stands.
 */
class PlanRefused extends StalePage {

	PlanRefused(Plan plan, String what) {
		super(plan.title(), plan.href(), null, null, what);
	}

}
