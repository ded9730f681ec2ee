package org.liaisonstation.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.ListPage;
import org.liaisonstation.forms.ListTurn;
import org.liaisonstation.settings.CodeLists;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of activities: one statement a page, by key and never by offset, and only what
 * the viewer may see.
 */
@Component
@Transactional(readOnly = true)
class ActivityList {

	private static final String SUBJECT_NAME = """
			SELECT s.position, coalesce(p.name, u.name, d.name, b.name, '困难户第' || b.number || '号') AS name
			  FROM activity_subject s
			  LEFT JOIN place p ON p.id = s.place_id
			  LEFT JOIN unit u ON u.id = s.unit_id
			  LEFT JOIN deputy d ON d.id = s.deputy_id
			  LEFT JOIN visited_body b ON b.id = s.body_id
			  WHERE s.activity_id = a.id""";

	private static final String SELECT = """
			SELECT a.id, a.number, a.kind, a.category, a.state, a.title, a.on_date, g.name AS group_name,
			  concat_ws(' · ', vp.name, vl.name, vr.name, a.location) AS venue,
			  a.recorded_by_deputy IS NOT NULL AND a.checked_at IS NULL AND a.state = 'HELD' AS unchecked,
			  (SELECT string_agg(n.name, '、' ORDER BY n.position) FROM (%s) n) AS subjects,
			  (SELECT string_agg(DISTINCT h.unit, '、') FROM activity_guest h
			   WHERE h.activity_id = a.id AND h.struck_at IS NULL) AS guest_units,
			  (SELECT count(*) FROM activity_guest h WHERE h.activity_id = a.id AND h.struck_at IS NULL) AS guests,
			  (SELECT count(*) FROM activity_attendance t
			   WHERE t.activity_id = a.id AND (t.state = 'PRESENT' OR a.state = 'PLANNED')) AS deputies,
			  (SELECT count(*) FROM opinion o WHERE o.activity_id = a.id AND o.state <> 'WITHDRAWN') AS opinions,
			  (SELECT count(*) FROM opinion o WHERE o.activity_id = a.id AND o.state = 'OPEN') AS open
			FROM activity a
			LEFT JOIN deputy_group g ON g.id = a.group_id
			LEFT JOIN place vp ON vp.id = a.place_id
			LEFT JOIN liaison_point vl ON vl.id = a.point_id
			LEFT JOIN station_room vr ON vr.id = a.room_id
			WHERE\s""".formatted(SUBJECT_NAME);

	private final JdbcClient jdbc;

	private final CodeLists codes;

	private final ActivityAccess access;

	ActivityList(JdbcClient jdbc, CodeLists codes, ActivityAccess access) {
		this.jdbc = jdbc;
		this.codes = codes;
		this.access = access;
	}

	/** A page, the newest first. */
	ListPage<ActivityRow> page(ActivityFilter filter, Viewer viewer) {
		ListTurn turn = ListTurn.of(filter.before(), filter.after());
		Map<String, Object> params = new HashMap<>();
		String where = where(filter, viewer, params) + " AND " + view(filter.view());
		return turn.page(this.jdbc.sql(SELECT + where + turn.restByDay("a.on_date", "a.id", params))
			.params(params)
			.query((row, number) -> read(row))
			.list(), ActivityRow::key);
	}

	/** How many there are in each view under the filter. */
	Map<String, Long> counts(ActivityFilter filter, Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		return this.jdbc
			.sql("""
					SELECT count(*) FILTER (WHERE %s) AS planned, count(*) FILTER (WHERE %s) AS overdue,
					  count(*) FILTER (WHERE %s) AS held, count(*) FILTER (WHERE %s) AS unchecked,
					  count(*) FILTER (WHERE %s) AS follow_up, count(*) FILTER (WHERE %s) AS ended, count(*) AS whole
					FROM activity a WHERE\s""".formatted(view("planned"), view("overdue"), view("held"), view("check"),
					view("follow-up"), view("ended")) + where(filter, viewer, params))
			.params(params)
			.query((row, number) -> Map.of("planned", row.getLong("planned"), "overdue", row.getLong("overdue"), "held",
					row.getLong("held"), "check", row.getLong("unchecked"), "follow-up", row.getLong("follow_up"),
					"ended", row.getLong("ended"), "all", row.getLong("whole")))
			.single();
	}

	private static String view(String view) {
		return switch (view) {
			case "planned" -> "a.state = 'PLANNED'";
			case "overdue" -> "a.state = 'PLANNED' AND a.on_date < :today";
			case "held" -> "a.state = 'HELD'";
			case "check" -> "a.state = 'HELD' AND a.recorded_by_deputy IS NOT NULL AND a.checked_at IS NULL";
			case "follow-up" -> "a.state = 'HELD' AND EXISTS (SELECT 1 FROM activity_follow_up f "
					+ "WHERE f.activity_id = a.id AND f.done_on IS NULL AND f.due_on < :today)";
			case "ended" -> "a.state IN ('CANCELLED', 'WITHDRAWN')";
			default -> "true";
		};
	}

	private String where(ActivityFilter filter, Viewer viewer, Map<String, Object> params) {
		List<String> all = new ArrayList<>();
		params.put("today", this.access.today());
		all.add(visible(viewer, params));
		if (filter.kind() != null) {
			all.add("a.kind = '" + filter.kind() + "'");
		}
		with(all, "a.category = :category", "category", filter.category(), params);
		with(all, "a.group_id = :group", "group", filter.group(), params);
		with(all, "EXISTS (SELECT 1 FROM activity_attendance t WHERE t.activity_id = a.id AND t.deputy_id = :deputy)",
				"deputy", filter.deputy(), params);
		with(all, "(a.place_id = :place OR EXISTS (SELECT 1 FROM activity_subject s WHERE s.activity_id = a.id "
				+ "AND s.subject_id = :place))", "place", filter.place(), params);
		with(all, "a.on_date >= :from", "from", filter.from(), params);
		with(all, "a.on_date <= :to", "to", filter.to(), params);
		with(all, "(strpos(a.number || ' ' || a.title || ' ' || coalesce(a.location, '') || ' ' "
				+ "|| coalesce(a.situation, '') || ' ' || coalesce(a.companions, ''), :q) > 0 OR EXISTS (SELECT 1 FROM ("
				+ SUBJECT_NAME + ") n WHERE strpos(n.name, :q) > 0))", "q", filter.q(), params);
		return String.join(" AND ", all);
	}

	private static void with(List<String> all, String condition, String name, Object value,
			Map<String, Object> params) {
		if (value != null) {
			all.add(condition);
			params.put(name, value);
		}
	}

	/** A deputy's own, and those of his groups. */
	private String visible(Viewer viewer, Map<String, Object> params) {
		if (viewer.isOffice()) {
			return "true";
		}
		params.put("me", viewer.deputyId());
		params.put("groups", this.access.groupsOf(viewer).stream().map(UUID::toString).toArray(String[]::new));
		return "(a.recorded_by_deputy = :me OR a.group_id = ANY (CAST(:groups AS uuid[])) OR EXISTS "
				+ "(SELECT 1 FROM activity_attendance t WHERE t.activity_id = a.id AND t.deputy_id = :me))";
	}

	private ActivityRow read(ResultSet row) throws SQLException {
		ActivityState state = ActivityState.valueOf(row.getString("state"));
		LocalDate onDate = row.getObject("on_date", LocalDate.class);
		String subjects = row.getString("subjects");
		return new ActivityRow(row.getObject("id", UUID.class), row.getString("number"),
				ActivityKind.valueOf(row.getString("kind")),
				this.codes.name(ActivityNames.CATEGORY, row.getString("category")), state, row.getString("title"),
				onDate, row.getString("venue"), row.getString("group_name"),
				(subjects != null) ? subjects : row.getString("guest_units"), row.getInt("deputies"),
				row.getInt("guests"), row.getInt("opinions"), row.getInt("open"), row.getBoolean("unchecked"),
				state == ActivityState.PLANNED && onDate.isBefore(this.access.today()));
	}

}
