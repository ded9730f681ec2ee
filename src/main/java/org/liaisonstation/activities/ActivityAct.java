package org.liaisonstation.activities;

import java.time.LocalDate;

/**
 * What may be done to an activity, and where it stands when it may be.
 */
enum ActivityAct {

	EDIT, HOLD, CANCEL, WITHDRAW, RECEIVE, MARK, FOLLOW_UP, ADD_FILES, ADD_OPINION, CHECK, OPEN_SIGN_IN, CLOSE_SIGN_IN,
	TAKE_LEAVE;

	/** Whether the activity, as it stands, allows it to whoever has the right. */
	boolean isPossible(Activity activity, LocalDate today) {
		boolean planned = activity.state() == ActivityState.PLANNED;
		boolean held = activity.isHeld();
		return switch (this) {
			case EDIT, ADD_FILES, MARK -> planned || held;
			case RECEIVE -> (planned || held) && activity.kind() == ActivityKind.INVITATION;
			case HOLD -> planned && !activity.onDate().isAfter(today);
			case CANCEL, TAKE_LEAVE -> planned;
			case WITHDRAW, FOLLOW_UP, ADD_OPINION -> held;
			case CHECK -> activity.awaitsCheck();
			case OPEN_SIGN_IN ->
				(planned || held) && activity.signInCode() == null && !activity.onDate().isBefore(today);
			case CLOSE_SIGN_IN -> activity.signInCode() != null;
		};
	}

}
