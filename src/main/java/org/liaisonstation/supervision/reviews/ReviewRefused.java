package org.liaisonstation.supervision.reviews;

import org.liaisonstation.forms.StalePage;

/**
 * The stage of a review does not allow the act (any more), or something of the stage is
 * still missing. Answered with 409 and a page that says what.
 */
class ReviewRefused extends StalePage {

	ReviewRefused(String number, String href, String what) {
		super(number, href, null, null, what);
	}

}
