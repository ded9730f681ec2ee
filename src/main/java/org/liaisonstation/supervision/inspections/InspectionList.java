package org.liaisonstation.supervision.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.ListPage;
import org.liaisonstation.forms.ListTurn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The inspections, newest first: one statement a page, by key and never by offset. A
 * deputy finds those that he takes part in.
 */
@Component
@Transactional(readOnly = true)
class InspectionList {

	private static final String DAY = "coalesce(i.held_on, i.planned_on)";

	private static final String COLUMNS = """
			SELECT i.id, i.number, i.kind, i.title, i.object, i.ground, %s AS day, i.state,
			  (SELECT string_agg(d.name, '、' ORDER BY p.id) FROM inspection_deputy p JOIN deputy d ON d.id = p.deputy_id
			   WHERE p.inspection_id = i.id AND p.struck_at IS NULL) AS deputies, f.findings, f.open, f.late
			FROM inspection i CROSS JOIN LATERAL (
			  SELECT count(*) AS findings, count(*) FILTER (WHERE f.state <> 'MENDED') AS open,
			    count(*) FILTER (WHERE f.state IN ('SENT', 'MENDING') AND m.due_at <= :now) AS late
			  FROM inspection_finding f
			  LEFT JOIN inspection_mending m ON m.finding_id = f.id AND m.reported_at IS NULL AND m.recalled_at IS NULL
			  WHERE f.inspection_id = i.id AND f.state <> 'STRUCK') f
			WHERE\s""".formatted(DAY);

	private final JdbcClient jdbc;

	private final InspectionChoices choices;

	private final Clock clock;

	InspectionList(JdbcClient jdbc, InspectionChoices choices, Clock clock) {
		this.jdbc = jdbc;
		this.choices = choices;
		this.clock = clock;
	}

	ListPage<InspectionRow> page(InspectionFilter filter, Viewer viewer) {
		ListTurn turn = ListTurn.of(filter.before(), filter.after());
		Map<String, Object> params = new HashMap<>(Map.of("now", OffsetDateTime.now(this.clock)));
		List<String> all = conditions(filter, viewer, params);
		all.add("i.state IN ("
				+ filter.states().stream().map((state) -> "'" + state + "'").collect(Collectors.joining(", ")) + ")");
		return turn.page(this.jdbc.sql(COLUMNS + String.join(" AND ", all) + turn.restByDay(DAY, "i.id", params))
			.params(params)
			.query((row, number) -> read(row))
			.list(), InspectionRow::key);
	}

	/** How many there are of each state, in whatever way the list is narrowed. */
	Map<String, Long> counts(InspectionFilter filter, Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		String columns = Arrays.stream(InspectionState.values())
			.map((state) -> "count(*) FILTER (WHERE i.state = '%s') AS is_%s".formatted(state, name(state)))
			.collect(Collectors.joining(", "));
		return this.jdbc
			.sql("SELECT " + columns + " FROM inspection i WHERE "
					+ String.join(" AND ", conditions(filter, viewer, params)))
			.params(params)
			.query((row, number) -> {
				Map<String, Long> counts = new HashMap<>();
				for (InspectionState state : InspectionState.values()) {
					long count = row.getLong("is_" + name(state));
					counts.put(name(state), count);
					counts.merge("open", state.isOpen() ? count : 0, Long::sum);
				}
				return counts;
			})
			.single();
	}

	private static String name(InspectionState state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	private static List<String> conditions(InspectionFilter filter, Viewer viewer, Map<String, Object> params) {
		List<String> all = new ArrayList<>(List.of("true"));
		if (!viewer.isOffice()) {
			with(all, """
					EXISTS (SELECT 1 FROM inspection_deputy p WHERE p.inspection_id = i.id AND p.deputy_id = :deputy
					  AND p.struck_at IS NULL)""", "deputy", viewer.deputyId(), params);
		}
		with(all, "i.kind = :kind", "kind", (filter.kind() != null) ? filter.kind().name() : null, params);
		with(all, "i.ground = :ground", "ground", filter.ground(), params);
		with(all, DAY + " >= :from", "from", filter.from(), params);
		with(all, DAY + " <= :to", "to", filter.to(), params);
		with(all, "strpos(i.number || ' ' || i.title || ' ' || i.object, :q) > 0", "q", filter.q(), params);
		return all;
	}

	private static void with(List<String> all, String condition, String name, Object value,
			Map<String, Object> params) {
		if (value != null) {
			all.add(condition);
			params.put(name, value);
		}
	}

	private InspectionRow read(ResultSet row) throws SQLException {
		return new InspectionRow(row.getObject("id", UUID.class), row.getString("number"),
				InspectionKind.valueOf(row.getString("kind")), row.getString("title"), row.getString("object"),
				this.choices.groundName(row.getString("ground")), row.getObject("day", LocalDate.class),
				InspectionState.valueOf(row.getString("state")), row.getString("deputies"), row.getLong("findings"),
				row.getLong("open"), row.getLong("late"));
	}

}
