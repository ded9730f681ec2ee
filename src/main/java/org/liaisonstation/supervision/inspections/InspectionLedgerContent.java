package org.liaisonstation.supervision.inspections;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.ledgers.LedgerTable;
import org.liaisonstation.ledgers.RowCell;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the ledger. Nothing in it is personal. */
final class InspectionLedgerContent extends LedgerTable {

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
			WHERE i.state IN ('HELD', 'CLOSED') AND (CAST(:from AS date) IS NULL OR i.held_on >= :from)
			  AND (CAST(:to AS date) IS NULL OR i.held_on <= :to)
			""";

	private static final String SELECT = """
			SELECT i.number, i.kind, i.title, i.object, i.ground, i.held_on, i.place, i.companions, i.suggestion AS whole,
			  (SELECT string_agg(d.name, '、' ORDER BY p.id) FROM inspection_deputy p JOIN deputy d ON d.id = p.deputy_id
			   WHERE p.inspection_id = i.id AND p.struck_at IS NULL) AS deputies,
			  f.id AS finding, f.number AS finding_number, f.text, f.suggestion, u.name AS unit, f.state, f.sent_at, f.signed_at,
			  m.*
			"""
			+ FROM;

	private final OffsetDateTime now;

	InspectionLedgerContent(JdbcClient jdbc, Ledger ledger, LedgerOrder order, String unit, InspectionChoices choices,
			OffsetDateTime now) {
		super(jdbc, ledger, order, unit, cells(choices));
		this.now = now;
	}

	private static List<RowCell> cells(InspectionChoices choices) {
		return List.of(RowCell.text("检查编号", 14, "number"),
				RowCell.of("种类", 10, (row) -> InspectionKind.valueOf(row.getString("kind")).label()),
				RowCell.text("主题", 30, "title"), RowCell.text("检查对象", 24, "object"),
				RowCell.of("依据", 14, (row) -> choices.groundName(row.getString("ground"))),
				RowCell.day("检查日期", "held_on"), RowCell.text("地点", 20, "place"), RowCell.text("参加代表", 28, "deputies"),
				RowCell.text("陪同人员", 18, "companions"), RowCell.text("总的建议", 30, "whole"),
				RowCell.text("问题编号", 16, "finding_number"), RowCell.text("发现的问题", 40, "text"),
				RowCell.text("建议", 28, "suggestion"), RowCell.text("责任单位", 20, "unit"), RowCell.dayOf("交整改", "sent_at"),
				RowCell.dayOf("签收", "signed_at"), RowCell.day("整改期限", "due_on"), RowCell.dayOf("报告整改", "reported_at"),
				RowCell.of("按期", 14, InspectionLedgerContent::inTime), RowCell.text("整改情况", 40, "reports"),
				RowCell.day("复查日期", "checked_on"), RowCell.text("复查情况", 30, "verdicts"),
				RowCell.sum("整改次数", 8, "times"), RowCell.of("状态", 10, InspectionLedgerContent::state));
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
	public String rowUnit() {
		return "条";
	}

	@Override
	protected String from() {
		return FROM;
	}

	@Override
	protected String select() {
		return SELECT + " ORDER BY i.held_on, i.number, f.position";
	}

	@Override
	protected Map<String, Object> params() {
		return Map.of("now", this.now);
	}

}
