package org.liaisonstation.supervision.projects;

import org.liaisonstation.forms.StalePage;

/**
 * The state of a project does not allow the act (any more). Answered with 409 and a page
 * that says where it stands.
 */
class ProjectRefused extends StalePage {

	ProjectRefused(String number, String href, String what) {
		super(number, href, null, null, what);
	}

}
