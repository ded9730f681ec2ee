package org.liaisonstation.supervision.inspections;

import org.liaisonstation.forms.StalePage;

/**
 * The state of an inspection or a finding does not allow the act (any more). Answered
 * with 409 and a page that says where it stands.
 */
class InspectionRefused extends StalePage {

	InspectionRefused(String number, String href, String what) {
		super(number, href, null, null, what);
	}

}
