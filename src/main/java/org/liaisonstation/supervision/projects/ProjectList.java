package org.liaisonstation.supervision.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.ListPage;
import org.liaisonstation.forms.ListTurn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The projects that a viewer may see, newest first: one statement a page, by key and
 * never by offset.
 */
@Component
@Transactional(readOnly = true)
class ProjectList {

	private static final String SELECT = """
			SELECT p.id, p.number, p.year, p.title, u.name AS unit, p.state, p.percent, p.due_on, p.accepted_on, p.registered_at,
			  (SELECT max(g.month) FROM project_progress g WHERE g.project_id = p.id AND g.state <> 'RETURNED') AS progress_on,
			  (SELECT count(*) FROM project_progress g WHERE g.project_id = p.id AND g.state = 'REPORTED') AS to_check
			FROM project p JOIN unit u ON u.id = p.unit_id WHERE\s""";

	static final String OPEN = "p.state IN ('UNDER_WAY', 'FINISHED')";

	static final String LATE = OPEN + " AND p.due_on < :today";

	static final String NEAR = OPEN + " AND p.due_on BETWEEN :today AND CAST(:near AS date)";

	static final String TO_CHECK = "EXISTS (SELECT FROM project_progress g WHERE g.project_id = p.id AND g.state = 'REPORTED')";

	/** The views, with what they show; the same that the tabs count. */
	private static final Map<String, String> VIEWS = Map.of("all", "true", "open", OPEN, "late", LATE, "near", NEAR,
			"missing", "p.id = ANY (CAST(:missing AS uuid[]))", "check", TO_CHECK, "under_way", "p.state = 'UNDER_WAY'",
			"finished", "p.state = 'FINISHED'", "accepted", "p.state = 'ACCEPTED'", "stopped", "p.state = 'STOPPED'");

	private final JdbcClient jdbc;

	private final ProjectColours colours;

	private final ProjectDues dues;

	private final Clock clock;

	ProjectList(JdbcClient jdbc, ProjectColours colours, ProjectDues dues, Clock clock) {
		this.jdbc = jdbc;
		this.colours = colours;
		this.dues = dues;
		this.clock = clock;
	}

	ListPage<ProjectRow> page(ProjectFilter filter, Viewer viewer) {
		ListTurn turn = ListTurn.of(filter.before(), filter.after());
		Map<String, Object> params = new HashMap<>();
		List<String> all = conditions(filter, viewer, params);
		all.add(VIEWS.get(filter.view()));
		params.putAll(asked(filter.view(), viewer));
		return turn.page(rows(String.join(" AND ", all) + turn.rest("p.registered_at", "p.id", params), params),
				ProjectRow::key);
	}

	/**
	 * The first lines of a work list.
	 * @param condition of this class or {@link ProjectWork}, never typed by anybody
	 */
	List<ProjectRow> first(String condition, String order, int limit, Viewer viewer, Map<String, Object> params) {
		Map<String, Object> all = new HashMap<>(params);
		List<String> conditions = conditions(new ProjectFilter("all", null, null, null, null, null), viewer, all);
		conditions.add(condition);
		return rows(String.join(" AND ", conditions) + " ORDER BY " + order + " LIMIT " + limit, all);
	}

	long count(String condition, Viewer viewer, Map<String, Object> params) {
		Map<String, Object> all = new HashMap<>(params);
		List<String> conditions = conditions(new ProjectFilter("all", null, null, null, null, null), viewer, all);
		conditions.add(condition);
		return this.jdbc.sql("SELECT count(*) FROM project p WHERE " + String.join(" AND ", conditions))
			.params(all)
			.query(Long.class)
			.single();
	}

	private List<ProjectRow> rows(String conditions, Map<String, Object> params) {
		ProjectColours.Scale scale = this.colours.scale();
		int near = this.dues.near();
		return this.jdbc.sql(SELECT + conditions).params(params).query((row, number) -> read(row, scale, near)).list();
	}

	/** How many there are of each view, in whatever way the list is narrowed. */
	Map<String, Long> counts(ProjectFilter filter, Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		List<String> all = conditions(filter, viewer, params);
		params.putAll(asked("near", viewer));
		params.putAll(asked("missing", viewer));
		List<String> columns = VIEWS.entrySet()
			.stream()
			.map((view) -> "count(*) FILTER (WHERE %s) AS %s_".formatted(view.getValue(), view.getKey()))
			.toList();
		return this.jdbc
			.sql("SELECT " + String.join(", ", columns) + " FROM project p WHERE " + String.join(" AND ", all))
			.params(params)
			.query((row, number) -> {
				Map<String, Long> counts = new HashMap<>();
				for (String view : VIEWS.keySet()) {
					counts.put(view, row.getLong(view + "_"));
				}
				return counts;
			})
			.single();
	}

	/** What the condition of a view has to be told besides the day. */
	Map<String, Object> asked(String view, Viewer viewer) {
		return switch (view) {
			case "near" -> Map.of("near", LocalDate.now(this.clock).plusDays(this.dues.near()));
			case "missing" -> Map.of("missing",
					this.dues.missing(viewer)
						.stream()
						.map((one) -> one.projectId().toString())
						.distinct()
						.toArray(String[]::new));
			default -> Map.of();
		};
	}

	/** The years that there are projects of, the newest first. */
	List<Integer> years() {
		return this.jdbc.sql("SELECT DISTINCT year FROM project ORDER BY year DESC").query(Integer.class).list();
	}

	/**
	 * What the viewer may see: the office all, a unit its own, a deputy what he watches.
	 */
	private List<String> conditions(ProjectFilter filter, Viewer viewer, Map<String, Object> params) {
		params.put("today", LocalDate.now(this.clock));
		List<String> all = new ArrayList<>(List.of("CAST(:today AS date) IS NOT NULL"));
		if (!viewer.isOffice()) {
			all.add("""
					(p.unit_id = CAST(:ownUnit AS uuid) OR EXISTS (SELECT FROM project_watcher w WHERE w.project_id = p.id
					  AND w.ended_on IS NULL AND w.deputy_id = CAST(:ownDeputy AS uuid)))""");
			params.put("ownUnit", (viewer.unitId() != null) ? viewer.unitId().toString() : null);
			params.put("ownDeputy", (viewer.deputyId() != null) ? viewer.deputyId().toString() : null);
		}
		with(all, "p.year = :year", "year", filter.year(), params);
		with(all, "p.unit_id = :unit", "unit", filter.unit(), params);
		with(all, "strpos(p.number || ' ' || p.title || ' ' || p.content, :q) > 0", "q", filter.q(), params);
		return all;
	}

	private static void with(List<String> all, String condition, String name, Object value,
			Map<String, Object> params) {
		if (value != null) {
			all.add(condition);
			params.put(name, value);
		}
	}

	private ProjectRow read(ResultSet row, ProjectColours.Scale scale, int near) throws SQLException {
		ProjectState state = ProjectState.valueOf(row.getString("state"));
		LocalDate due = row.getObject("due_on", LocalDate.class);
		return new ProjectRow(row.getObject("id", UUID.class), row.getString("number"), row.getInt("year"),
				row.getString("title"), row.getString("unit"), state, due,
				row.getObject("registered_at", OffsetDateTime.class).toInstant(),
				row.getObject("progress_on", LocalDate.class), row.getLong("to_check"),
				scale.of(state, row.getInt("percent")), new ProjectDeadline(state, due,
						row.getObject("accepted_on", LocalDate.class), LocalDate.now(this.clock), near));
	}

}
