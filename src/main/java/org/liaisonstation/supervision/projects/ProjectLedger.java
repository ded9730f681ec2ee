package org.liaisonstation.supervision.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.ledgers.LedgerTable;
import org.liaisonstation.ledgers.RowCell;
import org.liaisonstation.station.StationProfiles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 民生实事台账 (domain 4.7), by the day of registration. */
@Component
class ProjectLedger implements Ledger {

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
		return new Content(order, this.colours.scale());
	}

	private final class Content extends LedgerTable {

		private Content(LedgerOrder order, ProjectColours.Scale scale) {
			super(ProjectLedger.this.jdbc, ProjectLedger.this, order, ProjectLedger.this.profiles.current().name(),
					cells(scale));
		}

		@Override
		public String rowUnit() {
			return "个";
		}

		@Override
		protected String from() {
			return FROM;
		}

		@Override
		protected String select() {
			return SELECT + FROM + " ORDER BY p.year, p.number";
		}

	}

	private static List<RowCell> cells(ProjectColours.Scale scale) {
		return List.of(RowCell.text("编号", 14, "number"), RowCell.number("年度", 6, "year"),
				RowCell.text("项目", 30, "title"), RowCell.text("内容规模", 40, "content"), RowCell.text("来源", 20, "source"),
				RowCell.sum("投资（万元）", 12, "cost"), RowCell.text("资金来源", 16, "money"), RowCell.text("责任单位", 22, "unit"),
				RowCell.day("完成时限", "due_on"), RowCell.number("进度（%）", 9, "percent"),
				RowCell.of("颜色", 8, (row) -> scale.of(state(row), row.getInt("percent")).colour().label()),
				RowCell.of("状态", 14, (row) -> state(row).label()), RowCell.text("监督代表", 20, "watchers"),
				RowCell.day("验收日期", "accepted_on"), RowCell.sum("测评发出", 9, "asked"), RowCell.sum("收回", 7, "answered"),
				RowCell.sum("满意", 7, "satisfied"), RowCell.sum("基本满意", 9, "mostly"),
				RowCell.sum("不满意", 7, "dissatisfied"), RowCell.of("满意率", 9, ProjectLedger::rate));
	}

	private static ProjectState state(ResultSet row) throws SQLException {
		return ProjectState.valueOf(row.getString("state"));
	}

	private static String rate(ResultSet row) throws SQLException {
		LocalDate surveyed = row.getObject("surveyed_on", LocalDate.class);
		return (surveyed == null) ? "" : new Satisfaction(surveyed, row.getInt("asked"), row.getInt("answered"),
				row.getInt("satisfied"), row.getInt("mostly"), row.getInt("dissatisfied"))
			.rate();
	}

}
