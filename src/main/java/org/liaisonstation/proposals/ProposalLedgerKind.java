package org.liaisonstation.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.liaisonstation.deputies.Level;
import org.liaisonstation.ledgers.RowCell;

/** The ledgers of proposals (domain §4.7), by the day of filing. */
enum ProposalLedgerKind {

	PROPOSALS("建议办理台账", ProposalKind.PROPOSAL, List.of(RowCell.text("编号", 14, "number"),
			RowCell.text("标题", 40, "title"), RowCell.text("领衔代表", 10, "lead"), RowCell.sum("签名人数", 9, "people"),
			RowCell.of("提出", 18, ProposalLedgerKind::session), RowCell.of("提交", 12, ProposalLedgerKind::level),
			RowCell.day("提交日期", "filed_on"), RowCell.text("承办单位", 26, "units"), RowCell.day("交办日期", "dispatched_on"),
			RowCell.day("答复期限", "answer_due"), RowCell.day("答复日期", "answered_on"), RowCell.text("办理类别", 9, "outcome"),
			RowCell.sum("办理次数", 9, "rounds"), RowCell.sum("满意", 7, "satisfied"), RowCell.sum("基本满意", 9, "mostly"),
			RowCell.sum("不满意", 7, "dissatisfied"), RowCell.of("重点", 6, (row) -> row.getBoolean("key") ? "是" : ""),
			RowCell.of("状态", 14, ProposalLedgerKind::status))),

	BILLS("议案台账", ProposalKind.BILL,
			List.of(RowCell.text("编号", 14, "number"), RowCell.text("标题", 40, "title"), RowCell.text("领衔代表", 10, "lead"),
					RowCell.sum("联名人数", 9, "people"), RowCell.of("届次会议", 20, ProposalLedgerKind::session),
					RowCell.of("提交", 12, ProposalLedgerKind::level), RowCell.day("提交日期", "filed_on"),
					RowCell.of("处理结果", 18, ProposalLedgerKind::billOutcome),
					RowCell.of("状态", 14, ProposalLedgerKind::status)));

	private final String title;

	private final ProposalKind of;

	private final List<RowCell> cells;

	ProposalLedgerKind(String title, ProposalKind of, List<RowCell> cells) {
		this.title = title;
		this.of = of;
		this.cells = cells;
	}

	String title() {
		return this.title;
	}

	ProposalKind of() {
		return this.of;
	}

	List<RowCell> cells() {
		return this.cells;
	}

	private static String session(ResultSet row) throws SQLException {
		return row.getBoolean("in_session") ? row.getString("session_name") : "闭会期间";
	}

	private static String level(ResultSet row) throws SQLException {
		return Level.valueOf(row.getString("level")).label() + "人大";
	}

	private static String billOutcome(ResultSet row) throws SQLException {
		String outcome = row.getString("bill_outcome");
		return (outcome != null) ? ProposalFacts.BillOutcome.valueOf(outcome).label() : "";
	}

	private static String status(ResultSet row) throws SQLException {
		return ProposalStatus.valueOf(row.getString("status")).label();
	}

}
