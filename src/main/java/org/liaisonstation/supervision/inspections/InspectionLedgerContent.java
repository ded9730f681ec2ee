package org.liaisonstation.supervision.inspections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.paper.LedgerColumn;

/** The rows of the ledger, read with a cursor. Nothing in it is personal. */
final class InspectionLedgerContent implements LedgerContent {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final String FROM = """
			FROM inspection i
			LEFT JOIN inspection_finding f ON f.inspection_id = i.id AND f.state <> 'STRUCK'
			LEFT JOIN unit u ON u.id = f.unit_id
			LEFT JOIN LATERAL (
			  SELECT (array_agg(x.due_date ORDER BY x.position DESC))[1] AS due_on,
			    (array_agg(x.reported_at ORDER BY x.position DESC))[1] AS reported_at,
			    max(x.checked_on) AS checked_on,
			    count(*) AS times, string_agg(x.report, '；' ORDER BY x.position) AS reports,
			    string_agg(x.verdict_text, '；' ORDER BY x.position) AS verdicts,
			    array_agg(CASE WHEN coalesce(x.reported_at, :now) >= x.due_at THEN 'LATE'
			      WHEN x.reported_at IS NULL THEN 'OPEN' ELSE 'IN_TIME' END ORDER BY x.position) AS timely
			  FROM inspection_mending x WHERE x.finding_id = f.id AND x.recalled_at IS NULL) m ON true
			""";

	private static final String SELECT = """
			SELECT i.number, i.kind, i.title, i.object, i.ground, i.held_on, i.place, i.companions, i.suggestion AS whole,
			  (SELECT string_agg(d.name, '、' ORDER BY p.id) FROM inspection_deputy p JOIN deputy d ON d.id = p.deputy_id
			   WHERE p.inspection_id = i.id AND p.struck_at IS NULL) AS deputies,
			  f.id AS finding, f.number AS finding_number, f.text, f.suggestion, u.name AS unit, f.state, f.sent_at, f.signed_at,
			  m.*
			"""
			+ FROM;

	private final InspectionLedger ledger;

	private final LedgerOrder order;

	private final String where;

	private final Map<String, Object> params;

	private final List<Cell> cells = cells();

	InspectionLedgerContent(InspectionLedger ledger, LedgerOrder order, String where, Map<String, Object> params) {
		this.ledger = ledger;
		this.order = order;
		this.where = where;
		this.params = params;
	}

	/** A column and how a row is read for it. */
	private record Cell(LedgerColumn column, Reading reading) {

		static Cell text(String name, int width, String column) {
			return new Cell(LedgerColumn.of(name, width), (row) -> row.getString(column));
		}

		static Cell day(String name, String column) {
			return new Cell(LedgerColumn.of(name, 12), (row) -> row.getObject(column, LocalDate.class));
		}

		static Cell dayOf(String name, String column) {
			return new Cell(LedgerColumn.of(name, 12), (row) -> {
				OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
				return (at != null) ? at.atZoneSameInstant(ZONE).toLocalDate() : null;
			});
		}

	}

	private interface Reading {

		Object of(ResultSet row) throws SQLException;

	}

	private List<Cell> cells() {
		return List.of(Cell.text("检查编号", 14, "number"),
				new Cell(LedgerColumn.of("种类", 10), (row) -> InspectionKind.valueOf(row.getString("kind")).label()),
				Cell.text("主题", 30, "title"), Cell.text("检查对象", 24, "object"),
				new Cell(LedgerColumn.of("依据", 14), (row) -> this.ledger.groundName(row.getString("ground"))),
				Cell.day("检查日期", "held_on"), Cell.text("地点", 20, "place"), Cell.text("参加代表", 28, "deputies"),
				Cell.text("陪同人员", 18, "companions"), Cell.text("总的建议", 30, "whole"),
				Cell.text("问题编号", 16, "finding_number"), Cell.text("发现的问题", 40, "text"),
				Cell.text("建议", 28, "suggestion"), Cell.text("责任单位", 20, "unit"), Cell.dayOf("交整改", "sent_at"),
				Cell.dayOf("签收", "signed_at"), Cell.day("整改期限", "due_on"), Cell.dayOf("报告整改", "reported_at"),
				new Cell(LedgerColumn.of("按期", 14), InspectionLedgerContent::inTime), Cell.text("整改情况", 40, "reports"),
				Cell.day("复查日期", "checked_on"), Cell.text("复查情况", 30, "verdicts"),
				new Cell(LedgerColumn.summed("整改次数", 8), (row) -> row.getLong("times")),
				new Cell(LedgerColumn.of("状态", 10), InspectionLedgerContent::state));
	}

	/** Each mending by itself: one that was late stays late, whatever came after it. */
	private static String inTime(ResultSet row) throws SQLException {
		Array timely = row.getArray("timely");
		if (timely == null) {
			return null;
		}
		List<String> words = Stream.of((String[]) timely.getArray()).map(InspectionLedgerContent::inTime).toList();
		if (words.size() == 1) {
			return words.get(0).isEmpty() ? null : words.get(0);
		}
		return IntStream.range(0, words.size())
			.filter((at) -> !words.get(at).isEmpty())
			.mapToObj((at) -> "第" + (at + 1) + "次" + words.get(at))
			.collect(Collectors.joining("，"));
	}

	private static String inTime(String timely) {
		return switch (timely) {
			case "LATE" -> "超期";
			case "IN_TIME" -> "按期";
			default -> "";
		};
	}

	private static String state(ResultSet row) throws SQLException {
		String state = row.getString("state");
		return (state != null) ? FindingState.valueOf(state).label() : "没有发现问题";
	}

	@Override
	public String code() {
		return this.ledger.code();
	}

	@Override
	public String title() {
		return this.ledger.title();
	}

	@Override
	public String period() {
		return this.order.period();
	}

	@Override
	public String unit() {
		return this.ledger.unit();
	}

	@Override
	public String rowUnit() {
		return "条";
	}

	@Override
	public boolean personal() {
		return this.order.personal();
	}

	@Override
	public List<LedgerColumn> columns() {
		return this.cells.stream().map(Cell::column).toList();
	}

	@Override
	public long count() {
		return this.ledger.jdbc().queryForObject("SELECT count(*) " + FROM + this.where, this.params, Long.class);
	}

	@Override
	public void read(Rows rows) throws IOException {
		try {
			this.ledger.jdbc()
				.query(SELECT + this.where + " ORDER BY i.held_on, i.number, f.position", this.params, (row) -> {
					try {
						rows.next(values(row));
					}
					catch (IOException ex) {
						throw new UncheckedIOException(ex);
					}
				});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private List<Object> values(ResultSet row) throws SQLException {
		List<Object> values = new ArrayList<>(this.cells.size());
		for (Cell cell : this.cells) {
			values.add(cell.reading().of(row));
		}
		return values;
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("period", this.order.period());
	}

}
