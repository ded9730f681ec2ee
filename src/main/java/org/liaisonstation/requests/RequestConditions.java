package org.liaisonstation.requests;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.search.SearchWords;

import org.springframework.stereotype.Component;

/**
 * What a list of requests is narrowed to, in SQL: what the viewer may see, the saved
 * view, the filter. Of the table request as {@code r}.
 */
@Component
class RequestConditions {

	static final String OPEN = "r.status IN ('UNDER_REVIEW', 'TO_DISPATCH', 'TO_SIGN', 'IN_PROGRESS', 'ANSWERED', "
			+ "'REPLIED', 'TO_RULE')";

	/** Nothing is asked, paused or untold in any other state. */
	private static final String HANDLED = "r.status IN ('TO_SIGN', 'IN_PROGRESS')";

	private static final String PAUSED = "r.status = 'IN_PROGRESS' AND r.paused_at IS NOT NULL";

	/** 应督办: long overdue, and no 督办单 was issued for that date. */
	static final String TO_SUPERVISE = "r.status IN ('TO_SIGN', 'IN_PROGRESS') AND r.paused_at IS NULL AND EXISTS ("
			+ "SELECT 1 FROM request_assignment t WHERE t.request_id = r.id AND t.round = r.round_number "
			+ "AND t.ended_at IS NULL AND t.answered_at IS NULL AND t.due_date <= :overdue AND NOT EXISTS ("
			+ "SELECT 1 FROM request_reminder m WHERE m.assignment_id = t.id AND m.rung = 'SUPERVISION' "
			+ "AND m.due_on = t.due_date))";

	static final String PROMISE_SOON = "r.status = 'CLOSED' AND r.promise_on <= :promised";

	/** Restricted matters that the viewer alone handles. */
	static final String ENTRUSTED = "r.status = 'IN_PROGRESS' AND r.handler_id = :me";

	private final ClockRules clocks;

	private final DocumentNumbers numbers;

	RequestConditions(ClockRules clocks, DocumentNumbers numbers) {
		this.clocks = clocks;
		this.numbers = numbers;
	}

	/** The whole condition; its parameters are put into the map. */
	String where(RequestFilter filter, Viewer viewer, Map<String, Object> params) {
		return where(ListSource.ALL, filter, viewer, params);
	}

	/** The whole condition of what a source has. */
	String where(ListSource source, RequestFilter filter, Viewer viewer, Map<String, Object> params) {
		SearchWords words = filter.sought().words();
		String where = besidesWords(source, filter, viewer, params);
		if (words.isEmpty()) {
			return where;
		}
		params.put("grams", words.grams());
		params.put("patterns", words.patterns().toArray(String[]::new));
		String found = "SELECT s.request_id FROM request_search s WHERE s.grams @> CAST(:grams AS int[])"
				+ " AND s.words LIKE ALL (CAST(:patterns AS text[]))";
		return where + (filter.isFew() ? " AND EXISTS (" + found + " AND s.request_id = r.id OFFSET 0)"
				: " AND r.id IN (" + found + ")");
	}

	/**
	 * The condition without the words: a list looks for them in {@link SearchWindows
	 * windows}.
	 */
	String besidesWords(ListSource source, RequestFilter filter, Viewer viewer, Map<String, Object> params) {
		StringBuilder where = new StringBuilder(source.whose(whose(filter, viewer, params))).append(" AND ")
			.append(view(filter, viewer, params));
		add(where, "r.status = '%s'", filter.status());
		add(where, "r.route = '%s'", filter.route());
		add(where, "r.unit_id = '%s'", filter.unit());
		add(where, "r.place_id = '%s'", filter.place());
		add(where, params, "r.channel = :channel", "channel", filter.channel());
		add(where, params, filter.isOfCategoryRoot() ? "left(r.category, 2) = :category" : "r.category = :category",
				"category", filter.category());
		add(where, params, "r.received_at >= :from", "from", start(filter.from()));
		add(where, params, "r.received_at < :to", "to", (filter.to() != null) ? start(filter.to().plusDays(1)) : null);
		if (filter.key() != null) {
			where.append(" AND r.key_reason IS NOT NULL");
		}
		if (filter.light() != null) {
			where.append(" AND ").append(light(filter.light(), viewer, params));
		}
		if (filter.person() != null) {
			where.append(viewer.isOffice() ? " AND r.reporter_phone_fingerprint = :person" : " AND false");
			params.put("person", filter.person());
		}
		if (filter.q() != null) {
			where.append(" AND ").append(number(filter.sought(), params));
		}
		return where.toString();
	}

	/** What the viewer may see of it, and of which deputy. */
	private static String whose(RequestFilter filter, Viewer viewer, Map<String, Object> params) {
		StringBuilder whose = new StringBuilder(RequestSight.visible(viewer, params));
		if (filter.asksMoreThanAGlance()) {
			whose.append(" AND ").append(RequestSight.whole(viewer));
		}
		add(whose, "(r.deputy_id = '%1$s' OR r.assigned_deputy_id = '%1$s')", filter.deputy());
		return whose.toString();
	}

	private String number(Sought sought, Map<String, Object> params) {
		if (sought.isNumber()) {
			params.put("numbers", sought.numbers().toArray(String[]::new));
			return "(r.number = ANY (:numbers) OR r.paper_form = ANY (:numbers))";
		}
		if (sought.slip() != null) {
			params.put("slips", this.numbers.written(sought.slip()).toArray(String[]::new));
			return "r.id IN (SELECT t.request_id FROM request_assignment t WHERE t.document_number = ANY (:slips)"
					+ " UNION ALL SELECT m.request_id FROM request_reminder m WHERE m.document_number = ANY (:slips))";
		}
		// a telephone number is looked for by its hash, and by nobody but the office
		return (sought.phone() != null || sought.isNothing()) ? "false" : "true";
	}

	private String light(LightFilter light, Viewer viewer, Map<String, Object> params) {
		params.put("now", this.clocks.now().toOffsetDateTime());
		params.put("soon", this.clocks.days().lastDaySoon(today()));
		return switch (light) {
			case LATE -> RunningClock.LATE.of(viewer);
			case SOON -> RunningClock.SOON.of(viewer);
			case OK -> RunningClock.OK.of(viewer);
			case PAUSED -> PAUSED;
		};
	}

	private String view(RequestFilter filter, Viewer viewer, Map<String, Object> params) {
		return switch (filter.view()) {
			case "late" -> {
				params.put("now", this.clocks.now().toOffsetDateTime());
				yield RunningClock.LATE.of(viewer);
			}
			case "chase" -> {
				params.put("soon", this.clocks.days().lastDaySoon(today()));
				yield "r.status IN ('TO_SIGN', 'IN_PROGRESS') AND r.paused_at IS NULL AND r.clock_date <= :soon";
			}
			case "soon" -> {
				params.put("now", this.clocks.now().toOffsetDateTime());
				params.put("soon", this.clocks.days().lastDaySoon(today()));
				yield RunningClock.SOON.of(viewer);
			}
			case "today" -> {
				params.put("now", this.clocks.now().toOffsetDateTime());
				yield RunningClock.TODAY.of(viewer);
			}
			case "review" -> "r.status = 'UNDER_REVIEW'";
			case "dispatch" -> "r.status = 'TO_DISPATCH'";
			case "sign" -> toSign(viewer);
			case "handling" -> inProgress(viewer);
			case "check" -> "r.status = 'ANSWERED'" + RequestSight.ofOffice(viewer);
			case "rate" -> "r.status = 'REPLIED'" + RequestSight.ofOffice(viewer);
			case "rule" -> "r.status = 'TO_RULE'";
			case "green" -> "r.route = 'GREEN_CHANNEL' AND r.green_confirmed IS NULL AND " + OPEN;
			case "returns" -> HANDLED + " AND r.return_asked";
			case "extensions" -> HANDLED + " AND r.extension_asked";
			case "untold" -> HANDLED + " AND r.extension_untold";
			case "supervise" -> {
				params.put("overdue", this.clocks.lastDayToSupervise());
				yield TO_SUPERVISE;
			}
			case "receipts" -> receiptOwed(viewer);
			case "promise-soon" -> {
				params.put("promised", this.clocks.lastPromiseSoon());
				yield PROMISE_SOON;
			}
			case "paused" -> PAUSED;
			case "key" -> "r.key_reason IS NOT NULL";
			case "promises" -> "r.status = 'CLOSED' AND r.promise_on IS NOT NULL";
			case "entrusted" -> {
				params.put("me", viewer.accountId());
				yield ENTRUSTED;
			}
			case "merged" -> "r.status = 'MERGED'";
			case "open", "mine" -> OPEN;
			default -> "true";
		};
	}

	/** A unit signs for its own part, be it 主办 or 协办. */
	String toSign(Viewer viewer) {
		return RequestSight.isUnit(viewer) ? ownTask("t.signed_at IS NULL") : "r.status = 'TO_SIGN'";
	}

	String inProgress(Viewer viewer) {
		return RequestSight.isUnit(viewer) ? "(" + ownTask("t.signed_at IS NOT NULL AND t.answered_at IS NULL")
				+ " OR r.status = 'IN_PROGRESS' AND r.handler_id = :me)" : "r.status = 'IN_PROGRESS'";
	}

	/** A 督办单 waits for its receipt. */
	String receiptOwed(Viewer viewer) {
		return "r.status IN ('TO_SIGN', 'IN_PROGRESS', 'ANSWERED') AND EXISTS (SELECT 1 FROM request_assignment t "
				+ "JOIN request_reminder m ON m.assignment_id = t.id WHERE t.request_id = r.id "
				+ "AND t.round = r.round_number AND t.ended_at IS NULL AND m.rung = 'SUPERVISION' "
				+ "AND m.receipt_at IS NULL" + (RequestSight.isUnit(viewer) ? " AND t.unit_id = :ownUnit" : "") + ")";
	}

	static String ownTask(String which) {
		return "r.status IN ('TO_SIGN', 'IN_PROGRESS') AND EXISTS (SELECT 1 FROM request_assignment t "
				+ "WHERE t.request_id = r.id AND t.unit_id = :ownUnit AND t.round = r.round_number "
				+ "AND t.ended_at IS NULL AND " + which + ")";
	}

	/** The one rule of {@link RequestPermissions}, in SQL. */
	String visible(Viewer viewer, Map<String, Object> params) {
		return RequestSight.visible(viewer, params);
	}

	/** In the statement itself: one plan for all values suits none. */
	private static void add(StringBuilder where, String condition, Object value) {
		if (value != null) {
			where.append(" AND ").append(condition.formatted((value instanceof Enum<?> one) ? one.name() : value));
		}
	}

	private static void add(StringBuilder where, Map<String, Object> params, String condition, String name,
			Object value) {
		if (value != null) {
			where.append(" AND ").append(condition);
			params.put(name, value);
		}
	}

	private OffsetDateTime start(LocalDate day) {
		return (day != null) ? day.atStartOfDay(this.clocks.now().getZone()).toOffsetDateTime() : null;
	}

	private LocalDate today() {
		return this.clocks.now().toLocalDate();
	}

}
