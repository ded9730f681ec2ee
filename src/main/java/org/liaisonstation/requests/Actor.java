package org.liaisonstation.requests;

import org.liaisonstation.accounts.Viewer;

/**
 * Who did something to a request, as the timeline names him.
 */
record Actor(String name, String role) {

	static final Actor RESIDENT = new Actor("反映人", "");

	/** What the station does by itself, by its clock. */
	static final Actor STATION = new Actor("系统", "");

	static Actor of(Viewer viewer) {
		return new Actor(viewer.displayName(), viewer.roleLabel());
	}

}
