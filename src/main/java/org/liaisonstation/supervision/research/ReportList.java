package org.liaisonstation.supervision.research;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.forms.ListPage;
import org.liaisonstation.forms.ListTurn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of reports: one statement a page, and only what the viewer may read. A unit's
 * clock is that of its own delivery.
 */
@Component
@Transactional(readOnly = true)
class ReportList {

	private static final String SELECT = """
			SELECT r.id, r.number, r.title, r.state, r.accepted_on, r.written_at, w.*, n.deliveries, n.answered, n.units,
			  (SELECT string_agg(p.name, '、' ORDER BY a.pen DESC, a.position) FROM research_author a
			   JOIN deputy p ON p.id = a.deputy_id WHERE a.report_id = r.id AND a.struck_at IS NULL) AS authors
			FROM research_report r
			LEFT JOIN LATERAL (SELECT d.due_started_at, d.due_at, d.due_date, d.due_unit, d.due_why FROM research_delivery d
			  WHERE d.report_id = r.id AND d.feedback_at IS NULL AND r.state = 'ACCEPTED'
			    AND (CAST(:unit AS uuid) IS NULL OR d.unit_id = :unit)
			  ORDER BY d.due_at LIMIT 1) w ON true
			CROSS JOIN LATERAL (SELECT count(*) AS deliveries, count(d.feedback_at) AS answered,
			    string_agg(u.name, '、' ORDER BY d.id) AS units
			  FROM research_delivery d JOIN unit u ON u.id = d.unit_id
			  WHERE d.report_id = r.id AND (CAST(:unit AS uuid) IS NULL OR d.unit_id = :unit)) n
			WHERE
			""";

	private static final String NARROWED = """
			 AND (CAST(:q AS text) IS NULL OR strpos(coalesce(r.number, '') || ' ' || r.title, :q) > 0)
			AND (CAST(:from AS date) IS NULL OR r.accepted_on >= :from)
			AND (CAST(:to AS date) IS NULL OR r.accepted_on <= :to)""";

	private static final String WAITS = "r.state = 'ACCEPTED' AND EXISTS (SELECT 1 FROM research_delivery d"
			+ " WHERE d.report_id = r.id AND d.feedback_at IS NULL"
			+ " AND (CAST(:unit AS uuid) IS NULL OR d.unit_id = :unit)";

	/** The views of the list, by the word of the address. */
	private static final Map<String, String> VIEWS = views();

	private final JdbcClient jdbc;

	private final ResearchClocks clocks;

	ReportList(JdbcClient jdbc, ResearchClocks clocks) {
		this.jdbc = jdbc;
		this.clocks = clocks;
	}

	private static Map<String, String> views() {
		Map<String, String> views = new LinkedHashMap<>();
		views.put("all", "true");
		views.put("drafts", "r.state IN ('DRAFT', 'SENT_BACK')");
		views.put("sent-back", "r.state = 'SENT_BACK'");
		views.put("submitted", "r.state = 'SUBMITTED'");
		views.put("accepted", "r.state = 'ACCEPTED'");
		views.put("undelivered", "r.state = 'ACCEPTED'"
				+ " AND NOT EXISTS (SELECT 1 FROM research_delivery d WHERE d.report_id = r.id)");
		views.put("waiting", WAITS + ")");
		views.put("late", WAITS + " AND d.due_at <= :now)");
		views.put("mine", "EXISTS (SELECT 1 FROM research_author a WHERE a.report_id = r.id AND a.struck_at IS NULL"
				+ " AND a.deputy_id = :deputy)");
		views.put("withdrawn", "r.state = 'WITHDRAWN'");
		return views;
	}

	ListPage<ReportRow> page(ResearchFilter filter, Viewer viewer) {
		ListTurn turn = ListTurn.of(filter.before(), filter.after());
		Map<String, Object> params = params(filter, viewer);
		return turn.page(read(visible(viewer) + " AND " + VIEWS.getOrDefault(filter.view(), "true") + NARROWED
				+ turn.rest("r.written_at", "r.id", params), params), ReportRow::key);
	}

	/** The most pressing of a view: those whose clock ends first, then the oldest. */
	List<ReportRow> pressing(String view, Viewer viewer, int most) {
		return read(
				visible(viewer) + " AND " + VIEWS.get(view)
						+ " ORDER BY w.due_at, r.submitted_at, r.written_at, r.id LIMIT " + most,
				params(ResearchFilter.ofView(view), viewer));
	}

	/** How many there are in each view, in whatever way the list is narrowed. */
	Map<String, Long> counts(ResearchFilter filter, Viewer viewer) {
		String counted = VIEWS.entrySet()
			.stream()
			.map((view) -> "count(*) FILTER (WHERE " + view.getValue() + ") AS \"" + view.getKey() + "\"")
			.collect(Collectors.joining(", "));
		return this.jdbc.sql("SELECT " + counted + " FROM research_report r WHERE " + visible(viewer) + NARROWED)
			.params(params(filter, viewer))
			.query((row, n) -> {
				Map<String, Long> counts = new HashMap<>();
				for (String view : VIEWS.keySet()) {
					counts.put(view, row.getLong(view));
				}
				return counts;
			})
			.single();
	}

	/** The same as {@link ReportPermissions#sees}, for many at once. */
	private static String visible(Viewer viewer) {
		if (viewer.isOffice()) {
			return "true";
		}
		if (viewer.is(Role.DEPUTY) && viewer.deputyId() != null) {
			return "(r.state = 'ACCEPTED' OR " + VIEWS.get("mine") + ")";
		}
		return "r.state = 'ACCEPTED' AND EXISTS (SELECT 1 FROM research_delivery d"
				+ " WHERE d.report_id = r.id AND d.unit_id = :unit)";
	}

	private List<ReportRow> read(String rest, Map<String, Object> params) {
		return this.jdbc.sql(SELECT + rest).params(params).query((row, n) -> read(row)).list();
	}

	private Map<String, Object> params(ResearchFilter filter, Viewer viewer) {
		boolean unit = !viewer.isOffice() && viewer.is(Role.UNIT);
		Map<String, Object> params = new HashMap<>();
		params.put("unit", unit ? viewer.unitId() : null);
		params.put("deputy", viewer.deputyId());
		params.put("now", this.clocks.now().atOffset(ZoneOffset.UTC));
		params.put("q", filter.q());
		params.put("from", filter.from());
		params.put("to", filter.to());
		return params;
	}

	private ReportRow read(ResultSet row) throws SQLException {
		DueDate due = due(row);
		return new ReportRow(row.getObject("id", UUID.class), row.getString("number"), row.getString("title"),
				row.getString("authors"), ReportState.valueOf(row.getString("state")),
				row.getObject("accepted_on", LocalDate.class), row.getString("units"), row.getInt("deliveries"),
				row.getInt("answered"), (due != null) ? this.clocks.light(due) : null, instant(row, "written_at"));
	}

	private static DueDate due(ResultSet row) throws SQLException {
		String unit = row.getString("due_unit");
		return (unit == null) ? null : new DueDate(instant(row, "due_started_at"), instant(row, "due_at"),
				row.getObject("due_date", LocalDate.class), Period.Unit.valueOf(unit), row.getString("due_why"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
