package org.liaisonstation.supervision.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
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
import org.liaisonstation.forms.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The findings, newest first: one statement a page, by key and never by offset. A unit
 * finds what was sent to it, a deputy what he and others found where he took part.
 */
@Component
@Transactional(readOnly = true)
class FindingList {

	private static final String FROM = """
			FROM inspection_finding f JOIN inspection i ON i.id = f.inspection_id
			LEFT JOIN LATERAL (SELECT * FROM inspection_mending x WHERE x.finding_id = f.id AND x.recalled_at IS NULL
			  ORDER BY x.position DESC LIMIT 1) m ON f.sent_at IS NOT NULL
			""";

	private static final String COLUMNS = """
			SELECT f.id, f.number, f.text, i.title, u.name AS unit, f.state, f.found_at, m.due_started_at, m.due_at,
			  m.due_date, m.due_unit, m.due_why, m.reported_at
			""" + FROM + "LEFT JOIN unit u ON u.id = f.unit_id WHERE ";

	private final JdbcClient jdbc;

	private final MendingClock clock;

	FindingList(JdbcClient jdbc, MendingClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @param before the key of the last line of the page before
	 * @param after the key of the first line of the page after
	 */
	ListPage<FindingRow> page(FindingView view, String before, String after, Viewer viewer) {
		ListTurn turn = ListTurn.of(before, after);
		Map<String, Object> params = params(viewer);
		return turn.page(
				rows(visible(viewer) + " AND " + view.condition() + turn.rest("f.found_at", "f.id", params), params),
				FindingRow::key);
	}

	/** The first of a view, what is due first before the others. */
	List<FindingRow> pressing(FindingView view, Viewer viewer, int most) {
		return rows(visible(viewer) + " AND " + view.condition() + " ORDER BY m.due_at NULLS FIRST, f.found_at, f.id"
				+ " LIMIT " + most, params(viewer));
	}

	private List<FindingRow> rows(String where, Map<String, Object> params) {
		return this.jdbc.sql(COLUMNS + where).params(params).query((row, number) -> read(row)).list();
	}

	/** How many there are in each view. */
	Map<FindingView, Long> counts(Viewer viewer) {
		List<FindingView> views = List.of(FindingView.values());
		String columns = views.stream()
			.map((view) -> "count(*) FILTER (WHERE " + view.condition() + ") AS " + view.code() + "_rows")
			.collect(Collectors.joining(", "));
		return this.jdbc.sql("SELECT " + columns + " " + FROM + "WHERE " + visible(viewer))
			.params(params(viewer))
			.query((row, number) -> {
				Map<FindingView, Long> counts = new HashMap<>();
				for (FindingView view : views) {
					counts.put(view, row.getLong(view.code() + "_rows"));
				}
				return counts;
			})
			.single();
	}

	/** Whether there are findings for him at all. */
	static boolean reads(Viewer viewer) {
		return InspectionPermissions.reads(viewer) || (viewer.is(Role.UNIT) && viewer.unitId() != null);
	}

	private static String visible(Viewer viewer) {
		if (!reads(viewer)) {
			throw new NotFound();
		}
		if (viewer.isOffice()) {
			return "true";
		}
		return viewer.is(Role.DEPUTY) ? """
				EXISTS (SELECT 1 FROM inspection_deputy p WHERE p.inspection_id = i.id AND p.deputy_id = :deputy
				  AND p.struck_at IS NULL)""" : "f.unit_id = :unit AND f.sent_at IS NOT NULL";
	}

	private Map<String, Object> params(Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		params.put("now", this.clock.now().toOffsetDateTime());
		params.put("deputy", viewer.deputyId());
		params.put("unit", viewer.unitId());
		return params;
	}

	private FindingRow read(ResultSet row) throws SQLException {
		FindingState state = FindingState.valueOf(row.getString("state"));
		String unit = row.getString("due_unit");
		DueDate due = (unit == null) ? null : new DueDate(instant(row, "due_started_at"), instant(row, "due_at"),
				row.getObject("due_date", LocalDate.class), Period.Unit.valueOf(unit), row.getString("due_why"));
		return new FindingRow(row.getObject("id", UUID.class), row.getString("number"), row.getString("text"),
				row.getString("title"), row.getString("unit"), state, instant(row, "found_at"),
				this.clock.light(state, due, instant(row, "reported_at")));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
