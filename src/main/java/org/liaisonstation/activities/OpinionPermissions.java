package org.liaisonstation.activities;

/**
 * What a viewer may do with an opinion: an immutable value built from its state and from
 * what he may do with its activity. Deputies listen and write down; the office says what
 * becomes of it.
 */
public record OpinionPermissions(boolean seesName, boolean correct, boolean answer, boolean keep, boolean register,
		boolean withdraw) {

	static OpinionPermissions of(Opinion opinion, ActivityPermissions activity) {
		boolean office = activity.isOffice();
		OpinionState state = opinion.state();
		boolean open = state == OpinionState.OPEN;
		boolean waits = open || state == OpinionState.KEPT;
		boolean unsettled = waits || state == OpinionState.ANSWERED;
		return new OpinionPermissions(activity.seesNames(), open && activity.allow(ActivityAct.ADD_OPINION),
				office && waits, office && open, office && unsettled, office && unsettled);
	}

	/** Whether there is anything to be done. */
	public boolean isAny() {
		return this.correct || this.answer || this.keep || this.register || this.withdraw;
	}

}
