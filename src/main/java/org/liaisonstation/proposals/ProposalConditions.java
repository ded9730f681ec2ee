package org.liaisonstation.proposals;

import java.util.Locale;
import java.util.Map;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.search.SearchWords;

import org.springframework.stereotype.Component;

/**
 * What a list of proposals is narrowed to, in SQL: what the viewer may read, the view,
 * the filter. Of the table proposal as {@code p}.
 */
@Component
class ProposalConditions {

	static final String OPEN = "p.status NOT IN ('CLOSED', 'NOT_TAKEN', 'WITHDRAWN')";

	private static final String RETURN_ASKED = "p.status = 'DISPATCHED' AND EXISTS (SELECT 1 FROM proposal_task t "
			+ "WHERE t.proposal_id = p.id AND t.ended_at IS NULL AND t.return_asked_at IS NOT NULL "
			+ "AND t.return_ruling_at IS NULL)";

	private static final String RUNNING = "p.status IN ('FILED', 'DISPATCHED')";

	/** The unit should have talked with the deputy by now, where a date is set for it. */
	private static final String TALK_LATE = "t.contact_at <= :now AND NOT EXISTS (SELECT 1 FROM proposal_contact c "
			+ "WHERE c.proposal_id = p.id AND c.round = t.round AND (c.unit_id IS NULL OR c.unit_id = t.unit_id))";

	/** What was promised should be there now; the station takes it up in the morning. */
	private static final String PROMISED = "(p.status = 'CLOSED' AND p.promise_on <= :today "
			+ "OR p.status = 'DISPATCHED' AND EXISTS (SELECT 1 FROM proposal_round r WHERE r.proposal_id = p.id "
			+ "AND r.number = p.round_number AND r.kind = 'PROMISE'))";

	/** A deputy was invited and has not answered. */
	private static final String TO_SIGN = "p.status IN ('DRAFT', 'RETURNED') AND EXISTS (SELECT 1 FROM proposal_signer s "
			+ "WHERE s.proposal_id = p.id AND s.deputy_id = :me AND s.signed_at IS NULL "
			+ "AND s.declined_at IS NULL AND s.withdrawn_at IS NULL)";

	/** A deputy was answered and has not rated the last answer. */
	private static final String TO_RATE = "p.status IN ('ANSWERED', 'DISPATCHED', 'TO_RULE') AND EXISTS (SELECT 1 FROM proposal_rating g "
			+ "LEFT JOIN proposal_signer s ON s.id = g.signer_id WHERE g.proposal_id = p.id AND g.rated_at IS NULL "
			+ "AND coalesce(s.deputy_id, CASE WHEN g.signer_id IS NULL THEN p.lead_id END) = :me "
			+ "AND g.round = (SELECT max(x.round) FROM proposal_rating x WHERE x.proposal_id = p.id))";

	private final ProposalClockRules clocks;

	ProposalConditions(ProposalClockRules clocks) {
		this.clocks = clocks;
	}

	/** The whole condition; its parameters are put into the map. */
	String where(ProposalFilter filter, Viewer viewer, Map<String, Object> params) {
		StringBuilder where = new StringBuilder(visible(viewer, params)).append(" AND ")
			.append(view(filter.view(), viewer, params));
		add(where, params, "p.form = :kind", "kind", (filter.kind() != null) ? filter.kind().name() : null);
		add(where, params, "p.status = :status", "status", (filter.status() != null) ? filter.status().name() : null);
		add(where, params, "p.level = :level", "level", (filter.level() != null) ? filter.level().name() : null);
		add(where, params, "EXISTS (SELECT 1 FROM proposal_task t WHERE t.proposal_id = p.id AND t.unit_id = :unit "
				+ "AND t.ended_at IS NULL)", "unit", filter.unit());
		add(where, params,
				"(p.lead_id = :deputy OR EXISTS (SELECT 1 FROM proposal_signer s WHERE s.proposal_id = p.id "
						+ "AND s.deputy_id = :deputy AND s.signed_at IS NOT NULL AND s.withdrawn_at IS NULL))",
				"deputy", filter.deputy());
		if (filter.key() != null) {
			where.append(" AND p.key");
		}
		if (filter.light() != null) {
			where.append(" AND ").append(view(filter.light(), viewer, params));
		}
		if (filter.q() != null) {
			words(where, filter.q(), params);
		}
		return where.toString();
	}

	private static void add(StringBuilder where, Map<String, Object> params, String condition, String name,
			Object value) {
		if (value != null) {
			where.append(" AND ").append(condition);
			params.put(name, value);
		}
	}

	/** By number, or by words of the sheet. */
	private static void words(StringBuilder where, String q, Map<String, Object> params) {
		SearchWords words = SearchWords.of(q);
		params.put("number", "%" + q.toUpperCase(Locale.ROOT) + "%");
		params.put("grams", words.grams());
		params.put("patterns", words.patterns().toArray(String[]::new));
		where.append(" AND (p.number LIKE :number OR p.id IN (SELECT s.proposal_id FROM proposal_search s "
				+ "WHERE s.grams @> CAST(:grams AS int[]) AND s.words LIKE ALL (CAST(:patterns AS text[]))))");
	}

	/** The rule of {@link ProposalPermissions#mayRead}, for lists. */
	String visible(Viewer viewer, Map<String, Object> params) {
		if (viewer.isOffice()) {
			return "true";
		}
		if (isDeputy(viewer)) {
			params.put("me", viewer.deputyId());
			return "(" + mine() + " OR p.filed_on IS NOT NULL AND NOT p.confidential)";
		}
		if (viewer.is(Role.UNIT) && viewer.unitId() != null) {
			params.put("me", viewer.unitId());
			return "EXISTS (SELECT 1 FROM proposal_task t WHERE t.proposal_id = p.id AND t.unit_id = :me "
					+ "AND t.ended_at IS NULL)";
		}
		return "false";
	}

	static boolean isDeputy(Viewer viewer) {
		return !viewer.isOffice() && viewer.is(Role.DEPUTY) && viewer.deputyId() != null;
	}

	/** Led, signed or to be signed by the viewer. */
	private static String mine() {
		return "(p.lead_id = :me OR EXISTS (SELECT 1 FROM proposal_signer s WHERE s.proposal_id = p.id "
				+ "AND s.deputy_id = :me))";
	}

	/** A view, or a light, which is one. */
	String view(String view, Viewer viewer, Map<String, Object> params) {
		boolean deputy = isDeputy(viewer);
		boolean unit = !viewer.isOffice() && !deputy && viewer.is(Role.UNIT);
		return switch (view) {
			case "mine" -> viewer.isOffice() || unit ? OPEN : mine();
			case "draft" -> "p.status IN ('DRAFT', 'RETURNED')";
			case "own-draft" -> deputy ? "p.status IN ('DRAFT', 'RETURNED') AND p.lead_id = :me" : "false";
			case "review" -> "p.status = 'SUBMITTED'";
			case "file" -> "p.status = 'ACCEPTED'";
			case "dispatch" -> "p.status = 'FILED' AND (p.form = 'PROPOSAL' OR p.bill_outcome IS NOT NULL)";
			case "bills" -> "p.status = 'FILED' AND p.form = 'BILL' AND p.bill_outcome IS NULL";
			case "handling" -> "p.status = 'DISPATCHED'";
			case "rate" -> "p.status = 'ANSWERED'";
			case "rule" -> "p.status = 'TO_RULE'";
			case "returns" -> RETURN_ASKED;
			case "closed" -> "NOT (" + OPEN + ")";
			case "late" -> {
				params.put("now", this.clocks.now().toOffsetDateTime());
				yield unit ? ownTask("t.due_at <= :now") : RUNNING + " AND coalesce(p.dispatch_at, p.due_at) <= :now";
			}
			case "soon" -> {
				params.put("now", this.clocks.now().toOffsetDateTime());
				params.put("soon", this.clocks.lastDaySoon());
				yield unit ? ownTask("t.due_at > :now AND t.due_date <= :soon") : RUNNING
						+ " AND coalesce(p.dispatch_at, p.due_at) > :now AND coalesce(p.dispatch_date, p.due_date) <= :soon";
			}
			case "talk-late" -> {
				params.put("now", this.clocks.now().toOffsetDateTime());
				yield unit ? ownTask(TALK_LATE)
						: "p.status = 'DISPATCHED' AND EXISTS (SELECT 1 FROM proposal_task t WHERE t.proposal_id = p.id "
								+ "AND t.round = p.round_number AND t.ended_at IS NULL AND t.answered_at IS NULL AND "
								+ TALK_LATE + ")";
			}
			case "promises" -> {
				params.put("today", this.clocks.today());
				params.put("promised", this.clocks.today().plusDays(30));
				yield "p.status = 'CLOSED' AND p.promise_on > :today AND p.promise_on <= :promised";
			}
			case "promised" -> {
				params.put("today", this.clocks.today());
				yield PROMISED;
			}
			case "sign" -> deputy ? TO_SIGN : "false";
			case "to-rate" -> deputy ? TO_RATE : "false";
			case "to-do" -> unit ? ownTask("true") : "p.status = 'DISPATCHED'";
			case "all" -> "true";
			default -> OPEN;
		};
	}

	private static String ownTask(String condition) {
		return "p.status = 'DISPATCHED' AND EXISTS (SELECT 1 FROM proposal_task t WHERE t.proposal_id = p.id "
				+ "AND t.unit_id = :me AND t.round = p.round_number AND t.ended_at IS NULL AND t.answered_at IS NULL "
				+ "AND " + condition + ")";
	}

}
