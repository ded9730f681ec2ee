package org.liaisonstation.supervision.research;

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

/**
 * 调研台账 of a period: visits that were held and reports that were accepted, each a row of
 * its own; a report names the visit that it is about.
 */
final class ResearchLedger implements LedgerContent {

	static final String CODE = "RESEARCH";

	static final String TITLE = "调研台账";

	private static final String ROWS = """
			(SELECT v.number, '调研活动' AS kind, v.topic AS title, v.object, v.held_on AS day, v.place,
			   (SELECT string_agg(p.name, '、' ORDER BY d.position) FROM research_visit_deputy d JOIN deputy p ON p.id = d.deputy_id
			    WHERE d.visit_id = v.id AND d.struck_at IS NULL) AS deputies,
			   (SELECT string_agg(r.number, '、' ORDER BY r.number) FROM research_report r
			    WHERE r.visit_id = v.id AND r.state = 'ACCEPTED') AS linked,
			   NULL AS units, NULL::date AS due, 0 AS deliveries, 0 AS answered, 0 AS late
			 FROM research_visit v WHERE v.state = 'HELD'
			 UNION ALL
			 SELECT r.number, '调研报告', r.title, NULL, r.accepted_on, NULL,
			   (SELECT string_agg(p.name, '、' ORDER BY a.pen DESC, a.position) FROM research_author a
			    JOIN deputy p ON p.id = a.deputy_id WHERE a.report_id = r.id AND a.struck_at IS NULL),
			   (SELECT v.number FROM research_visit v WHERE v.id = r.visit_id), n.units, n.due, n.deliveries, n.answered, n.late
			 FROM research_report r CROSS JOIN LATERAL (
			   SELECT string_agg(u.name, '、' ORDER BY d.id) AS units, max(d.due_date) AS due, count(d.id) AS deliveries,
			     count(d.feedback_at) AS answered, count(*) FILTER (WHERE d.feedback_on > d.due_date) AS late
			   FROM research_delivery d JOIN unit u ON u.id = d.unit_id WHERE d.report_id = r.id) n
			 WHERE r.state = 'ACCEPTED') l
			WHERE (CAST(:from AS date) IS NULL OR l.day >= :from) AND (CAST(:to AS date) IS NULL OR l.day <= :to)
			""";

	private final JdbcClient jdbc;

	private final LedgerOrder order;

	private final String unit;

	ResearchLedger(JdbcClient jdbc, LedgerOrder order, String unit) {
		this.jdbc = jdbc;
		this.order = order;
		this.unit = unit;
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
		return List.of(LedgerColumn.of("编号", 14), LedgerColumn.of("类别", 10), LedgerColumn.of("主题", 40),
				LedgerColumn.of("调研对象", 24), LedgerColumn.of("日期", 12), LedgerColumn.of("地点", 18),
				LedgerColumn.of("参加代表、作者", 26), LedgerColumn.of("有关报告、活动", 16), LedgerColumn.of("送达单位", 26),
				LedgerColumn.of("反馈期限", 12), LedgerColumn.summed("送达", 7), LedgerColumn.summed("已反馈", 8),
				LedgerColumn.summed("超期反馈", 9));
	}

	@Override
	public long count() {
		return this.jdbc.sql("SELECT count(*) FROM " + ROWS).params(params()).query(Long.class).single();
	}

	@Override
	public void read(Rows rows) throws IOException {
		try {
			this.jdbc.sql("SELECT * FROM " + ROWS + " ORDER BY l.day, l.number").params(params()).query((row) -> {
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
		return Arrays.asList(row.getString("number"), row.getString("kind"), row.getString("title"),
				row.getString("object"), row.getObject("day", LocalDate.class), row.getString("place"),
				row.getString("deputies"), row.getString("linked"), row.getString("units"),
				row.getObject("due", LocalDate.class), row.getInt("deliveries"), row.getInt("answered"),
				row.getInt("late"));
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
