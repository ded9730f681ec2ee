package org.liaisonstation.requests;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

/**
 * The requests {@code r} that a list goes through: all of them, or of a unit those that
 * it has with what its account handles by name, or of a deputy those that came through
 * him with those that were assigned to him. Two lists in one order become one, read no
 * further than it is needed.
 *
 * @param tables what follows FROM
 * @param by the table that has the order. Of two lists it is not r: the planner would
 * have to compare the times of both, and expects of two comparisons next to no row
 */
record ListSource(String tables, String by) {

	static final ListSource ALL = new ListSource("request r", "r");

	/**
	 * What the viewer goes through.
	 * @param deputy whose requests alone are looked at; or null
	 * @param begin where the list begins, a condition of {@code r}
	 * @param direction from the newest (DESC) or from the oldest (ASC)
	 */
	static ListSource of(Viewer viewer, UUID deputy, String begin, String direction) {
		String rest = begin + " " + ALL.order(direction);
		String requests = "SELECT r.received_at, r.id FROM request r WHERE %s" + rest;
		if (RequestSight.isUnit(viewer)) {
			String tasks = "SELECT DISTINCT ON (t.received_at, t.request_id) t.received_at, t.request_id AS id"
					+ " FROM request_assignment t WHERE t.unit_id = '" + viewer.unitId() + "' AND t.ended_at IS NULL"
					+ rest.replace("r.received_at", "t.received_at").replace("r.id", "t.request_id");
			return merged(tasks, requests.formatted("r.handler_id = '" + viewer.accountId() + "'"), "");
		}
		if (deputy != null) {
			// who it came through is asked of r, for the index of what was assigned does
			// not have it
			return merged(requests.formatted("r.deputy_id = '" + deputy + "'"),
					requests.formatted("r.assigned_deputy_id = '" + deputy + "'"),
					" AND NOT (w.other AND r.deputy_id IS NOT DISTINCT FROM '" + deputy + "')");
		}
		return ALL;
	}

	/**
	 * So many of a deputy's requests at most, in no order: what came through him and what
	 * was assigned to him are each read from an index, without the table.
	 */
	static String ofDeputy(UUID deputy, String where, int most) {
		String through = "r.deputy_id = '" + deputy + "'";
		String assigned = "r.assigned_deputy_id = '" + deputy + "' AND r.deputy_id IS DISTINCT FROM '" + deputy + "'";
		return "SELECT * FROM (" + some(through, where, most) + " UNION ALL " + some(assigned, where, most)
				+ ") d LIMIT " + most;
	}

	private static String some(String whose, String where, int most) {
		return "(SELECT r.id FROM request r WHERE " + whose + " AND " + where + " " + ALL.order("DESC") + " LIMIT "
				+ most + ")";
	}

	private static ListSource merged(String one, String other, String once) {
		return new ListSource("(SELECT a.*, false AS other FROM (" + one + ") a UNION ALL SELECT b.*, true FROM ("
				+ other + ") b) w JOIN request r ON r.id = w.id" + once, "w");
	}

	boolean isAll() {
		return this == ALL;
	}

	String order(String direction) {
		return "ORDER BY %1$s.received_at %2$s, %1$s.id %2$s".formatted(this.by, direction);
	}

	/**
	 * Whose requests are looked at, of which this source has hardly any others. So that
	 * the planner expects that: it would multiply the shares of the rules that the source
	 * already follows, expect too few rows, and sort them all.
	 */
	String whose(String condition) {
		return isAll() ? condition : "CASE WHEN " + condition + " THEN true END IS NOT NULL";
	}

}
