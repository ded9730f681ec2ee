package org.liaisonstation.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.liaisonstation.deputies.Level;
import org.liaisonstation.paper.LedgerColumn;

/** The ledgers of proposals (domain §4.7), by the day of filing. */
enum ProposalLedgerKind {

	PROPOSALS("建议办理台账", ProposalKind.PROPOSAL,
			List.of(LedgerColumn.of("编号", 14), LedgerColumn.of("标题", 40), LedgerColumn.of("领衔代表", 10),
					LedgerColumn.summed("签名人数", 9), LedgerColumn.of("提出", 18), LedgerColumn.of("提交", 12),
					LedgerColumn.of("提交日期", 12), LedgerColumn.of("承办单位", 26), LedgerColumn.of("交办日期", 12),
					LedgerColumn.of("答复期限", 12), LedgerColumn.of("答复日期", 12), LedgerColumn.of("办理类别", 9),
					LedgerColumn.summed("办理次数", 9), LedgerColumn.summed("满意", 7), LedgerColumn.summed("基本满意", 9),
					LedgerColumn.summed("不满意", 7), LedgerColumn.of("重点", 6), LedgerColumn.of("状态", 14))),

	BILLS("议案台账", ProposalKind.BILL,
			List.of(LedgerColumn.of("编号", 14), LedgerColumn.of("标题", 40), LedgerColumn.of("领衔代表", 10),
					LedgerColumn.summed("联名人数", 9), LedgerColumn.of("届次会议", 20), LedgerColumn.of("提交", 12),
					LedgerColumn.of("提交日期", 12), LedgerColumn.of("处理结果", 18), LedgerColumn.of("状态", 14)));

	private final String title;

	private final ProposalKind of;

	private final List<LedgerColumn> columns;

	ProposalLedgerKind(String title, ProposalKind of, List<LedgerColumn> columns) {
		this.title = title;
		this.of = of;
		this.columns = columns;
	}

	String title() {
		return this.title;
	}

	ProposalKind of() {
		return this.of;
	}

	List<LedgerColumn> columns() {
		return this.columns;
	}

	/** The cells of one row, in the order of the columns. */
	List<Object> values(ResultSet row) throws SQLException {
		String session = row.getBoolean("in_session") ? row.getString("session_name") : "闭会期间";
		List<Object> values = new ArrayList<>(Arrays.asList(row.getString("number"), row.getString("title"),
				row.getString("lead"), row.getInt("signers") + 1, session,
				Level.valueOf(row.getString("level")).label() + "人大", day(row, "filed_on")));
		if (this == PROPOSALS) {
			values.addAll(Arrays.asList(row.getString("units"), day(row, "dispatched_on"), day(row, "answer_due"),
					day(row, "answered_on"), row.getString("outcome"), row.getInt("rounds"), row.getInt("satisfied"),
					row.getInt("mostly"), row.getInt("dissatisfied"), row.getBoolean("key") ? "是" : ""));
		}
		else {
			String outcome = row.getString("bill_outcome");
			values.add((outcome != null) ? ProposalFacts.BillOutcome.valueOf(outcome).label() : "");
		}
		values.add(ProposalStatus.valueOf(row.getString("status")).label());
		return values;
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
