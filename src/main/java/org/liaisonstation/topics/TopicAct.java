package org.liaisonstation.topics;

/**
 * What may be done to a topic, and where it stands when it may be. The office works on
 * it; whether the thing is settled the director says.
 */
enum TopicAct {

	EDIT, GATHER, TAKE_OUT, PROPOSE, DECIDE, ADD_MEASURE, FINISH_MEASURE, MEASURE_OUTCOMES, KEEP_PICTURES, WITHDRAW,
	PUBLISH, RESOLVE, LEAVE_UNRESOLVED, REOPEN;

	boolean isPossible(TopicState state) {
		return switch (this) {
			case EDIT, GATHER, TAKE_OUT, ADD_MEASURE, WITHDRAW, RESOLVE, LEAVE_UNRESOLVED -> state.isOpen();
			case PROPOSE -> state == TopicState.GATHERING;
			case DECIDE -> state == TopicState.PROPOSED;
			case FINISH_MEASURE, MEASURE_OUTCOMES, KEEP_PICTURES, PUBLISH -> state != TopicState.WITHDRAWN;
			case REOPEN -> state == TopicState.RESOLVED || state == TopicState.NOT_RESOLVED;
		};
	}

	boolean isDirectors() {
		return this == RESOLVE || this == LEAVE_UNRESOLVED || this == REOPEN;
	}

}
