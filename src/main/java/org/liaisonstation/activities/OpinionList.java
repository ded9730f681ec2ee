package org.liaisonstation.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.forms.ListPage;
import org.liaisonstation.forms.ListTurn;
import org.liaisonstation.settings.CodeLists;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The opinions as the office works through them: one statement a page, by key and never
 * by offset. Those of a withdrawn activity are left out: they were not said.
 */
@Component
@Transactional(readOnly = true)
class OpinionList {

	private static final String FROM = """
			FROM opinion o
			JOIN activity a ON a.id = o.activity_id AND a.state <> 'WITHDRAWN'
			""";

	private final JdbcClient jdbc;

	private final CodeLists codes;

	OpinionList(JdbcClient jdbc, CodeLists codes) {
		this.jdbc = jdbc;
		this.codes = codes;
	}

	/** A page, the newest first. */
	ListPage<OpinionRow> page(OpinionFilter filter) {
		ListTurn turn = ListTurn.of(filter.before(), filter.after());
		Map<String, Object> params = new HashMap<>();
		List<String> all = conditions(filter, params);
		if (filter.state() != null) {
			// written out: few are open among very many, which a plan for any state would
			// not know
			all.add("o.state = '" + filter.state() + "'");
		}
		return turn.page(this.jdbc
			.sql("""
					SELECT o.id, o.number, o.text, o.tag, o.state, o.recorded_at, p.name AS place, a.kind, a.title,
					  a.on_date, a.id AS activity_id\s""" + FROM + "LEFT JOIN place p ON p.id = o.place_id WHERE "
					+ String.join(" AND ", all) + turn.rest("o.recorded_at", "o.id", params))
			.params(params)
			.query((row, number) -> read(row))
			.list(), OpinionRow::key);
	}

	/**
	 * How many wait for the office; of the settled ones, which grow for ever, none are
	 * counted.
	 */
	Map<String, Long> counts(OpinionFilter filter) {
		Map<String, Object> params = new HashMap<>();
		return this.jdbc
			.sql("""
					SELECT count(*) FILTER (WHERE o.state = 'OPEN') AS open, count(*) FILTER (WHERE o.state = 'KEPT') AS kept
					"""
					+ FROM + "WHERE o.state IN ('OPEN', 'KEPT') AND "
					+ String.join(" AND ", conditions(filter, params)))
			.params(params)
			.query((row, number) -> Map.of("open", row.getLong("open"), "kept", row.getLong("kept")))
			.single();
	}

	private static List<String> conditions(OpinionFilter filter, Map<String, Object> params) {
		List<String> all = new ArrayList<>(List.of("true"));
		if (filter.kind() != null) {
			all.add("a.kind = '" + filter.kind() + "'");
		}
		with(all, "o.tag = :tag", "tag", filter.tag(), params);
		with(all, "a.on_date >= :from", "from", filter.from(), params);
		with(all, "a.on_date <= :to", "to", filter.to(), params);
		with(all, "strpos(o.number || ' ' || o.text || ' ' || coalesce(o.answer, ''), :q) > 0", "q", filter.q(),
				params);
		return all;
	}

	private static void with(List<String> all, String condition, String name, Object value,
			Map<String, Object> params) {
		if (value != null) {
			all.add(condition);
			params.put(name, value);
		}
	}

	private OpinionRow read(ResultSet row) throws SQLException {
		return new OpinionRow(row.getObject("id", UUID.class), row.getString("number"), row.getString("text"),
				this.codes.name(ActivityNames.TAG, row.getString("tag")), row.getString("place"),
				OpinionState.valueOf(row.getString("state")),
				row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				ActivityKind.valueOf(row.getString("kind")), row.getString("title"),
				"/desk/activities/" + row.getString("activity_id"), row.getObject("on_date", LocalDate.class));
	}

}
