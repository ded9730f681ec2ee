package org.liaisonstation.supervision.reviews;

import java.util.List;

import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.ledgers.LedgerTable;
import org.liaisonstation.ledgers.RowCell;

import org.springframework.jdbc.core.simple.JdbcClient;

/** 工作评议台账 of a period: each unit of a review is a row, by the day of the scheme. */
final class ReviewLedger extends LedgerTable {

	private static final String FROM = """
			FROM work_review r JOIN reviewed_unit x ON x.review_id = r.id JOIN unit u ON u.id = x.unit_id
			LEFT JOIN review_count c ON c.reviewed_unit_id = x.id AND c.round = 1
			LEFT JOIN review_count s ON s.reviewed_unit_id = x.id AND s.round = 2
			WHERE r.stage <> 'WITHDRAWN'
			  AND (CAST(:from AS date) IS NULL OR (r.opened_at AT TIME ZONE 'Asia/Shanghai')::date >= :from)
			  AND (CAST(:to AS date) IS NULL OR (r.opened_at AT TIME ZONE 'Asia/Shanghai')::date <= :to)
			""";

	private static final String SELECT = """
			SELECT r.number, r.year, r.title, u.name AS unit, (r.opened_at AT TIME ZONE 'Asia/Shanghai')::date AS opened,
			  x.self_checked_on, r.met_on, c.handed_out, c.returned, c.valid, """
			+ votes("c", "SATISFIED") + " AS satisfied, " + votes("c", "MOSTLY_SATISFIED") + " AS mostly, "
			+ votes("c", "DISSATISFIED") + " AS dissatisfied, " + rate("c") + " AS rate, " + rate("s") + " AS second, "
			+ grades("c") + " AS grades, " + grades("s")
			+ """
					 AS second_grades, x.opinion, (SELECT count(*) FROM review_matter m WHERE m.reviewed_unit_id = x.id) AS matters,
					(SELECT max(m.due_date) FROM review_matter m WHERE m.reviewed_unit_id = x.id) AS due,
					(SELECT count(m.mended_on) FROM review_matter m WHERE m.reviewed_unit_id = x.id) AS mended, r.closed_on, r.stage
					""";

	private static final List<RowCell> CELLS = List.of(RowCell.text("编号", 14, "number"), RowCell.text("年度", 7, "year"),
			RowCell.text("评议", 30, "title"), RowCell.text("单位", 18, "unit"), RowCell.day("方案日期", "opened"),
			RowCell.day("自查日期", "self_checked_on"), RowCell.day("评议会", "met_on"), RowCell.sum("发出票", 8, "handed_out"),
			RowCell.sum("收回票", 8, "returned"), RowCell.sum("有效票", 8, "valid"), RowCell.sum("满意", 7, "satisfied"),
			RowCell.sum("基本满意", 9, "mostly"), RowCell.sum("不满意", 8, "dissatisfied"), RowCell.text("各档票", 30, "grades"),
			RowCell.text("满意率", 9, "rate"), RowCell.text("评议意见", 40, "opinion"), RowCell.sum("整改问题", 9, "matters"),
			RowCell.day("整改期限", "due"), RowCell.sum("已整改", 8, "mended"), RowCell.text("复评各档票", 30, "second_grades"),
			RowCell.text("复评满意率", 10, "second"), RowCell.day("办结日期", "closed_on"),
			RowCell.of("状态", 10, (row) -> ReviewStage.valueOf(row.getString("stage")).label()));

	ReviewLedger(JdbcClient jdbc, Ledger ledger, LedgerOrder order, String unit) {
		super(jdbc, ledger, order, unit, CELLS);
	}

	@Override
	protected String from() {
		return FROM;
	}

	@Override
	protected String select() {
		return SELECT + FROM + " ORDER BY r.opened_at, r.number, x.position";
	}

	private static String votes(String count, String grades) {
		return "(SELECT coalesce(sum(g.votes), 0)::int FROM review_count_grade g WHERE g.count_id = " + count
				+ ".id AND g.grade IN ('" + grades + "'))";
	}

	/** 各档票, in the order and the words of the code list. */
	private static String grades(String count) {
		return "(SELECT string_agg(k.name || ' ' || g.votes, '，' ORDER BY k.position) FROM review_count_grade g "
				+ "JOIN code_item k ON k.list = 'review_grade' AND k.code = g.grade WHERE g.count_id = " + count
				+ ".id)";
	}

	/** As {@link Tally#rate} reckons it. */
	private static String rate(String count) {
		return "round(100.0 * " + votes(count, "EXCELLENT', 'SATISFIED', 'MOSTLY_SATISFIED") + " / nullif(" + count
				+ ".valid, 0), 1) || '%'";
	}

}
