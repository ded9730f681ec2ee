package org.liaisonstation.requests;

import java.util.Map;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * Whose request is whose, in SQL: the same as {@link RequestPermissions} says of one. Of
 * the table request as {@code r}.
 */
final class RequestSight {

	private RequestSight() {
	}

	/** The one rule of {@link RequestPermissions}, in SQL. */
	static String visible(Viewer viewer, Map<String, Object> params) {
		if (viewer.is(Role.DIRECTOR)) {
			return notRecused(viewer, params);
		}
		if (viewer.is(Role.STAFF)) {
			return or(handled(viewer, params), "NOT r.restricted AND " + notRecused(viewer, params));
		}
		if (viewer.is(Role.UNIT) && viewer.unitId() != null) {
			params.put("ownUnit", viewer.unitId());
			// OFFSET 0 keeps the planner from collecting all tasks of a unit that has
			// many
			return or(handled(viewer, params),
					"NOT r.restricted AND " + notRecused(viewer, params) + " AND EXISTS ("
							+ "SELECT 1 FROM request_assignment t WHERE t.request_id = r.id AND t.unit_id = :ownUnit "
							+ "AND t.ended_at IS NULL OFFSET 0)");
		}
		if (viewer.is(Role.DEPUTY) && viewer.deputyId() != null) {
			params.put("ownDeputy", viewer.deputyId());
			return or(handled(viewer, params), "NOT r.restricted AND NOT :ownDeputy = ANY (r.recused) AND "
					+ notRecused(viewer, params) + " AND (r.deputy_id = :ownDeputy OR r.assigned_deputy_id = :ownDeputy"
					+ " OR NOT r.sensitive AND r.constituency_id = ANY (ARRAY(SELECT m.constituency_id FROM mandate m "
					+ "WHERE m.deputy_id = :ownDeputy AND m.state = 'SERVING')))");
		}
		return "false";
	}

	/** The restricted matters that he alone handles. */
	private static String handled(Viewer viewer, Map<String, Object> params) {
		params.put("me", viewer.accountId());
		return "r.handler_id = :me AND NOT :me = ANY (r.recused)";
	}

	/**
	 * What the office does is not for staff who handle a restricted matter: there they do
	 * what a unit does, and the director checks their answer.
	 */
	static String ofOffice(Viewer viewer) {
		return (viewer.is(Role.STAFF) && !viewer.is(Role.DIRECTOR)) ? " AND NOT r.restricted" : "";
	}

	private static String notRecused(Viewer viewer, Map<String, Object> params) {
		params.put("me", viewer.accountId());
		return "NOT :me = ANY (r.recused)";
	}

	private static String or(String one, String other) {
		return "(" + one + " OR " + other + ")";
	}

	/**
	 * The requests that the viewer sees as a whole; of the others in his constituency a
	 * deputy has a glance.
	 */
	static String whole(Viewer viewer) {
		return glances(viewer) ? "(r.deputy_id = '%1$s' OR r.assigned_deputy_id = '%1$s')".formatted(viewer.deputyId())
				: "true";
	}

	static boolean glances(Viewer viewer) {
		return viewer.is(Role.DEPUTY) && viewer.deputyId() != null && !viewer.isOffice() && !viewer.is(Role.UNIT);
	}

	static boolean isUnit(Viewer viewer) {
		return viewer.is(Role.UNIT) && viewer.unitId() != null && !viewer.isOffice();
	}

}
