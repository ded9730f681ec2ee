package org.liaisonstation.requests;

import org.liaisonstation.forms.StalePage;

/**
 * The state of the request does not allow the act (any more). Answered with 409 and a
 * page that says where it stands.
 */
class NotPossibleNow extends StalePage {

	NotPossibleNow(RequestFacts request, String what) {
		super(request.number(), request.href(), null, null, what);
	}

}
