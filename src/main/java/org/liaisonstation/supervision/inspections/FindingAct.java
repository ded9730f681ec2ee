package org.liaisonstation.supervision.inspections;

/**
 * What may be done to a finding, and where it and its inspection stand when it may be.
 * Only the office sends it, only its unit signs and reports, only the director says that
 * it is mended.
 */
enum FindingAct {

	EDIT(Whose.FINDERS), STRIKE(Whose.OFFICE), SEND(Whose.OFFICE), RECALL(Whose.OFFICE), ISSUE_LINK(Whose.OFFICE),
	SIGN(Whose.UNIT), REPORT(Whose.UNIT), RECHECK(Whose.DIRECTOR);

	/** Whose act it is; FINDERS are the office and the deputy who wrote it down. */
	enum Whose {

		OFFICE, DIRECTOR, UNIT, FINDERS

	}

	private final Whose whose;

	FindingAct(Whose whose) {
		this.whose = whose;
	}

	Whose whose() {
		return this.whose;
	}

	boolean isPossible(FindingState state, InspectionState inspection) {
		return switch (this) {
			case EDIT, STRIKE -> state == FindingState.NOTED && inspection.isOpen();
			case SEND -> state == FindingState.NOTED && inspection == InspectionState.HELD;
			case SIGN -> state == FindingState.SENT;
			case REPORT -> state == FindingState.MENDING;
			case RECALL, ISSUE_LINK -> state.isWithUnit();
			case RECHECK -> state == FindingState.REPORTED;
		};
	}

}
