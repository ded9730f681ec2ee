package org.liaisonstation.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.settings.CodeLists;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of requests: one statement a page, by key and never by offset, and only what the
 * viewer may see.
 */
@Component
@Transactional(readOnly = true)
class RequestList {

	static final int PAGE = 20;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);

	private static final String OPEN = "r.status IN ('UNDER_REVIEW', 'TO_DISPATCH', 'TO_SIGN', 'IN_PROGRESS', 'ANSWERED', "
			+ "'REPLIED', 'TO_RULE')";

	private static final String RUNNING = "r.status IN ('UNDER_REVIEW', 'TO_DISPATCH', 'TO_SIGN', 'IN_PROGRESS', 'ANSWERED')";

	private static final String SELECT = """
			SELECT r.id, r.number, r.title, r.category, r.channel, r.status, r.received_at, r.deputy_id,
			       r.clock_started_at, r.clock_at, r.clock_date, r.clock_unit, r.clock_why, r.clock_for,
			       d.due_started_at, d.due_at, d.due_date, d.due_unit, d.due_why, d.answered_at,
			       p.name AS place, u.name AS unit
			FROM request r
			JOIN request_round d ON d.request_id = r.id AND d.number = r.round_number
			LEFT JOIN place p ON p.id = r.place_id
			LEFT JOIN unit u ON u.id = r.unit_id
			""";

	private final JdbcClient jdbc;

	private final CodeLists codes;

	private final Publications publications;

	private final RequestAccess access;

	private final ClockRules clocks;

	RequestList(JdbcClient jdbc, CodeLists codes, Publications publications, RequestAccess access, ClockRules clocks) {
		this.jdbc = jdbc;
		this.codes = codes;
		this.publications = publications;
		this.access = access;
		this.clocks = clocks;
	}

	/**
	 * A page of the list.
	 *
	 * @param older the key of the next page, or null
	 * @param newer the key of the page before, or null
	 */
	record Page(List<RequestRow> rows, String older, String newer) {

	}

	Page page(RequestFilter filter, Viewer viewer) {
		return page(filter, viewer, PAGE);
	}

	/** The most pressing of a view: those whose clock ends first. */
	List<RequestRow> pressing(String view, Viewer viewer, int most) {
		Map<String, Object> params = new HashMap<>();
		String where = where(RequestFilter.ofView(view), viewer, params);
		List<RequestRow> rows = new ArrayList<>(
				this.jdbc.sql(SELECT + "WHERE " + where + " ORDER BY r.clock_at, r.received_at, r.id LIMIT " + most)
					.params(params)
					.query((row, number) -> read(row, viewer))
					.list());
		withPublicTitles(rows);
		return rows;
	}

	private Page page(RequestFilter filter, Viewer viewer, int size) {
		Map<String, Object> params = new HashMap<>();
		String where = where(filter, viewer, params);
		boolean backwards = filter.after() != null;
		String key = backwards ? filter.after() : filter.before();
		if (key != null) {
			String[] parts = key.split("_", 2);
			params.put("keyAt",
					Instant.EPOCH.plusNanos(Long.parseLong(parts[0]) * 1000).atZone(zone()).toOffsetDateTime());
			params.put("keyId", UUID.fromString(parts[1]));
			where += " AND (r.received_at, r.id) " + (backwards ? ">" : "<") + " (:keyAt, :keyId)";
		}
		else if (filter.month() != null && filter.month().matches("\\d{4}-\\d{2}")) {
			params.put("keyAt",
					YearMonth.parse(filter.month()).plusMonths(1).atDay(1).atStartOfDay(zone()).toOffsetDateTime());
			where += " AND r.received_at < :keyAt";
		}
		String order = backwards ? "ASC" : "DESC";
		List<RequestRow> rows = new ArrayList<>(this.jdbc
			.sql(SELECT
					+ "WHERE %s ORDER BY r.received_at %s, r.id %s LIMIT %d".formatted(where, order, order, size + 1))
			.params(params)
			.query((row, number) -> read(row, viewer))
			.list());
		boolean more = rows.size() > size;
		if (more) {
			rows.remove(size);
		}
		if (backwards) {
			Collections.reverse(rows);
		}
		withPublicTitles(rows);
		boolean hasOlder = backwards || more;
		boolean hasNewer = backwards ? more : key != null;
		return new Page(rows, (hasOlder && !rows.isEmpty()) ? key(rows.get(rows.size() - 1)) : null,
				(hasNewer && !rows.isEmpty()) ? key(rows.get(0)) : null);
	}

	/** How many there are in each saved view. */
	Map<String, Long> counts(Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		String visible = visible(viewer, params);
		params.put("now", this.clocks.now().toOffsetDateTime());
		params.put("soon", this.clocks.days().lastDaySoon(today()));
		return this.jdbc
			.sql("""
					SELECT count(*) AS open,
					       count(*) FILTER (WHERE %1$s AND r.clock_at <= :now) AS late,
					       count(*) FILTER (WHERE %1$s AND r.clock_at > :now AND r.clock_date <= :soon) AS soon,
					       count(*) FILTER (WHERE %1$s AND r.clock_at > :now AND r.clock_date = (:now)::date) AS today,
					       count(*) FILTER (WHERE r.status IN ('TO_SIGN', 'IN_PROGRESS') AND r.clock_date <= :soon) AS chase,
					       count(*) FILTER (WHERE r.status = 'UNDER_REVIEW') AS review,
					       count(*) FILTER (WHERE r.status = 'TO_DISPATCH') AS dispatch,
					       count(*) FILTER (WHERE r.status = 'TO_SIGN') AS sign,
					       count(*) FILTER (WHERE r.status = 'IN_PROGRESS') AS handling,
					       count(*) FILTER (WHERE r.status = 'ANSWERED') AS check,
					       count(*) FILTER (WHERE r.status = 'REPLIED') AS rate,
					       count(*) FILTER (WHERE r.status = 'TO_RULE') AS rule,
					       count(*) FILTER (WHERE r.route = 'GREEN_CHANNEL' AND r.green_confirmed IS NULL) AS green
					FROM request r WHERE %2$s AND %3$s"""
				.formatted(RUNNING, OPEN, visible))
			.params(params)
			.query((row, n) -> {
				Map<String, Long> counts = new LinkedHashMap<>();
				for (String name : List.of("open", "late", "soon", "today", "chase", "review", "dispatch", "sign",
						"handling", "check", "rate", "rule", "green")) {
					counts.put(name, row.getLong(name));
				}
				return counts;
			})
			.single();
	}

	private String where(RequestFilter filter, Viewer viewer, Map<String, Object> params) {
		StringBuilder where = new StringBuilder(visible(viewer, params)).append(" AND ").append(view(filter, params));
		add(where, params, "r.status = :status", "status", (filter.status() != null) ? filter.status().name() : null);
		add(where, params, "r.unit_id = :unit", "unit", filter.unit());
		add(where, params, "r.channel = :channel", "channel", filled(filter.channel()));
		add(where, params, "(r.category = :category OR left(r.category, 2) = :category)", "category",
				filled(filter.category()));
		add(where, params, "r.received_at >= :from", "from", start(filter.from()));
		add(where, params, "r.received_at < :to", "to", (filter.to() != null) ? start(filter.to().plusDays(1)) : null);
		if (filter.q() != null) {
			String number = filter.q().toUpperCase(Locale.ROOT);
			if (number.matches("(SQ|BM)-\\d{4}-\\d+")) {
				add(where, params, "r.number = :number", "number", number);
			}
			else {
				add(where, params, "(r.title LIKE :words OR r.content LIKE :words OR r.number LIKE :words)", "words",
						"%" + filter.q().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
			}
		}
		return where.toString();
	}

	private String view(RequestFilter filter, Map<String, Object> params) {
		return switch (filter.view()) {
			case "late" -> {
				params.put("now", this.clocks.now().toOffsetDateTime());
				yield RUNNING + " AND r.clock_at <= :now";
			}
			case "chase" -> {
				params.put("soon", this.clocks.days().lastDaySoon(today()));
				yield "r.status IN ('TO_SIGN', 'IN_PROGRESS') AND r.clock_date <= :soon";
			}
			case "soon", "today" -> {
				params.put("now", this.clocks.now().toOffsetDateTime());
				params.put("soon", "today".equals(filter.view()) ? today() : this.clocks.days().lastDaySoon(today()));
				yield RUNNING + " AND r.clock_at > :now AND r.clock_date <= :soon";
			}
			case "review" -> "r.status = 'UNDER_REVIEW'";
			case "dispatch" -> "r.status = 'TO_DISPATCH'";
			case "sign" -> "r.status = 'TO_SIGN'";
			case "handling" -> "r.status = 'IN_PROGRESS'";
			case "check" -> "r.status = 'ANSWERED'";
			case "rate" -> "r.status = 'REPLIED'";
			case "rule" -> "r.status = 'TO_RULE'";
			case "green" -> "r.route = 'GREEN_CHANNEL' AND r.green_confirmed IS NULL AND " + OPEN;
			case "open" -> OPEN;
			default -> "true";
		};
	}

	/** The one rule of {@link RequestPermissions}, in SQL. */
	private String visible(Viewer viewer, Map<String, Object> params) {
		if (viewer.is(Role.DIRECTOR)) {
			return "true";
		}
		if (viewer.is(Role.STAFF)) {
			return "NOT r.restricted";
		}
		if (viewer.is(Role.UNIT) && viewer.unitId() != null) {
			params.put("ownUnit", viewer.unitId());
			return "NOT r.restricted AND r.unit_id = :ownUnit";
		}
		if (viewer.is(Role.DEPUTY) && viewer.deputyId() != null) {
			Set<UUID> constituencies = this.access.constituencies(viewer);
			params.put("ownDeputy", viewer.deputyId());
			params.put("constituencies", constituencies.toArray(new UUID[0]));
			return "NOT r.restricted AND (r.deputy_id = :ownDeputy OR r.constituency_id = ANY (:constituencies))";
		}
		return "false";
	}

	private RequestRow read(ResultSet row, Viewer viewer) throws SQLException {
		Status status = Status.valueOf(row.getString("status"));
		DueDate clock = due(row, "clock");
		DueDate due = due(row, "due");
		boolean glance = !viewer.isOffice() && viewer.is(Role.DEPUTY)
				&& !viewer.deputyId().equals(row.getObject("deputy_id", UUID.class));
		DueDate shown = (clock != null && status != Status.REPLIED) ? clock : due;
		return new RequestRow(row.getObject("id", UUID.class), row.getString("number"),
				glance ? "" : row.getString("title"), this.codes.path(CodeLists.CATEGORY, row.getString("category")),
				this.codes.name(CodeLists.CHANNEL, row.getString("channel")), status, row.getString("place"),
				glance ? "" : row.getString("unit"), instant(row, "received_at"), (shown != null) ? shown.at() : null,
				words(shown), Lights.of(status, clock, row.getString("clock_for"), due, instant(row, "answered_at"),
						this.clocks.now(), this.clocks.days()),
				glance);
	}

	private String words(DueDate due) {
		if (due == null) {
			return "";
		}
		return (due.unit() == Period.Unit.HOURS) ? MOMENT.format(due.at().atZone(zone())) : DAY.format(due.date());
	}

	private void withPublicTitles(List<RequestRow> rows) {
		List<UUID> glances = rows.stream().filter(RequestRow::glance).map(RequestRow::id).toList();
		Map<UUID, Publication> published = this.publications.publishedOf(RequestOriginal.KIND, glances);
		rows.replaceAll((row) -> !row.glance() ? row
				: new RequestRow(row.id(), row.number(),
						published.containsKey(row.id()) ? published.get(row.id()).title() : "（未公开）", row.category(),
						row.channel(), row.status(), row.place(), row.unit(), row.receivedAt(), row.dueAt(),
						row.dueDay(), row.light(), true));
	}

	private static DueDate due(ResultSet row, String prefix) throws SQLException {
		String unit = row.getString(prefix + "_unit");
		return (unit == null) ? null
				: new DueDate(instant(row, prefix + "_started_at"), instant(row, prefix + "_at"),
						row.getObject(prefix + "_date", LocalDate.class), Period.Unit.valueOf(unit),
						row.getString(prefix + "_why"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	private static String key(RequestRow row) {
		return (row.receivedAt().getEpochSecond() * 1_000_000 + row.receivedAt().getNano() / 1000) + "_" + row.id();
	}

	private static void add(StringBuilder where, Map<String, Object> params, String condition, String name,
			Object value) {
		if (value != null) {
			where.append(" AND ").append(condition);
			params.put(name, value);
		}
	}

	private static String filled(String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	private OffsetDateTime start(LocalDate day) {
		return (day != null) ? day.atStartOfDay(zone()).toOffsetDateTime() : null;
	}

	private LocalDate today() {
		return this.clocks.now().toLocalDate();
	}

	private ZoneId zone() {
		return this.clocks.now().getZone();
	}

}
