package org.liaisonstation.supervision.research;

/**
 * What may be done to a research report, and when. Its authors write it, the director
 * accepts it, the office delivers it, units answer it.
 */
enum ReportAct {

	EDIT, SUBMIT, ACCEPT, SEND_BACK, DELIVER, FEEDBACK, FOLLOW, PUBLISH, WITHDRAW;

	boolean isPossible(ReportState state) {
		return switch (this) {
			case EDIT -> state.isWritten() || state == ReportState.SUBMITTED;
			case SUBMIT -> state.isWritten();
			case ACCEPT, SEND_BACK -> state == ReportState.SUBMITTED;
			case DELIVER, FEEDBACK, FOLLOW, PUBLISH -> state == ReportState.ACCEPTED;
			case WITHDRAW -> state != ReportState.WITHDRAWN;
		};
	}

}
