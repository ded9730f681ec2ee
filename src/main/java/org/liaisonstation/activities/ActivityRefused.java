package org.liaisonstation.activities;

import org.liaisonstation.forms.StalePage;

/**
 * The state of an activity or an opinion does not allow the act (any more). Answered with
 * 409 and a page that says where it stands.
 */
class ActivityRefused extends StalePage {

	ActivityRefused(String number, String href, String what) {
		super(number, href, null, null, what);
	}

}
