package org.liaisonstation.requests;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.liaisonstation.search.SearchWords;

/**
 * How a search for words goes through the requests: two months, the years one by one, all
 * the rest, each looked up in the index of words together with its own piece. The rows of
 * one window all come before those of the next, so a full page ends the search: a common
 * word fills it from the first window, a rare one has few rows in all. Left to itself the
 * planner sorts every row of a common word, or walks by date through all rows for a rare
 * one.
 */
final class SearchWindows {

	private static final int YEARS = 12;

	private static final String EVER = "-infinity";

	private static final String NEVER = "infinity";

	private record Window(Integer piece, LocalDate from, LocalDate to) {

	}

	private final List<Window> windows = new ArrayList<>();

	private final boolean forwards;

	private SearchWindows(boolean forwards) {
		this.forwards = forwards;
	}

	/**
	 * From a day back.
	 * @param first nothing before this day is looked for; or null
	 */
	static SearchWindows before(LocalDate day, LocalDate first) {
		SearchWindows all = new SearchWindows(false);
		YearMonth month = YearMonth.from(day);
		all.windows.add(new Window(SearchWords.month(month), month.atDay(1), null));
		YearMonth last = month.minusMonths(1);
		all.windows.add(new Window(SearchWords.month(last), last.atDay(1), month.atDay(1)));
		LocalDate end = last.atDay(1);
		for (int i = 0; i < YEARS; i++) {
			LocalDate start = end.minusDays(1).withDayOfYear(1);
			all.windows.add(new Window(SearchWords.year(start), start, end));
			end = start;
		}
		all.windows.add(new Window(null, null, end));
		if (first != null) {
			all.windows.removeIf((window) -> window.to() != null && !window.to().isAfter(first));
		}
		return all;
	}

	/**
	 * From a day on; the rows come oldest first.
	 * @param last nothing after this day is looked for; or null
	 */
	static SearchWindows after(LocalDate day, LocalDate last) {
		SearchWindows all = new SearchWindows(true);
		YearMonth month = YearMonth.from(day);
		all.windows.add(new Window(SearchWords.month(month), null, month.plusMonths(1).atDay(1)));
		YearMonth next = month.plusMonths(1);
		all.windows.add(new Window(SearchWords.month(next), next.atDay(1), next.plusMonths(1).atDay(1)));
		LocalDate start = next.plusMonths(1).atDay(1);
		for (int i = 0; i < YEARS; i++) {
			LocalDate end = start.withDayOfYear(1).plusYears(1);
			all.windows.add(new Window(SearchWords.year(start), start, end));
			start = end;
		}
		all.windows.add(new Window(null, start, null));
		if (last != null) {
			all.windows.removeIf((window) -> window.from() != null && window.from().isAfter(last));
		}
		return all;
	}

	/**
	 * Ids and times of the first rows, in their order, as a table expression.
	 * @param where what is asked of the request {@code r} besides the words
	 */
	String first(int most, String where, SearchWords words, ZoneId zone, Map<String, Object> params) {
		String order = this.forwards ? "ASC" : "DESC";
		params.put("grams", words.grams());
		params.put("patterns", words.patterns().toArray(String[]::new));
		params.put("pieces", this.windows.stream().map(Window::piece).toArray(Integer[]::new));
		params.put("starts",
				this.windows.stream().map((window) -> at(window.from(), EVER, zone)).toArray(String[]::new));
		params.put("ends", this.windows.stream().map((window) -> at(window.to(), NEVER, zone)).toArray(String[]::new));
		// OFFSET 0 keeps the planner from going through the requests by date
		return """
				(SELECT h.id, h.received_at
				 FROM unnest(CAST(:pieces AS int[]), CAST(:starts AS timestamptz[]), CAST(:ends AS timestamptz[]))
				        AS w (piece, starts, ends)
				 CROSS JOIN LATERAL (
				   SELECT r.id, r.received_at FROM (
				     SELECT s.request_id, s.received_at FROM request_search s
				     WHERE s.grams @> array_remove(CAST(:grams AS int[]) || w.piece, NULL)
				       AND s.words LIKE ALL (CAST(:patterns AS text[]))
				       AND s.received_at >= w.starts AND s.received_at < w.ends OFFSET 0) f
				   JOIN request r ON r.id = f.request_id
				   WHERE %s
				   ORDER BY f.received_at %s, f.request_id %s LIMIT %d) h
				 LIMIT %d)""".formatted(where, order, order, most, most);
	}

	private static String at(LocalDate day, String none, ZoneId zone) {
		return (day != null) ? day.atStartOfDay(zone).toOffsetDateTime().toString() : none;
	}

}
