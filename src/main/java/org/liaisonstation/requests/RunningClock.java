package org.liaisonstation.requests;

import org.liaisonstation.accounts.Viewer;

/**
 * How the clock stands that runs for the viewer, in SQL: the one of the request; of a
 * unit the one of its own part, until it has answered. What waits for the office then is
 * no longer late or due today for the unit. Of the table request as {@code r}.
 */
enum RunningClock {

	/** The parameter is {@code now}. */
	LATE("%1$s <= :now"),

	/** The parameters are {@code now} and {@code soon}. */
	SOON("%1$s > :now AND %2$s <= :soon"),

	/** The parameter is {@code now}. */
	TODAY("%1$s > :now AND %2$s = (:now)::date"),

	/** The parameter is {@code soon}. */
	OK("%2$s > :soon");

	/** A clock runs, and does not stand still. */
	private static final String RUNNING = "r.status IN ('UNDER_REVIEW', 'TO_DISPATCH', 'TO_SIGN', 'IN_PROGRESS', "
			+ "'ANSWERED') AND r.paused_at IS NULL AND ";

	private static final String OF_PART = "CASE WHEN t.part = 'LEAD' THEN r.clock_%1$s "
			+ "WHEN t.signed_at IS NULL THEN t.sign_%1$s ELSE t.due_%1$s END";

	private final String when;

	RunningClock(String when) {
		this.when = when;
	}

	String of(Viewer viewer) {
		String ofRequest = this.when.formatted("r.clock_at", "r.clock_date");
		if (!RequestSight.isUnit(viewer)) {
			return RUNNING + ofRequest;
		}
		String ofPart = this.when.formatted(OF_PART.formatted("at"), OF_PART.formatted("date"));
		return "r.paused_at IS NULL AND (" + RequestConditions.ownTask("t.answered_at IS NULL AND " + ofPart)
				+ " OR r.status = 'IN_PROGRESS' AND r.handler_id = :me AND " + ofRequest + ")";
	}

}
