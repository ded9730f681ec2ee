package org.liaisonstation.topics;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * What a viewer may see of a topic and do with it: an immutable value built from facts.
 * The office works on it, the director says how it ended; deputies read what became of
 * what they heard (代表法 31). For nobody else is there any.
 */
public record TopicPermissions(TopicState state, boolean office, boolean director, boolean sees) {

	static TopicPermissions of(TopicState state, Viewer viewer) {
		return new TopicPermissions(state, viewer.isOffice(), viewer.is(Role.DIRECTOR), sees(viewer));
	}

	static boolean sees(Viewer viewer) {
		return viewer.isOffice() || (viewer.is(Role.DEPUTY) && viewer.deputyId() != null);
	}

	/** Whether it is his to do at all, in whatever state. */
	boolean hasRight(TopicAct act) {
		return this.office && (this.director || !act.isDirectors());
	}

	/** Whether he may do this now. */
	public boolean allow(TopicAct act) {
		return hasRight(act) && act.isPossible(this.state);
	}

}
