package org.liaisonstation.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts, and lists what was counted, with the same select. However many figures there
 * are, their values are one statement. Restricted records count in whole months and years
 * alone, so that nobody finds their day by asking for shorter spans.
 */
@Component
@Transactional(readOnly = true)
public class Figures {

	static final int PAGE = 100;

	private static final int FETCHED = 500;

	private final JdbcClient jdbc;

	private final FigureDefinitions definitions;

	private final LockedFigures locked;

	private final UsualSpan usual;

	private final Clock clock;

	Figures(JdbcClient jdbc, FigureDefinitions definitions, LockedFigures locked, UsualSpan usual, Clock clock) {
		this.jdbc = jdbc;
		this.definitions = definitions;
		this.locked = locked;
		this.usual = usual;
		this.clock = clock;
	}

	/** The span that a page shows when none is asked for. */
	public Span usualSpan() {
		return this.usual.get();
	}

	/** What stands on the front page, as the public may read it. */
	public List<FigureValue> onFrontPage() {
		List<Figure> figures = this.definitions.open().stream().filter(Figure::frontPage).toList();
		return publicly(values(figures, usualSpan()), usualSpan());
	}

	/** All that the public may read, in the order in which they are shown. */
	public List<FigureValue> published(Span span) {
		return publicly(values(span), span);
	}

	private static List<FigureValue> publicly(List<FigureValue> values, Span span) {
		return values.stream().map((value) -> value.publicly(span)).toList();
	}

	/** The figures for everybody with their true values, as the desk knows them. */
	public List<FigureValue> values(Span span) {
		return values(this.definitions.open(), span);
	}

	List<FigureValue> values(List<Figure> figures, Span span) {
		Map<String, FigurePart> values = parts(figures, span).stream()
			.filter((part) -> part.code() == null)
			.collect(Collectors.toMap(FigurePart::key, Function.identity()));
		return figures.stream().map((figure) -> {
			FigurePart whole = values.get(figure.key());
			return new FigureValue(figure, whole.value(), null, whole.lock());
		}).toList();
	}

	/**
	 * The values of figures and of their parts: of a whole year that is locked what was
	 * told then, with what the records say now.
	 */
	List<FigurePart> parts(List<Figure> figures, Span span) {
		return this.locked.over(live(figures, span), span);
	}

	/**
	 * What the records say now of figures and of their parts, in one statement.
	 */
	List<FigurePart> live(List<Figure> figures, Span span) {
		if (figures.isEmpty()) {
			return List.of();
		}
		String sql = figures.stream()
			.map((figure) -> "SELECT '" + figure.key() + "' AS key, "
					+ (figure.parted() ? "part AS code, max(part_label) AS label, " : "NULL AS code, NULL AS label, ")
					+ figure.value() + " AS value " + figure.rows(span)
					+ (figure.parted() ? " GROUP BY GROUPING SETS ((part), ())" : ""))
			.collect(Collectors.joining("\nUNION ALL "));
		return counted(sql, span)
			.query((row, number) -> FigurePart.live(row.getString("key"), row.getString("code"), row.getString("label"),
					row.getLong("value")))
			.list();
	}

	long value(Selection selection) {
		return counted("SELECT " + selection.figure().value() + " FROM (SELECT * "
				+ selection.figure().rows(selection.span()) + ") AS r WHERE " + among(selection), selection.span())
			.param("parts", selection.parts())
			.query(Long.class)
			.single();
	}

	private static String among(Selection selection) {
		return selection.isWhole() ? "true" : "part IN (:parts)";
	}

	/**
	 * How many of them are for the director alone; they are in the number and in no list.
	 */
	long restricted(Figure figure, Span span) {
		if (!figure.mayBeRestricted() || !span.isCalendarPeriod()) {
			return 0;
		}
		return counted("SELECT " + figure.value() + " " + figure.rows(" AND restricted"), span).query(Long.class)
			.single();
	}

	/**
	 * One more than a page of the records behind a number, newest first.
	 * @param before where the last page ended, or null
	 */
	List<FigureRecord> records(Selection selection, LocalDate before, UUID beforeId) {
		String sql = list(selection) + " WHERE CAST(:before AS date) IS NULL OR (on_date, id) < (:before, "
				+ "CAST(:beforeId AS uuid)) ORDER BY on_date DESC, id DESC LIMIT " + (PAGE + 1);
		return counted(sql, selection.span()).param("parts", selection.parts())
			.param("before", before)
			.param("beforeId", beforeId)
			.query(FigureRecord.class)
			.list();
	}

	/** All that are listed, one after the other, oldest first. */
	void each(Selection selection, Consumer<FigureRecord> work) {
		RowMapper<FigureRecord> mapper = new SimplePropertyRowMapper<>(FigureRecord.class);
		counted(list(selection) + " ORDER BY on_date, id", selection.span()).param("parts", selection.parts())
			.withFetchSize(FETCHED)
			.query((RowCallbackHandler) (row) -> work.accept(mapper.mapRow(row, 0)));
	}

	long count(Selection selection) {
		return counted("SELECT count(*) FROM (" + list(selection) + ") AS l", selection.span())
			.param("parts", selection.parts())
			.query(Long.class)
			.single();
	}

	/** The select of the records that may be listed, for more to be added to it. */
	private static String list(Selection selection) {
		Figure figure = selection.figure();
		return """
				SELECT id, subject_id, on_date, title, href, quantity FROM (
				  SELECT DISTINCT ON (%1$s) %1$s AS id, subject_id, on_date, title, href, quantity
				  FROM (SELECT * %2$s) AS c WHERE %3$s ORDER BY %1$s, on_date DESC, record_id DESC) AS r
				""".formatted(figure.rowId(), figure.rows(figure.mayBeRestricted() ? " AND NOT restricted" : ""),
				among(selection));
	}

	/**
	 * The values of every figure in every month of the span that has begun, in one
	 * statement.
	 */
	Months months(List<Figure> figures, Span span) {
		List<YearMonth> months = begun(span);
		Map<String, Map<YearMonth, Long>> values = new HashMap<>();
		if (!figures.isEmpty()) {
			String sql = figures.stream().map(Figures::byMonth).collect(Collectors.joining("\nUNION ALL "));
			counted(sql, span).param("first", span.firstWholeMonth())
				.param("last", span.lastWholeMonth())
				.param("ends", ends(months, span))
				.query((row, number) -> values.computeIfAbsent(row.getString("key"), (key) -> new HashMap<>())
					.put(YearMonth.parse(row.getString("month")), row.getLong("value")))
				.list();
		}
		return new Months(span, months, values);
	}

	private static String byMonth(Figure figure) {
		String head = "SELECT '" + figure.key() + "' AS key, to_char(";
		if (figure.isState()) {
			return head + "ends.day, 'YYYY-MM') AS month, " + figure.value() + " AS value "
					+ "FROM unnest(CAST(:ends AS date[])) AS ends (day) JOIN " + figure.viewName()
					+ " ON from_date <= ends.day AND (to_date IS NULL OR to_date > ends.day) GROUP BY 2";
		}
		return head + "on_date, 'YYYY-MM') AS month, " + figure.value() + " AS value "
				+ figure
					.rows(figure.mayBeRestricted() ? " AND (NOT restricted OR on_date BETWEEN :first AND :last)" : "")
				+ " GROUP BY 2";
	}

	/** All of the span that has not begun would be nothing to show. */
	private List<YearMonth> begun(Span span) {
		YearMonth now = YearMonth.now(this.clock);
		List<YearMonth> begun = new ArrayList<>(span.months());
		begun.removeIf((month) -> month.isAfter(now));
		return begun.isEmpty() ? span.months() : begun;
	}

	private String[] ends(List<YearMonth> months, Span span) {
		LocalDate today = LocalDate.now(this.clock);
		return months.stream()
			.map((month) -> span.in(month).to())
			.map((day) -> (day.isAfter(today) ? today : day).toString())
			.toArray(String[]::new);
	}

	JdbcClient.StatementSpec counted(String sql, Span span) {
		LocalDate today = LocalDate.now(this.clock);
		return this.jdbc.sql(sql)
			.param("from", span.from())
			.param("to", span.to())
			.param("day", span.to().isBefore(today) ? span.to() : today)
			.param("past", span.to().isBefore(today) ? span.to() : today.minusDays(1));
	}

}
