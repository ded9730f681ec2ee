package org.liaisonstation.supervision.research;

import org.liaisonstation.forms.StalePage;

/**
 * The state of a visit or a report does not allow the act (any more). Answered with 409
 * and a page that says where it stands.
 */
class ResearchRefused extends StalePage {

	ResearchRefused(String number, String href, String what) {
		super(number, href, null, null, what);
	}

}
