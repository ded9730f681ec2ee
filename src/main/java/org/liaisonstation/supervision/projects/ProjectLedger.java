package org.liaisonstation.supervision.projects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.liaisonstation.station.StationProfiles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 民生实事台账 (domain 4.7), by the day of registration. */
@Component
class ProjectLedger implements Ledger {

	private static final List<LedgerColumn> COLUMNS = List.of(LedgerColumn.of("编号", 14), LedgerColumn.of("年度", 6),
			LedgerColumn.of("项目", 30), LedgerColumn.of("内容规模", 40), LedgerColumn.of("来源", 20),
			LedgerColumn.summed("投资（万元）", 12), LedgerColumn.of("资金来源", 16), LedgerColumn.of("责任单位", 22),
			LedgerColumn.of("完成时限", 12), LedgerColumn.of("进度（%）", 9), LedgerColumn.of("颜色", 8),
			LedgerColumn.of("状态", 14), LedgerColumn.of("监督代表", 20), LedgerColumn.of("验收日期", 12),
			LedgerColumn.summed("测评发出", 9), LedgerColumn.summed("收回", 7), LedgerColumn.summed("满意", 7),
			LedgerColumn.summed("基本满意", 9), LedgerColumn.summed("不满意", 7), LedgerColumn.of("满意率", 9));

	private static final String FROM = """
			FROM project p JOIN unit u ON u.id = p.unit_id LEFT JOIN lineage_node n ON n.id = p.source_id
			WHERE (CAST(:from AS date) IS NULL OR p.registered_on >= :from)
			  AND (CAST(:to AS date) IS NULL OR p.registered_on <= :to)
			""";

	private static final String SELECT = """
			SELECT p.*, u.name AS unit, concat_ws('，', n.number, p.source_text) AS source,
			  (SELECT string_agg(d.name, '、' ORDER BY d.name) FROM project_watcher w JOIN deputy d ON d.id = w.deputy_id
			   WHERE w.project_id = p.id AND w.ended_on IS NULL) AS watchers
			""";

	private final JdbcClient jdbc;

	private final ProjectColours colours;

	private final StationProfiles profiles;

	ProjectLedger(JdbcClient jdbc, ProjectColours colours, StationProfiles profiles) {
		this.jdbc = jdbc;
		this.colours = colours;
		this.profiles = profiles;
	}

	@Override
	public String code() {
		return "PROJECTS";
	}

	@Override
	public String title() {
		return "民生实事台账";
	}

	@Override
	public String countedBy() {
		return "登记日期";
	}

	@Override
	public LedgerContent of(LedgerOrder order, Viewer viewer) {
		return new Content(order, this.profiles.current().name());
	}

	private final class Content implements LedgerContent {

		private final LedgerOrder order;

		private final String unit;

		private Content(LedgerOrder order, String unit) {
			this.order = order;
			this.unit = unit;
		}

		@Override
		public String code() {
			return ProjectLedger.this.code();
		}

		@Override
		public String title() {
			return ProjectLedger.this.title();
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
		public String rowUnit() {
			return "个";
		}

		@Override
		public boolean personal() {
			return this.order.personal();
		}

		@Override
		public List<LedgerColumn> columns() {
			return COLUMNS;
		}

		@Override
		public long count() {
			return jdbc().sql("SELECT count(*) " + FROM).params(params()).query(Long.class).single();
		}

		@Override
		public void read(Rows rows) throws IOException {
			ProjectColours.Scale scale = ProjectLedger.this.colours.scale();
			try {
				jdbc().sql(SELECT + FROM + " ORDER BY p.year, p.number").params(params()).query((row) -> {
					try {
						rows.next(values(row, scale));
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

		private JdbcClient jdbc() {
			return ProjectLedger.this.jdbc;
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

	private static List<Object> values(ResultSet row, ProjectColours.Scale scale) throws SQLException {
		ProjectState state = ProjectState.valueOf(row.getString("state"));
		LocalDate surveyed = row.getObject("surveyed_on", LocalDate.class);
		Satisfaction counted = (surveyed != null) ? new Satisfaction(surveyed, row.getInt("asked"),
				row.getInt("answered"), row.getInt("satisfied"), row.getInt("mostly"), row.getInt("dissatisfied"))
				: null;
		return Arrays.asList(row.getString("number"), row.getInt("year"), row.getString("title"),
				row.getString("content"), row.getString("source"), row.getBigDecimal("cost"), row.getString("money"),
				row.getString("unit"), row.getObject("due_on", LocalDate.class), row.getInt("percent"),
				scale.of(state, row.getInt("percent")).colour().label(), state.label(), row.getString("watchers"),
				row.getObject("accepted_on", LocalDate.class), row.getObject("asked", Integer.class),
				row.getObject("answered", Integer.class), row.getObject("satisfied", Integer.class),
				row.getObject("mostly", Integer.class), row.getObject("dissatisfied", Integer.class),
				(counted != null) ? counted.rate() : "");
	}

}
