package org.liaisonstation.supervision.research;

/** What the office may do to a research visit, and when. */
enum VisitAct {

	EDIT, HOLD, CORRECT, WITHDRAW, WRITE_REPORT;

	boolean isPossible(VisitState state) {
		return switch (this) {
			case EDIT, HOLD -> state == VisitState.PLANNED;
			case CORRECT, WRITE_REPORT -> state == VisitState.HELD;
			case WITHDRAW -> state != VisitState.WITHDRAWN;
		};
	}

}
