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

	/**
	 * The one rule of {@link RequestPermissions}, in SQL.
	 * @param few whether it is asked of few requests, as of those under way
	 */
	static String visible(Viewer viewer, boolean few, Map<String, Object> params) {
		if (viewer.is(Role.DIRECTOR)) {
			return notRecused(viewer, params);
		}
		if (viewer.is(Role.STAFF)) {
			return or(handled(viewer, params), "NOT r.restricted AND " + notRecused(viewer, params));
		}
		if (viewer.is(Role.UNIT) && viewer.unitId() != null) {
			params.put("ownUnit", viewer.unitId());
			return notRecused(viewer, params) + " AND (r.handler_id = :me OR NOT r.restricted) AND "
					+ tasks(viewer, few);
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

	/**
	 * The unit, or its account as the named handler, has a task. Of few requests each is
	 * asked, which OFFSET 0 insists on; else of a unit with few tasks the planner begins
	 * with them, and of one with many it goes through the requests.
	 */
	private static String tasks(Viewer viewer, boolean few) {
		String own = "t.ended_at IS NULL AND (t.unit_id = '%s' OR t.handler_id = '%s')".formatted(viewer.unitId(),
				viewer.accountId());
		return few ? "EXISTS (SELECT 1 FROM request_assignment t WHERE t.request_id = r.id AND " + own + " OFFSET 0)"
				: "r.id IN (SELECT t.request_id FROM request_assignment t WHERE " + own + ")";
	}

	/** The restricted matters that he alone handles. */
	private static String handled(Viewer viewer, Map<String, Object> params) {
		params.put("me", viewer.accountId());
		return "r.handler_id = :me AND NOT :me = ANY (r.recused)";
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
		boolean glances = viewer.is(Role.DEPUTY) && viewer.deputyId() != null && !viewer.isOffice()
				&& !viewer.is(Role.UNIT);
		return glances ? "(r.deputy_id = '%1$s' OR r.assigned_deputy_id = '%1$s')".formatted(viewer.deputyId())
				: "true";
	}

	static boolean isUnit(Viewer viewer) {
		return viewer.is(Role.UNIT) && viewer.unitId() != null && !viewer.isOffice();
	}

}
