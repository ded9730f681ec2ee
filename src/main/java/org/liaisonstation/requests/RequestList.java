package org.liaisonstation.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.ChineseDates;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.forms.ListKey;
import org.liaisonstation.forms.ListPage;
import org.liaisonstation.forms.ListTurn;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.search.SearchWords;
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

	static final int PAGE = ListTurn.PAGE;

	/** So far a narrowed list is counted, by its index alone. */
	static final int MOST_COUNTED = 500;

	/** So far what has the words is counted: to look for them takes longer. */
	static final int MOST_FOUND = 100;

	private static final String SELECT = """
			SELECT r.id, r.version, r.number, r.title, r.content, r.category, r.channel, r.status, r.received_at, r.deputy_id,
			       r.clock_started_at, r.clock_at, r.clock_date, r.clock_unit, r.clock_why, r.clock_for,
			       r.assigned_deputy_id, r.pause_reason, r.key_reason, r.promise_on, r.return_asked, r.extension_asked, o.answered_at AS round_answered_at,
			       d.part, d.signed_at, d.answered_at,
			       d.sign_started_at, d.sign_at, d.sign_date, d.sign_unit, d.sign_why,
			       d.due_started_at, d.due_at, d.due_date, d.due_unit, d.due_why,
			       p.name AS place, u.name AS unit%s
			FROM request r
			JOIN request_round o ON o.request_id = r.id AND o.number = r.round_number
			LEFT JOIN place p ON p.id = r.place_id
			LEFT JOIN unit u ON u.id = r.unit_id
			""";

	private static final String OF_LEAD = "LEFT JOIN request_assignment d ON d.id = r.lead_id\n";

	/** A unit looks at its own part. */
	private static final String OF_UNIT = "LEFT JOIN request_assignment d ON d.request_id = r.id "
			+ "AND d.unit_id = :ownUnit AND d.round = r.round_number AND d.ended_at IS NULL\n";

	private final JdbcClient jdbc;

	private final CodeLists codes;

	private final Publications publications;

	private final RequestConditions conditions;

	private final ClockRules clocks;

	RequestList(JdbcClient jdbc, CodeLists codes, Publications publications, RequestConditions conditions,
			ClockRules clocks) {
		this.jdbc = jdbc;
		this.codes = codes;
		this.publications = publications;
		this.conditions = conditions;
		this.clocks = clocks;
	}

	/** The most pressing of a view: those whose clock ends first. */
	List<RequestRow> pressing(String view, Viewer viewer, int most) {
		Map<String, Object> params = new HashMap<>();
		String where = this.conditions.where(RequestFilter.ofView(view), viewer, params)
				+ (view.equals("promise-soon") ? "" : " AND " + RequestConditions.OPEN);
		List<RequestRow> rows = new ArrayList<>(this.jdbc
			.sql(select(viewer) + "WHERE " + where + " ORDER BY r.clock_at, r.received_at, r.id LIMIT " + most)
			.params(params)
			.query((row, number) -> read(row, viewer, SearchWords.of(null)))
			.list());
		withPublicTitles(rows);
		return rows;
	}

	/** These of them that the viewer sees as a whole, in that order. */
	List<RequestRow> of(List<UUID> ids, Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		String visible = this.conditions.visible(viewer, params);
		params.put("ids", ids.stream().map(UUID::toString).toArray(String[]::new));
		return this.jdbc.sql(select(viewer)
				+ "WHERE r.id = ANY (CAST(:ids AS uuid[])) AND %s AND %s ORDER BY array_position(CAST(:ids AS uuid[]), r.id)"
					.formatted(visible, RequestSight.whole(viewer)))
			.params(params)
			.query((row, number) -> read(row, viewer, SearchWords.of(null)))
			.list();
	}

	/** A page, the newest first. */
	RequestPage page(RequestFilter filter, Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		ListTurn turn = ListTurn.of(filter.before(), filter.after());
		String begin = begin(filter, turn, params);
		boolean finds = begin.isEmpty() && finds(filter, viewer);
		SearchWords words = filter.sought().words();
		List<Line> read = this.jdbc
			.sql(select(viewer, finds ? ", f.found" : "") + narrowed(filter, viewer, begin, finds, turn, params)
					+ " ORDER BY r.received_at %1$s, r.id %1$s LIMIT %2$d".formatted(turn.direction(), PAGE + 1))
			.params(params)
			.query((row, number) -> new Line(read(row, viewer, words), finds ? row.getLong("found") : null))
			.list();
		ListPage<RequestRow> page = turn.page(read.stream().map(Line::row).toList(),
				(row) -> ListKey.of(row.receivedAt(), row.id()));
		withPublicTitles(page.rows());
		boolean whole = begin.isEmpty() && page.older() == null;
		return new RequestPage(page.rows(), page.older(), page.newer(), whole,
				read.isEmpty() ? null : read.get(0).found());
	}

	/** A row, with how many were found in all where that is asked. */
	private record Line(RequestRow row, Long found) {

	}

	/**
	 * Whether a search tells how many it finds: most rows that have the words are not of
	 * the few that a unit or a deputy has, and to count them reads all of the others'.
	 */
	private static boolean finds(RequestFilter filter, Viewer viewer) {
		return !filter.sought().words().isEmpty() && !filter.isFew() && source(filter, viewer, "", "DESC").isAll();
	}

	/** Where a page begins. */
	private String begin(RequestFilter filter, ListTurn turn, Map<String, Object> params) {
		if (turn.key() != null) {
			return turn.from("r.received_at", "r.id", params);
		}
		if (filter.number() != null) {
			params.put("jump", filter.number().toUpperCase(Locale.ROOT));
			return " AND (r.received_at, r.id) <= ((SELECT j.received_at FROM request j WHERE j.number = :jump "
					+ "AND NOT j.restricted), (SELECT j.id FROM request j WHERE j.number = :jump AND NOT j.restricted))";
		}
		if (filter.monthOrNull() != null) {
			params.put("keyAt", filter.monthOrNull().plusMonths(1).atDay(1).atStartOfDay(zone()).toOffsetDateTime());
			return " AND r.received_at < :keyAt";
		}
		return "";
	}

	/**
	 * What follows on the tables of a list: a search for words among all requests goes
	 * through {@link SearchWindows windows} of time, everything else is one condition.
	 */
	private String narrowed(RequestFilter filter, Viewer viewer, String begin, boolean finds, ListTurn turn,
			Map<String, Object> params) {
		SearchWords words = filter.sought().words();
		String direction = turn.direction();
		ListSource source = source(filter, viewer, begin, direction);
		if (filter.isFew() || words.isEmpty() && source.isAll()) {
			return " WHERE " + this.conditions.where(filter, viewer, params) + begin;
		}
		String where = this.conditions.besidesWords(source, filter, viewer, params) + (source.isAll() ? begin : "");
		if (words.isEmpty()) {
			return " JOIN (SELECT r.id FROM %s WHERE %s %s LIMIT %d) f ON f.id = r.id".formatted(source.tables(), where,
					source.order(direction), PAGE + 1);
		}
		LocalDate start = startOf(filter, params);
		SearchWindows windows = turn.backwards() ? SearchWindows.after(start, filter.to())
				: SearchWindows.before(start, filter.from());
		if (!finds) {
			return " JOIN " + windows.first(PAGE + 1, source, where, words, params) + " f ON f.id = r.id";
		}
		return " JOIN (SELECT h.id, count(*) OVER () AS found FROM %s h LIMIT %d) f ON f.id = r.id"
			.formatted(windows.some(MOST_FOUND + 1, PAGE + 1, source, where, words, params), PAGE + 1);
	}

	/** Whether a narrowed list can be counted apart, which a search cannot. */
	boolean counts(RequestFilter filter) {
		return filter.sought().words().isEmpty() || filter.isFew();
	}

	/** What is counted up to a bound. */
	private String counted(RequestFilter filter, Viewer viewer, Map<String, Object> params) {
		if (filter.deputy() != null && !filter.isFew() && !RequestSight.isUnit(viewer)) {
			return ListSource.ofDeputy(filter.deputy(), this.conditions.where(filter, viewer, params),
					MOST_COUNTED + 1);
		}
		ListSource source = source(filter, viewer, "", "DESC");
		// in the order of an index, or the planner reads the table until it has enough
		return "SELECT r.id FROM %s WHERE %s %s LIMIT %d".formatted(source.tables(),
				this.conditions.where(source, filter, viewer, params), source.order("DESC"), MOST_COUNTED + 1);
	}

	/** A deputy's search goes through his own requests, like a list of one deputy. */
	private static ListSource source(RequestFilter filter, Viewer viewer, String begin, String direction) {
		if (filter.isFew()) {
			return ListSource.ALL;
		}
		boolean own = filter.deputy() == null && RequestSight.glances(viewer) && !filter.sought().words().isEmpty();
		return ListSource.of(viewer, own ? viewer.deputyId() : filter.deputy(), begin, direction);
	}

	/** The day from which a search goes on. */
	private LocalDate startOf(RequestFilter filter, Map<String, Object> params) {
		if (params.get("keyAt") instanceof OffsetDateTime at) {
			return at.atZoneSameInstant(zone()).toLocalDate();
		}
		return (filter.to() != null && filter.to().isBefore(today())) ? filter.to() : today();
	}

	/**
	 * How many there are in each tab, and as {@code total} in the list, which is counted
	 * up to {@value #MOST_COUNTED}: one more says that there are more.
	 */
	Map<String, Long> tabs(RequestFilter filter, boolean withTotal, Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		String total = withTotal ? "(SELECT count(*) FROM (%s) n)".formatted(counted(filter, viewer, params)) : "0";
		params.put("now", this.clocks.now().toOffsetDateTime());
		params.put("soon", this.clocks.days().lastDaySoon(today()));
		String mine = RequestSight.whole(viewer);
		return this.jdbc
			.sql("""
					SELECT %1$s AS total, count(*) AS open, count(*) FILTER (WHERE %2$s) AS mine,
					       count(*) FILTER (WHERE %3$s AND %2$s) AS late,
					       count(*) FILTER (WHERE %8$s AND %2$s) AS soon,
					       count(*) FILTER (WHERE r.status = 'UNDER_REVIEW') AS review,
					       count(*) FILTER (WHERE r.status = 'TO_DISPATCH') AS dispatch,
					       count(*) FILTER (WHERE %4$s) AS sign,
					       count(*) FILTER (WHERE r.status = 'ANSWERED'%7$s) AS check,
					       count(*) FILTER (WHERE r.status = 'REPLIED'%7$s) AS rate
					FROM request r WHERE %5$s AND %6$s""".formatted(total, mine, RunningClock.LATE.of(viewer),
					this.conditions.toSign(viewer), RequestConditions.OPEN, this.conditions.visible(viewer, params),
					RequestSight.ofOffice(viewer), RunningClock.SOON.of(viewer)))
			.params(params)
			.query((row, n) -> counts(row,
					List.of("total", "open", "mine", "late", "soon", "review", "dispatch", "sign", "check", "rate")))
			.single();
	}

	private static Map<String, Long> counts(ResultSet row, List<String> names) throws SQLException {
		Map<String, Long> counts = new LinkedHashMap<>();
		for (String name : names) {
			counts.put(name, row.getLong(name));
		}
		return counts;
	}

	private static String select(Viewer viewer) {
		return select(viewer, "");
	}

	private static String select(Viewer viewer, String more) {
		return SELECT.formatted(more) + (RequestSight.isUnit(viewer) ? OF_UNIT : OF_LEAD);
	}

	/** How many there are in each saved view. */
	Map<String, Long> counts(Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		String visible = this.conditions.visible(viewer, params);
		params.put("me", viewer.accountId());
		params.put("now", this.clocks.now().toOffsetDateTime());
		params.put("soon", this.clocks.days().lastDaySoon(today()));
		params.put("overdue", this.clocks.lastDayToSupervise());
		return this.jdbc
			.sql("""
					SELECT count(*) AS open,
					      count(*) FILTER (WHERE %4$s) AS mine,
					       count(*) FILTER (WHERE %1$s AND %4$s) AS late,
					       count(*) FILTER (WHERE %11$s AND %4$s) AS soon,
					       count(*) FILTER (WHERE %12$s AND %4$s) AS today,
					       count(*) FILTER (WHERE r.status IN ('TO_SIGN', 'IN_PROGRESS') AND r.paused_at IS NULL AND r.clock_date <= :soon
					         AND %4$s) AS chase,
					       count(*) FILTER (WHERE r.status = 'UNDER_REVIEW') AS review,
					       count(*) FILTER (WHERE r.status = 'TO_DISPATCH') AS dispatch,
					       count(*) FILTER (WHERE %5$s) AS sign,
					       count(*) FILTER (WHERE %6$s) AS handling,
					       count(*) FILTER (WHERE r.status = 'ANSWERED'%10$s) AS check,
					       count(*) FILTER (WHERE r.status = 'REPLIED'%10$s) AS rate,
					       count(*) FILTER (WHERE r.status = 'TO_RULE') AS rule,
					       count(*) FILTER (WHERE r.route = 'GREEN_CHANNEL' AND r.green_confirmed IS NULL AND r.status <> 'MERGED') AS green,
					       count(*) FILTER (WHERE r.return_asked) AS returns,
					       count(*) FILTER (WHERE r.extension_asked) AS extensions,
					       count(*) FILTER (WHERE r.extension_untold) AS untold,
					       count(*) FILTER (WHERE %7$s) AS supervise,
					       count(*) FILTER (WHERE %8$s) AS receipts,
					       count(*) FILTER (WHERE r.paused_at IS NOT NULL) AS paused,
					       count(*) FILTER (WHERE r.key_reason IS NOT NULL) AS key,
					       count(*) FILTER (WHERE %9$s) AS entrusted
					FROM request r WHERE %2$s AND %3$s"""
				.formatted(RunningClock.LATE.of(viewer), RequestConditions.OPEN, visible, RequestSight.whole(viewer),
						this.conditions.toSign(viewer), this.conditions.inProgress(viewer),
						RequestConditions.TO_SUPERVISE, this.conditions.receiptOwed(viewer),
						RequestConditions.ENTRUSTED, RequestSight.ofOffice(viewer), RunningClock.SOON.of(viewer),
						RunningClock.TODAY.of(viewer)))
			.params(params)
			.query((row, n) -> counts(row,
					List.of("open", "mine", "late", "soon", "today", "chase", "review", "dispatch", "sign", "handling",
							"check", "rate", "rule", "green", "returns", "extensions", "untold", "supervise",
							"receipts", "paused", "key", "entrusted")))
			.single();
	}

	/** Apart, since what was promised is closed meanwhile. */
	long promisesSoon(Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		String visible = this.conditions.visible(viewer, params);
		params.put("promised", this.clocks.lastPromiseSoon());
		return this.jdbc
			.sql("SELECT count(*) FROM request r WHERE %s AND %s AND %s".formatted(RequestConditions.PROMISE_SOON,
					visible, RequestSight.whole(viewer)))
			.params(params)
			.query(Long.class)
			.single();
	}

	private RequestRow read(ResultSet row, Viewer viewer, SearchWords words) throws SQLException {
		Status status = Status.valueOf(row.getString("status"));
		DueDate clock = due(row, "clock");
		DueDate due = due(row, "due");
		boolean glance = !viewer.isOffice() && viewer.is(Role.DEPUTY)
				&& !viewer.deputyId().equals(row.getObject("deputy_id", UUID.class))
				&& !viewer.deputyId().equals(row.getObject("assigned_deputy_id", UUID.class));
		if (glance) {
			return RequestRow.glance(row.getObject("id", UUID.class), row.getLong("version"), row.getString("number"),
					this.codes.path(CodeLists.CATEGORY, row.getString("category")), status,
					instant(row, "received_at"));
		}
		if ("JOINT".equals(row.getString("part")) && (status == Status.TO_SIGN || status == Status.IN_PROGRESS)) {
			clock = (row.getObject("signed_at") != null) ? due : due(row, "sign");
		}
		DueDate shown = (clock != null && status != Status.REPLIED) ? clock : due;
		return new RequestRow(row.getObject("id", UUID.class), row.getLong("version"), row.getString("number"),
				row.getString("title"), this.codes.path(CodeLists.CATEGORY, row.getString("category")),
				this.codes.name(CodeLists.CHANNEL, row.getString("channel")), status, row.getString("place"),
				row.getString("unit"), instant(row, "received_at"), words(shown), light(row, status, clock, due), false,
				marks(row), words.excerpt(row.getString("content")));
	}

	/** What a line says in words beside its state. */
	private static List<String> marks(ResultSet row) throws SQLException {
		List<String> marks = new ArrayList<>();
		if (row.getString("key_reason") != null) {
			marks.add("重点");
		}
		if (row.getBoolean("return_asked")) {
			marks.add("退件待裁");
		}
		if (row.getBoolean("extension_asked")) {
			marks.add("延期待批");
		}
		if (row.getString("pause_reason") != null) {
			marks.add("暂停");
		}
		return marks;
	}

	private TimeLeft light(ResultSet row, Status status, DueDate clock, DueDate due) throws SQLException {
		boolean joint = "JOINT".equals(row.getString("part"));
		Instant answeredAt = instant(row, joint ? "answered_at" : "round_answered_at");
		if (row.getString("pause_reason") != null && answeredAt == null) {
			return Lights.paused(row.getString("pause_reason"));
		}
		String what = row.getString("clock_for");
		if (joint) {
			what = (row.getObject("signed_at") != null) ? "答复" : "签收";
		}
		LocalDate promised = row.getObject("promise_on", LocalDate.class);
		if (status == Status.CLOSED && promised != null) {
			return TimeLeft.done("承诺 " + ChineseDates.day(promised, today().getYear()) + "兑现");
		}
		return Lights.of(status, clock, what, due, answeredAt, this.clocks.now(), this.clocks.days());
	}

	private String words(DueDate due) {
		if (due == null) {
			return "";
		}
		String day = ChineseDates.day(due.date(), today().getYear());
		return (due.unit() == Period.Unit.HOURS) ? day + " " + ChineseDates.time(due.at().atZone(zone())) : day;
	}

	private void withPublicTitles(List<RequestRow> rows) {
		List<UUID> glances = rows.stream().filter(RequestRow::glance).map(RequestRow::id).toList();
		Map<UUID, Publication> published = this.publications.publishedOf(RequestOriginal.KIND, glances);
		rows.replaceAll((row) -> published.containsKey(row.id()) ? row.titled(published.get(row.id()).title()) : row);
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

	private LocalDate today() {
		return this.clocks.now().toLocalDate();
	}

	private ZoneId zone() {
		return this.clocks.now().getZone();
	}

}
