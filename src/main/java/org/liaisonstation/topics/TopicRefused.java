package org.liaisonstation.topics;

import org.liaisonstation.forms.StalePage;

/**
 * The state of a topic does not allow the act (any more). Answered with 409 and a page
 * that says where it stands.
 */
class TopicRefused extends StalePage {

	TopicRefused(String number, String href, String what) {
		super(number, href, null, null, what);
	}

}
