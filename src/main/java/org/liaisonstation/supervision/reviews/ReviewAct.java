package org.liaisonstation.supervision.reviews;

/**
 * What may be done to a work review, and in which stage. The office leads through the
 * stages, the unit reports on itself, the director closes.
 */
enum ReviewAct {

	EDIT, PUBLISH, BEGIN_STUDY, SELF_CHECK, NOTE_VISIT, INVESTIGATE, HOLD_MEETING, REPORT, COUNT, JUDGE, HAND_OVER,
	ADD_MATTER, MEND, COUNT_AGAIN, CORRECT, CLOSE, WITHDRAW;

	boolean isPossible(ReviewStage stage) {
		return switch (this) {
			case EDIT, BEGIN_STUDY -> stage == ReviewStage.ANNOUNCEMENT;
			case PUBLISH -> stage != ReviewStage.WITHDRAWN;
			case SELF_CHECK, NOTE_VISIT, INVESTIGATE, HOLD_MEETING -> stage == ReviewStage.STUDY;
			case REPORT, COUNT, JUDGE, HAND_OVER -> stage == ReviewStage.MEETING;
			case ADD_MATTER, MEND, COUNT_AGAIN, CLOSE -> stage == ReviewStage.MENDING;
			case CORRECT -> stage == ReviewStage.MEETING || stage == ReviewStage.MENDING;
			case WITHDRAW -> stage.isOpen();
		};
	}

	/** Whether the unit that is reviewed does it as well, for itself. */
	boolean isUnits() {
		return this == SELF_CHECK || this == MEND;
	}

}
