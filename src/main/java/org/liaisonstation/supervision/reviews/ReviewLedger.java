package org.liaisonstation.supervision.reviews;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.paper.LedgerColumn;

import org.springframework.jdbc.core.simple.JdbcClient;

/** 工作评议台账 of a period: each unit of a review is a row, by the day of the scheme. */
final class ReviewLedger implements LedgerContent {

	static final String CODE = "REVIEWS";

	static final String TITLE = "工作评议台账";

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
			+ votes("c", "DISSATISFIED") + " AS dissatisfied, " + rate("c") + " AS rate, " + rate("s")
			+ """
					 AS second, x.opinion, (SELECT count(*) FROM review_matter m WHERE m.reviewed_unit_id = x.id) AS matters,
					(SELECT max(m.due_date) FROM review_matter m WHERE m.reviewed_unit_id = x.id) AS due,
					(SELECT count(m.mended_on) FROM review_matter m WHERE m.reviewed_unit_id = x.id) AS mended, r.closed_on, r.stage
					""";

	private final JdbcClient jdbc;

	private final LedgerOrder order;

	private final String unit;

	ReviewLedger(JdbcClient jdbc, LedgerOrder order, String unit) {
		this.jdbc = jdbc;
		this.order = order;
		this.unit = unit;
	}

	private static String votes(String count, String grades) {
		return "(SELECT coalesce(sum(g.votes), 0)::int FROM review_count_grade g WHERE g.count_id = " + count
				+ ".id AND g.grade IN ('" + grades + "'))";
	}

	/** As {@link Tally#rate} reckons it. */
	private static String rate(String count) {
		return "round(100.0 * " + votes(count, "EXCELLENT', 'SATISFIED', 'MOSTLY_SATISFIED") + " / nullif(" + count
				+ ".valid, 0), 1) || '%'";
	}

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public String title() {
		return TITLE;
	}

	@Override
	public String period() {
		return this.order.period();
	}

	@Override
	public String unit() {
		return this.unit;
	}

	@Override
	public boolean personal() {
		return this.order.personal();
	}

	@Override
	public List<LedgerColumn> columns() {
		return List.of(LedgerColumn.of("编号", 14), LedgerColumn.of("年度", 7), LedgerColumn.of("评议", 30),
				LedgerColumn.of("单位", 18), LedgerColumn.of("方案日期", 12), LedgerColumn.of("自查日期", 12),
				LedgerColumn.of("评议会", 12), LedgerColumn.summed("发出票", 8), LedgerColumn.summed("收回票", 8),
				LedgerColumn.summed("有效票", 8), LedgerColumn.summed("满意", 7), LedgerColumn.summed("基本满意", 9),
				LedgerColumn.summed("不满意", 8), LedgerColumn.of("满意率", 9), LedgerColumn.of("评议意见", 40),
				LedgerColumn.summed("整改问题", 9), LedgerColumn.of("整改期限", 12), LedgerColumn.summed("已整改", 8),
				LedgerColumn.of("复评满意率", 10), LedgerColumn.of("办结日期", 12), LedgerColumn.of("状态", 10));
	}

	@Override
	public long count() {
		return this.jdbc.sql("SELECT count(*) " + FROM).params(params()).query(Long.class).single();
	}

	@Override
	public void read(Rows rows) throws IOException {
		try {
			this.jdbc.sql(SELECT + FROM + " ORDER BY r.opened_at, r.number, x.position")
				.params(params())
				.query((row) -> {
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

	private static List<Object> values(ResultSet row) throws SQLException {
		return Arrays.asList(row.getString("number"), row.getString("year"), row.getString("title"),
				row.getString("unit"), day(row, "opened"), day(row, "self_checked_on"), day(row, "met_on"),
				row.getObject("handed_out"), row.getObject("returned"), row.getObject("valid"),
				row.getObject("satisfied"), row.getObject("mostly"), row.getObject("dissatisfied"),
				row.getString("rate"), row.getString("opinion"), row.getInt("matters"), day(row, "due"),
				row.getInt("mended"), row.getString("second"), day(row, "closed_on"),
				ReviewStage.valueOf(row.getString("stage")).label());
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	private Map<String, Object> params() {
		Map<String, Object> params = new HashMap<>();
		params.put("from", this.order.from());
		params.put("to", this.order.to());
		return params;
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("period", this.order.period());
	}

}
