package org.liaisonstation.supervision.research;

import java.util.List;

import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.ledgers.LedgerTable;
import org.liaisonstation.ledgers.RowCell;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 调研台账 of a period: visits that were held and reports that were accepted, each a row of
 * its own; a report names the visit that it is about.
 */
final class ResearchLedger extends LedgerTable {

	private static final String FROM = """
			FROM (SELECT v.number, '调研活动' AS kind, v.topic AS title, v.object, v.held_on AS day, v.place,
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

	private static final List<RowCell> CELLS = List.of(RowCell.text("编号", 14, "number"), RowCell.text("类别", 10, "kind"),
			RowCell.text("主题", 40, "title"), RowCell.text("调研对象", 24, "object"), RowCell.day("日期", "day"),
			RowCell.text("地点", 18, "place"), RowCell.text("参加代表、作者", 26, "deputies"),
			RowCell.text("有关报告、活动", 16, "linked"), RowCell.text("送达单位", 26, "units"), RowCell.day("反馈期限", "due"),
			RowCell.sum("送达", 7, "deliveries"), RowCell.sum("已反馈", 8, "answered"), RowCell.sum("超期反馈", 9, "late"));

	ResearchLedger(JdbcClient jdbc, Ledger ledger, LedgerOrder order, String unit) {
		super(jdbc, ledger, order, unit, CELLS);
	}

	@Override
	protected String from() {
		return FROM;
	}

	@Override
	protected String select() {
		return "SELECT * " + FROM + " ORDER BY l.day, l.number";
	}

}
