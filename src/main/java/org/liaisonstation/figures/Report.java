package org.liaisonstation.figures;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The report upward (上报): what a street tells of a year or a quarter. All its numbers are
 * one statement; of a year that is locked they stay as they were.
 */
@Component
@Transactional(readOnly = true)
class Report {

	private final JdbcClient jdbc;

	private final FigureDefinitions definitions;

	private final Figures figures;

	Report(JdbcClient jdbc, FigureDefinitions definitions, Figures figures) {
		this.jdbc = jdbc;
		this.definitions = definitions;
		this.figures = figures;
	}

	/** Lines under one heading. */
	record Section(String name, List<Block> blocks) {
	}

	/**
	 * Rows that belong together.
	 *
	 * @param name of the parts of one figure; null of numbers that stand each for itself
	 */
	record Block(String name, List<ReportRow> rows) {
	}

	List<Section> of(Span span) {
		List<ReportLine> lines = this.jdbc.sql(
				"SELECT section, label, kind, figure_key, parts, of_parts, all_parts, least FROM report_line ORDER BY position")
			.query(Report::line)
			.list();
		Map<String, Figure> figures = this.definitions.all()
			.stream()
			.collect(Collectors.toMap(Figure::key, Function.identity()));
		List<FigurePart> values = new ArrayList<>(this.figures
			.parts(lines.stream().map(ReportLine::figureKey).distinct().map(figures::get).toList(), span));
		values.addAll(empty(lines, values));
		Map<String, List<Block>> sections = new LinkedHashMap<>();
		lines.forEach((line) -> add(sections.computeIfAbsent(line.section(), (name) -> new ArrayList<>()), line,
				figures.get(line.figureKey()), values, span));
		return sections.entrySet()
			.stream()
			.map((section) -> new Section(section.getKey(), section.getValue()))
			.toList();
	}

	/** The parts in which nothing counts, of lines that show them all the same. */
	private List<FigurePart> empty(List<ReportLine> lines, List<FigurePart> values) {
		return lines.stream()
			.filter((line) -> line.allParts() != null)
			.flatMap((line) -> this.jdbc.sql("SELECT part, part_label FROM " + line.allParts())
				.query((row, number) -> FigurePart.live(line.figureKey(), row.getString("part"),
						row.getString("part_label"), 0))
				.list()
				.stream())
			.filter((part) -> values.stream()
				.noneMatch((value) -> value.key().equals(part.key()) && part.code().equals(value.code())))
			.toList();
	}

	private static void add(List<Block> blocks, ReportLine line, Figure figure, List<FigurePart> values, Span span) {
		if (line.kind() == ReportLine.Kind.PARTS) {
			blocks.add(new Block(line.label(), parts(line, figure, values, span)));
			return;
		}
		Selection selection = new Selection(figure, line.parts(), span);
		Selection of = (line.kind() == ReportLine.Kind.RATE) ? new Selection(figure, line.ofParts(), span) : null;
		ReportRow row = new ReportRow(line.label(), selection, selection.in(values), selection.liveIn(values), of,
				(of != null) ? of.in(values) : 0, (of != null) ? of.liveIn(values) : 0, line.least());
		Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
		if (last == null || last.name() != null) {
			last = new Block(null, new ArrayList<>());
			blocks.add(last);
		}
		last.rows().add(row);
	}

	/** Those that are named in their order, else the largest first. */
	private static List<ReportRow> parts(ReportLine line, Figure figure, List<FigurePart> values, Span span) {
		Comparator<FigurePart> order = line.parts().isEmpty()
				? Comparator.comparingLong(FigurePart::value).reversed().thenComparing(FigurePart::code)
				: Comparator.comparing((part) -> line.parts().indexOf(part.code()));
		return values.stream()
			.filter((part) -> part.key().equals(figure.key()) && part.code() != null)
			.filter((part) -> line.parts().isEmpty() || line.parts().contains(part.code()))
			.sorted(order)
			.map((part) -> new ReportRow(part.label(), new Selection(figure, List.of(part.code()), span), part.value(),
					part.live(), null, 0, 0, line.least()))
			.toList();
	}

	private static ReportLine line(ResultSet row, int number) throws SQLException {
		return new ReportLine(row.getString("section"), row.getString("label"),
				ReportLine.Kind.valueOf(row.getString("kind")), row.getString("figure_key"),
				texts(row.getArray("parts")), texts(row.getArray("of_parts")), row.getString("all_parts"),
				row.getObject("least", Integer.class));
	}

	private static List<String> texts(Array array) throws SQLException {
		return (array != null) ? List.of((String[]) array.getArray()) : List.of();
	}

}
