package org.liaisonstation.supervision.research;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.forms.ListPage;
import org.liaisonstation.forms.ListTurn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The research visits, newest first: one statement a page. */
@Component
@Transactional(readOnly = true)
class VisitList {

	private static final String SELECT = """
			SELECT v.id, v.number, v.topic, v.object, v.state, coalesce(v.held_on, v.planned_on) AS day, v.written_at,
			  (SELECT count(*) FROM research_visit_deputy d WHERE d.visit_id = v.id AND d.struck_at IS NULL) AS deputies,
			  (SELECT count(*) FROM research_report r WHERE r.visit_id = v.id AND r.state = 'ACCEPTED') AS reports
			FROM research_visit v WHERE
			""";

	private static final String NARROWED = """
			(CAST(:q AS text) IS NULL OR strpos(v.number || ' ' || v.topic || ' ' || v.object, :q) > 0)
			AND (CAST(:from AS date) IS NULL OR coalesce(v.held_on, v.planned_on) >= :from)
			AND (CAST(:to AS date) IS NULL OR coalesce(v.held_on, v.planned_on) <= :to)""";

	private final JdbcClient jdbc;

	VisitList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	ListPage<VisitRow> page(ResearchFilter filter) {
		ListTurn turn = ListTurn.of(filter.before(), filter.after());
		Map<String, Object> params = params(filter);
		String where = NARROWED + view(filter.view()) + turn.rest("v.written_at", "v.id", params);
		return turn.page(this.jdbc.sql(SELECT + where).params(params).query((row, n) -> read(row)).list(),
				VisitRow::key);
	}

	/** How many there are of each state, in whatever way the list is narrowed. */
	Map<String, Long> counts(ResearchFilter filter) {
		return this.jdbc
			.sql("""
					SELECT count(*) AS is_all, count(*) FILTER (WHERE v.state = 'PLANNED') AS planned,
					  count(*) FILTER (WHERE v.state = 'HELD') AS held, count(*) FILTER (WHERE v.state = 'WITHDRAWN') AS withdrawn
					FROM research_visit v WHERE
					"""
					+ NARROWED)
			.params(params(filter))
			.query((row, n) -> Map.of("all", row.getLong("is_all"), "planned", row.getLong("planned"), "held",
					row.getLong("held"), "withdrawn", row.getLong("withdrawn")))
			.single();
	}

	private static String view(String view) {
		return switch (view) {
			case "planned" -> " AND v.state = 'PLANNED'";
			case "held" -> " AND v.state = 'HELD'";
			case "withdrawn" -> " AND v.state = 'WITHDRAWN'";
			default -> "";
		};
	}

	private static Map<String, Object> params(ResearchFilter filter) {
		Map<String, Object> params = new HashMap<>();
		params.put("q", filter.q());
		params.put("from", filter.from());
		params.put("to", filter.to());
		return params;
	}

	private static VisitRow read(ResultSet row) throws SQLException {
		return new VisitRow(row.getObject("id", UUID.class), row.getString("number"), row.getString("topic"),
				row.getString("object"), VisitState.valueOf(row.getString("state")),
				row.getObject("day", LocalDate.class), row.getInt("deputies"), row.getInt("reports"),
				row.getObject("written_at", OffsetDateTime.class).toInstant());
	}

}
