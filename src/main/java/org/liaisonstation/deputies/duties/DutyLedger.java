package org.liaisonstation.deputies.duties;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.paper.LedgerColumn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 代表履职台账: how often each deputy did what in a period, and on how many days (人×类型×次×天).
 */
@Component
class DutyLedger implements Ledger {

	private static final String CODE = "DUTIES";

	private static final String TITLE = "代表履职台账";

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

	private final JdbcClient jdbc;

	DutyLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
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
	public String countedBy() {
		return "履职日期";
	}

	@Override
	public LedgerContent of(LedgerOrder order, Viewer viewer) {
		return new Content(order);
	}

	private final class Content implements LedgerContent {

		private final LedgerOrder order;

		private final Map<String, Object> params = new HashMap<>();

		private Content(LedgerOrder order) {
			this.order = order;
			this.params.put("from", order.from());
			this.params.put("to", order.to());
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

		/** The profile belongs to a module above this one; its name alone is read. */
		@Override
		public String unit() {
			return DutyLedger.this.jdbc.sql("SELECT name FROM station_profile").query(String.class).single();
		}

		@Override
		public String rowUnit() {
			return "行";
		}

		@Override
		public boolean personal() {
			return this.order.personal();
		}

		@Override
		public List<LedgerColumn> columns() {
			return List.of(LedgerColumn.of("代表", 12), LedgerColumn.of("代表资格", 24), LedgerColumn.of("代表小组", 16),
					LedgerColumn.of("履职类型", 14), LedgerColumn.summed("次数", 8), LedgerColumn.of("天数", 8),
					LedgerColumn.of("最早", 12), LedgerColumn.of("最近", 12));
		}

		@Override
		public long count() {
			return DutyLedger.this.jdbc.sql("SELECT count(*) FROM (" + ROWS + ") AS lines")
				.params(this.params)
				.query(Long.class)
				.single();
		}

		@Override
		public void read(Rows rows) throws IOException {
			for (List<Object> line : DutyLedger.this.jdbc.sql(ROWS + " ORDER BY d.name, d.id, c.position")
				.params(this.params)
				.query((row, number) -> Arrays.<Object>asList(row.getString("name"), row.getString("title"),
						row.getString("group_name"), row.getString("kind"), row.getLong("times"), row.getLong("days"),
						row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
				.list()) {
				rows.next(line);
			}
		}

		@Override
		public Map<String, String> facts() {
			return Map.of("period", this.order.period());
		}

	}

}
