package org.liaisonstation.topics;

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

import org.liaisonstation.forms.ListPage;
import org.liaisonstation.forms.ListTurn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The topics, newest first: one statement a page, by key and never by offset. */
@Component
@Transactional(readOnly = true)
class TopicList {

	/** More open ones than a station can work on. */
	private static final int MOST_OPEN = 60;

	private static final String COLUMNS = """
			SELECT t.id, t.version, t.number, t.title, t.field, t.state, t.opened_at,
			  (SELECT count(*) FROM topic_member m JOIN topic_matter v ON v.id = m.member_id
			   WHERE m.topic_id = t.id AND m.removed_at IS NULL) AS members,
			  (SELECT count(*) FROM topic_outcome o WHERE o.topic_id = t.id AND o.struck_at IS NULL) AS outcomes,
			  s.measures, s.done, s.late
			FROM topic t CROSS JOIN LATERAL (
			  SELECT count(*) AS measures, count(s.done_on) AS done,
			    count(*) FILTER (WHERE s.done_on IS NULL AND s.due_on < :today) AS late
			  FROM topic_measure s WHERE s.topic_id = t.id) s
			WHERE\s""";

	/** A measure is not done, and its day is over. */
	static final String LATE = "EXISTS (SELECT 1 FROM topic_measure s WHERE s.topic_id = t.id "
			+ "AND s.done_on IS NULL AND s.due_on < :today)";

	/** All was done that was to be done, and something came of it. */
	static final String SETTLED = """
			EXISTS (SELECT 1 FROM topic_measure s WHERE s.topic_id = t.id)
			  AND NOT EXISTS (SELECT 1 FROM topic_measure s WHERE s.topic_id = t.id AND s.done_on IS NULL)
			  AND EXISTS (SELECT 1 FROM topic_outcome o WHERE o.topic_id = t.id AND o.struck_at IS NULL)""";

	private final JdbcClient jdbc;

	private final TopicChoices choices;

	private final Clock clock;

	TopicList(JdbcClient jdbc, TopicChoices choices, Clock clock) {
		this.jdbc = jdbc;
		this.choices = choices;
		this.clock = clock;
	}

	ListPage<TopicRow> page(TopicFilter filter) {
		ListTurn turn = ListTurn.of(filter.before(), filter.after());
		Map<String, Object> params = new HashMap<>();
		List<String> all = conditions(filter, params);
		all.add("t.state IN ("
				+ filter.states().stream().map((state) -> "'" + state + "'").collect(Collectors.joining(", ")) + ")");
		switch (filter.view()) {
			case "late" -> all.add(LATE);
			case "settled" -> all.add(SETTLED);
			default -> {
			}
		}
		return turn.page(rows(String.join(" AND ", all) + turn.rest("t.opened_at", "t.id", params), params),
				TopicRow::key);
	}

	/** Those that a record may be gathered under: open ones that do not have it yet. */
	List<TopicRow> openFor(UUID member) {
		return rows("""
				t.state IN ('GATHERING', 'PROPOSED', 'DECIDED') AND NOT EXISTS (SELECT 1 FROM topic_member m
				  WHERE m.topic_id = t.id AND m.member_id = :member AND m.removed_at IS NULL)
				ORDER BY t.opened_at DESC, t.id DESC LIMIT\s""" + MOST_OPEN, new HashMap<>(Map.of("member", member)));
	}

	private List<TopicRow> rows(String conditions, Map<String, Object> params) {
		params.put("today", LocalDate.now(this.clock));
		return this.jdbc.sql(COLUMNS + conditions).params(params).query((row, number) -> read(row)).list();
	}

	/** How many there are of each state, in whatever way the list is narrowed. */
	Map<String, Long> counts(TopicFilter filter) {
		Map<String, Object> params = new HashMap<>();
		String columns = Arrays.stream(TopicState.values())
			.map((state) -> "count(*) FILTER (WHERE t.state = '%s') AS is_%s".formatted(state, name(state)))
			.collect(Collectors.joining(", "));
		params.put("today", LocalDate.now(this.clock));
		String more = ", count(*) FILTER (WHERE t.state IN ('GATHERING', 'PROPOSED', 'DECIDED') AND %s) AS late, "
				+ "count(*) FILTER (WHERE t.state IN ('GATHERING', 'PROPOSED', 'DECIDED') AND %s) AS settled";
		return this.jdbc
			.sql("SELECT " + columns + more.formatted(LATE, SETTLED) + " FROM topic t WHERE "
					+ String.join(" AND ", conditions(filter, params)))
			.params(params)
			.query((row, number) -> {
				Map<String, Long> counts = new HashMap<>(
						Map.of("late", row.getLong("late"), "settled", row.getLong("settled")));
				for (TopicState state : TopicState.values()) {
					long count = row.getLong("is_" + name(state));
					counts.put(name(state), count);
					counts.merge("open", state.isOpen() ? count : 0, Long::sum);
				}
				return counts;
			})
			.single();
	}

	private static String name(TopicState state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	private List<String> conditions(TopicFilter filter, Map<String, Object> params) {
		List<String> all = new ArrayList<>(List.of("true"));
		with(all, "t.field = :field", "field", filter.field(), params);
		with(all, "t.opened_at >= :from", "from", begin(filter.from()), params);
		with(all, "t.opened_at < :to", "to", (filter.to() != null) ? begin(filter.to().plusDays(1)) : null, params);
		with(all, "strpos(t.number || ' ' || t.title || ' ' || t.situation, :q) > 0", "q", filter.q(), params);
		return all;
	}

	private OffsetDateTime begin(LocalDate day) {
		return (day != null) ? day.atStartOfDay(this.clock.getZone()).toOffsetDateTime() : null;
	}

	private static void with(List<String> all, String condition, String name, Object value,
			Map<String, Object> params) {
		if (value != null) {
			all.add(condition);
			params.put(name, value);
		}
	}

	private TopicRow read(ResultSet row) throws SQLException {
		return new TopicRow(row.getObject("id", UUID.class), row.getLong("version"), row.getString("number"),
				row.getString("title"), this.choices.fieldName(row.getString("field")),
				TopicState.valueOf(row.getString("state")),
				row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getLong("members"),
				row.getLong("measures"), row.getLong("done"), row.getLong("late"), row.getLong("outcomes"));
	}

}
