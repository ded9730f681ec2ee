package org.liaisonstation.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts, and lists what was counted, with the same select. The names of the views come
 * from a table that the application cannot write. Restricted records count in whole
 * months and years alone, so that nobody finds their day by asking for shorter spans.
 */
@Component
@Transactional(readOnly = true)
public class Figures {

	static final int PAGE = 100;

	private static final String DEFINITIONS = """
			SELECT key, section, label, unit, view_name, kind, counting, listing, public_href FROM figure_definition
			""";

	private final JdbcClient jdbc;

	private final UsualSpan usual;

	private final Clock clock;

	Figures(JdbcClient jdbc, UsualSpan usual, Clock clock) {
		this.jdbc = jdbc;
		this.usual = usual;
		this.clock = clock;
	}

	/** The span that a page shows when none is asked for. */
	public Span usualSpan() {
		return this.usual.get();
	}

	/** All figures, in the order in which they are shown. */
	public List<FigureValue> values(Span span) {
		return this.jdbc.sql(DEFINITIONS + "ORDER BY position")
			.query(Figure.class)
			.list()
			.stream()
			.map((figure) -> new FigureValue(figure, value(figure, span)))
			.toList();
	}

	Optional<Figure> find(String key) {
		return this.jdbc.sql(DEFINITIONS + "WHERE key = ?").param(key).query(Figure.class).optional();
	}

	long value(Figure figure, Span span) {
		boolean ordinaryAlone = figure.mayBeRestricted() && !span.isCalendarPeriod();
		return counted("SELECT " + figure.value() + " FROM " + figure.viewName() + " WHERE " + figure.condition()
				+ (ordinaryAlone ? " AND NOT restricted" : ""), span)
			.query(Long.class)
			.single();
	}

	/**
	 * How many of them are for the director alone; they are in the number and in no list.
	 */
	long restricted(Figure figure, Span span) {
		if (!figure.mayBeRestricted() || !span.isCalendarPeriod()) {
			return 0;
		}
		return counted("SELECT " + figure.value() + " FROM " + figure.viewName() + " WHERE restricted AND "
				+ figure.condition(), span)
			.query(Long.class)
			.single();
	}

	/**
	 * One more than a page of the records behind a number, newest first.
	 * @param before where the last page ended, or null
	 */
	List<FigureRecord> records(Figure figure, Span span, LocalDate before, UUID beforeId) {
		String sql = """
				SELECT id, subject_id, on_date, title, href, quantity FROM (
				  SELECT DISTINCT ON (%1$s) %1$s AS id, subject_id, on_date, title, href, quantity FROM %2$s
				  WHERE %3$s %4$s ORDER BY %1$s, on_date DESC, record_id DESC) AS r
				WHERE CAST(:before AS date) IS NULL OR (on_date, id) < (:before, CAST(:beforeId AS uuid))
				ORDER BY on_date DESC, id DESC LIMIT %5$d
				""".formatted(figure.rowId(), figure.viewName(), figure.condition(),
				figure.mayBeRestricted() ? "AND NOT restricted" : "", PAGE + 1);
		return counted(sql, span).param("before", before).param("beforeId", beforeId).query(FigureRecord.class).list();
	}

	/** The value of each month of the span, also of those without any. */
	Map<YearMonth, Long> months(Figure figure, Span span) {
		Map<YearMonth, Long> months = new LinkedHashMap<>();
		span.months().forEach((month) -> months.put(month, 0L));
		counted("SELECT to_char(on_date, 'YYYY-MM') AS month, " + figure.value() + " AS value FROM " + figure.viewName()
				+ " WHERE " + figure.condition()
				+ (figure.mayBeRestricted() ? " AND (NOT restricted OR on_date BETWEEN :first AND :last)" : "")
				+ " GROUP BY 1", span)
			.param("first", span.firstWholeMonth())
			.param("last", span.lastWholeMonth())
			.query((row, number) -> months.put(YearMonth.parse(row.getString("month")), row.getLong("value")))
			.list();
		return months;
	}

	private JdbcClient.StatementSpec counted(String sql, Span span) {
		LocalDate today = LocalDate.now(this.clock);
		return this.jdbc.sql(sql)
			.param("from", span.from())
			.param("to", span.to())
			.param("day", span.to().isAfter(today) ? today : span.to());
	}

}
