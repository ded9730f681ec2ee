package org.liaisonstation.supervision.inspections;

/**
 * What may be done to an inspection, and where it stands when it may be. The office plans
 * and records; that it is over the director says; a deputy writes down what he found, and
 * settles nothing (代表法 31).
 */
enum InspectionAct {

	EDIT, HOLD, CORRECT, CALL_ALONG, STRIKE_DEPUTY, FIND, CLOSE, WITHDRAW;

	boolean isPossible(InspectionState state) {
		return switch (this) {
			case EDIT, HOLD -> state == InspectionState.PLANNED;
			case CORRECT, CALL_ALONG, STRIKE_DEPUTY, CLOSE -> state == InspectionState.HELD;
			case FIND, WITHDRAW -> state.isOpen();
		};
	}

	boolean isDirectors() {
		return this == CLOSE;
	}

	/** What a deputy who takes part does himself. */
	boolean isDeputies() {
		return this == FIND;
	}

}
