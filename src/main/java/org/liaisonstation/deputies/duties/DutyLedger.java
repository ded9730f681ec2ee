package org.liaisonstation.deputies.duties;

import java.util.List;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.ledgers.LedgerTable;
import org.liaisonstation.ledgers.RowCell;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 代表履职台账: how often each deputy did what in a period, and on how many days (人×类型×次×天).
 */
@Component
class DutyLedger implements Ledger {

	private static final String ROWS = """
			SELECT d.name, m.title, m.group_name, c.name AS kind, count(*) AS times, count(DISTINCT e.on_date) AS days,
			  min(e.on_date) AS first, max(e.on_date) AS last
			FROM duty_entry e JOIN deputy d ON d.id = e.deputy_id
			JOIN code_item c ON c.list = 'duty_kind' AND c.code = e.kind
			LEFT JOIN LATERAL (
			  SELECT string_agg(CASE x.level WHEN 'DISTRICT' THEN '区' WHEN 'CITY' THEN '市' WHEN 'PROVINCE' THEN '省'
			      ELSE '全国' END || '第' || x.term || '人大代表', '、' ORDER BY x.valid_from DESC, x.id) AS title,
			    max(g.name) AS group_name
			  FROM mandate x LEFT JOIN deputy_group g ON g.id = x.group_id
			  WHERE x.deputy_id = d.id AND x.state <> 'ENDED') m ON true
			WHERE e.withdrawn_at IS NULL AND (CAST(:from AS date) IS NULL OR e.on_date >= :from)
			  AND (CAST(:to AS date) IS NULL OR e.on_date <= :to)
			GROUP BY d.id, d.name, m.title, m.group_name, c.name, c.position
			""";

	private static final List<RowCell> CELLS = List.of(RowCell.text("代表", 12, "name"),
			RowCell.text("代表资格", 24, "title"), RowCell.text("代表小组", 16, "group_name"), RowCell.text("履职类型", 14, "kind"),
			RowCell.sum("次数", 8, "times"), RowCell.number("天数", 8, "days"), RowCell.day("最早", "first"),
			RowCell.day("最近", "last"));

	private final JdbcClient jdbc;

	DutyLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String code() {
		return "DUTIES";
	}

	@Override
	public String title() {
		return "代表履职台账";
	}

	@Override
	public String countedBy() {
		return "履职日期";
	}

	/** The profile belongs to a module above this one; its name alone is read. */
	@Override
	public LedgerContent of(LedgerOrder order, Viewer viewer) {
		return new Content(order, this.jdbc.sql("SELECT name FROM station_profile").query(String.class).single());
	}

	private final class Content extends LedgerTable {

		private Content(LedgerOrder order, String unit) {
			super(DutyLedger.this.jdbc, DutyLedger.this, order, unit, CELLS);
		}

		@Override
		public String rowUnit() {
			return "行";
		}

		@Override
		protected String from() {
			return "FROM (" + ROWS + ") AS lines";
		}

		@Override
		protected String select() {
			return ROWS + " ORDER BY d.name, d.id, c.position";
		}

	}

}
