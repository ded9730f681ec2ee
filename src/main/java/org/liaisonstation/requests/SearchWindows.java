package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.liaisonstation.search.SearchWords;

/**
 * How a search for words goes through the requests: the newest ones that fit the rest are
 * looked at one by one, which fills a page with a common word at once; then the years,
 * each looked up in the index of words together with its own piece, for a word that is
 * rare has few rows in any of them. The rows of one step all come before those of the
 * next, so a full page ends the search. Left to itself the planner sorts every row of a
 * common word, or walks by date through all rows for a rare one.
 */
final class SearchWindows {

	/**
	 * So many times as many as are wanted are looked at; of a rarer word a year has few.
	 */
	private static final int LOOKED_AT = 48;

	private static final int MOST_LOOKED_AT = 1_000;

	private static final String NEAR = "SELECT n.id, n.received_at FROM near n";

	private final LocalDate start;

	private final LocalDate end;

	private final boolean forwards;

	private SearchWindows(LocalDate start, LocalDate end, boolean forwards) {
		this.start = start;
		this.end = end;
		this.forwards = forwards;
	}

	/**
	 * From a day back.
	 * @param first nothing before this day is looked for; or null
	 */
	static SearchWindows before(LocalDate day, LocalDate first) {
		return new SearchWindows(day, first, false);
	}

	/**
	 * From a day on; the rows come oldest first.
	 * @param last nothing after this day is looked for; or null
	 */
	static SearchWindows after(LocalDate day, LocalDate last) {
		return new SearchWindows(day, last, true);
	}

	/**
	 * Ids and times of the first rows, in their order, as a table expression.
	 * @param source the requests {@code r} that are gone through
	 * @param where what is asked of the request {@code r} besides the words
	 */
	String first(int most, ListSource source, String where, SearchWords words, Map<String, Object> params) {
		return "(%s SELECT h.id, h.received_at FROM (%s UNION ALL %s) h LIMIT %d)"
			.formatted(newest(most, source, where, words, params), NEAR, years(most, true, where, words), most);
	}

	/**
	 * Ids and times of so many rows, as a table expression; only the first of them are in
	 * their order. A word that is not rare has them among the newest, and far more in a
	 * year than are worth sorting.
	 */
	String some(int most, int first, ListSource source, String where, SearchWords words, Map<String, Object> params) {
		String enough = " WHERE (SELECT count(*) FROM near) %s " + first;
		return "(%s SELECT h.id, h.received_at FROM (%s UNION ALL %s UNION ALL %s) h LIMIT %d)".formatted(
				newest(most, source, where, words, params), NEAR,
				years(most, true, where, words) + enough.formatted("<"),
				years(most, false, where, words) + enough.formatted(">="), most);
	}

	/** LIMIT 1 keeps the planner from looking for the words before the newest. */
	private String newest(int most, ListSource source, String where, SearchWords words, Map<String, Object> params) {
		params.put("patterns", words.patterns().toArray(String[]::new));
		params.put("year", SearchWords.year(this.start));
		params.put("lastYear", (this.end != null) ? SearchWords.year(this.end) : null);
		int lookedAt = Math.min(LOOKED_AT * most, MOST_LOOKED_AT);
		return """
				WITH newest AS MATERIALIZED (
				   SELECT r.id, r.received_at FROM %1$s WHERE %2$s
				   %3$s LIMIT %4$d),
				 near AS MATERIALIZED (
				   SELECT n.id, n.received_at FROM newest n CROSS JOIN LATERAL (
				     SELECT 1 FROM request_search s WHERE s.request_id = n.id AND %5$s LIMIT 1) s LIMIT %6$d),
				 edge AS (SELECT n.id, n.received_at FROM newest n OFFSET %4$d - 1 LIMIT 1)"""
			.formatted(source.tables(), where, source.order(direction()), lookedAt, match(words), most);
	}

	/**
	 * The year's piece is asked for apart and first, so that the index leaps to its rows.
	 */
	private String years(int most, boolean ordered, String where, SearchWords words) {
		return """
				SELECT f.id, f.received_at FROM edge e
				   CROSS JOIN LATERAL generate_series(CAST(:year AS int), %1$s) AS y (piece)
				   CROSS JOIN LATERAL (
				     SELECT r.id, r.received_at FROM (
				       SELECT s.request_id, s.received_at FROM request_search s
				       WHERE s.grams @> ARRAY[y.piece] AND %2$s
				         AND (s.received_at, s.request_id) %3$s (e.received_at, e.id) OFFSET 0) s
				     JOIN request r ON r.id = s.request_id
				     WHERE %4$s %5$s LIMIT %6$d) f""".formatted(lastYear(), match(words), this.forwards ? ">" : "<",
				where, ordered ? "ORDER BY s.received_at %1$s, s.request_id %1$s".formatted(direction()) : "", most);
	}

	private static String match(SearchWords words) {
		return "s.grams @> '{%s}'::int[] AND s.words LIKE ALL (CAST(:patterns AS text[]))".formatted(pieces(words));
	}

	private String direction() {
		return this.forwards ? "ASC" : "DESC";
	}

	/** In the statement itself, so that the planner knows how common they are. */
	private static String pieces(SearchWords words) {
		return Arrays.stream(words.grams()).map(String::valueOf).collect(Collectors.joining(","));
	}

	/** The piece of the last year that is looked at, and the step from year to year. */
	private String lastYear() {
		String year = "SELECT %d + extract(year FROM r.received_at AT TIME ZONE 'Asia/Shanghai')::int FROM request r"
			.formatted(SearchWords.year(LocalDate.of(0, 1, 1)));
		return this.forwards
				? "least((%s ORDER BY r.received_at DESC LIMIT 1), CAST(:lastYear AS int)), 1".formatted(year)
				: "greatest((%s ORDER BY r.received_at LIMIT 1), CAST(:lastYear AS int)), -1".formatted(year);
	}

}
