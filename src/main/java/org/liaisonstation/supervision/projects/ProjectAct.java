package org.liaisonstation.supervision.projects;

/**
 * What may be done to a project, and where it stands when it may be. The unit reports,
 * the office checks, the deputies who watch it write down what they saw, and the director
 * accepts (代表法 31).
 */
enum ProjectAct {

	EDIT, REPORT, CHECK, NAME_WATCHERS, OBSERVE, WITHDRAW_OBSERVATION, WITHDRAW_FILE, ACCEPT, SURVEY, STOP, RESUME,
	PUBLISH;

	boolean isPossible(ProjectState state) {
		return switch (this) {
			case EDIT, REPORT, CHECK, NAME_WATCHERS, STOP -> state.isOpen();
			case OBSERVE -> state != ProjectState.STOPPED;
			case ACCEPT -> state == ProjectState.FINISHED;
			case SURVEY -> state == ProjectState.ACCEPTED;
			case RESUME -> state == ProjectState.STOPPED;
			case WITHDRAW_OBSERVATION, WITHDRAW_FILE, PUBLISH -> true;
		};
	}

	boolean isDirectors() {
		return this == ACCEPT || this == STOP || this == RESUME;
	}

}
