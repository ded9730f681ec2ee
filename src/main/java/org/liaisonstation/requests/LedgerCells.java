package org.liaisonstation.requests;

import java.sql.SQLException;
import java.util.List;

import org.liaisonstation.settings.CodeLists;

/**
 * The columns of the ledgers of requests.
 */
final class LedgerCells {

	/** At the beginning of each. */
	static final List<LedgerCell> COMMON = List.of(LedgerCell.of("编号", 15, (line) -> line.text("number")),
			LedgerCell.of("标记", 8, LedgerLine::marks), LedgerCell.of("事项", 30, (line) -> line.words("title")),
			LedgerCell.of("类别", 20, LedgerLine::category));

	static final List<LedgerCell> REQUESTS = List.of(LedgerCell.of("收到时间", 16, (line) -> line.moment("received_at")),
			LedgerCell.of("渠道", 10, (line) -> line.code(CodeLists.CHANNEL, "channel")),
			LedgerCell.personal("反映人", 10, (line) -> line.opened("reporter_name")),
			LedgerCell.personal("联系电话", 14, (line) -> line.opened("reporter_phone")),
			LedgerCell.personal("住址", 24, (line) -> line.opened("reporter_address")),
			LedgerCell.summed("人数", 6, (line) -> line.number("reporter_people")),
			LedgerCell.of("代表", 10, (line) -> line.text("deputy")),
			LedgerCell.of("村居", 14, (line) -> line.words("place")),
			LedgerCell.of("发生地", 20, (line) -> line.words("location")),
			LedgerCell.of("性质", 8, (line) -> line.code(CodeLists.NATURE, "nature")),
			LedgerCell.of("紧急", 8, (line) -> line.code(CodeLists.URGENCY, "urgency")),
			LedgerCell.of("内容", 50, (line) -> line.words("content")), LedgerCell.of("办理通道", 10, (line) -> route(line)),
			LedgerCell.of("承办单位", 20, (line) -> line.text("unit")),
			LedgerCell.of("交办日", 12, (line) -> line.day("first_dispatched_at")),
			LedgerCell.of("答复期限", 12, (line) -> line.date("promised")),
			LedgerCell.of("答复日", 12, (line) -> line.day("answered_at")), LedgerCell.of("办理类别", 14, LedgerLine::outcome),
			LedgerCell.of("满意度", 10, (line) -> line.satisfaction("result")),
			LedgerCell.of("状态", 12, (line) -> Status.valueOf(line.text("status")).label()),
			LedgerCell.of("办结日", 12, (line) -> line.day("ended_at")));

	static final List<LedgerCell> DISPATCHES = List.of(LedgerCell.of("文号", 24, (line) -> line.text("document_number")),
			LedgerCell.of("轮次", 6, (line) -> line.number("round")), LedgerCell.of("办理通道", 10, (line) -> route(line)),
			LedgerCell.of("主办/协办", 9, (line) -> Part.valueOf(line.text("part")).label()),
			LedgerCell.of("承办单位", 20, (line) -> line.text("unit")),
			LedgerCell.of("办理要求", 30, (line) -> line.words("instruction")),
			LedgerCell.of("交办时间", 16, (line) -> line.moment("dispatched_at")),
			LedgerCell.of("交办人", 10, (line) -> line.text("dispatched_by")),
			LedgerCell.of("签收期限", 16, (line) -> line.moment("sign_at")),
			LedgerCell.of("签收时间", 16, (line) -> line.moment("signed_at")),
			LedgerCell.of("签收人", 10, (line) -> line.text("signed_by")),
			LedgerCell.of("办结期限", 16, (line) -> line.moment("due_at")),
			LedgerCell.of("答复时间", 16, (line) -> line.moment("answered_at")),
			LedgerCell.of("按期", 10, LedgerCells::inTime));

	static final List<LedgerCell> SUPERVISION = List.of(
			LedgerCell.of("种类", 10, (line) -> Reminder.Rung.valueOf(line.text("rung")).label()),
			LedgerCell.of("督办文号", 24, (line) -> line.text("document_number")),
			LedgerCell.of("承办单位", 20, (line) -> line.text("unit")),
			LedgerCell.of("办结期限", 12, (line) -> line.date("due_on")),
			LedgerCell.of("时限灯", 18, (line) -> line.text("light")),
			LedgerCell.of("原因", 24, (line) -> line.words("reason")),
			LedgerCell.of("要求", 30, (line) -> line.words("requirement")),
			LedgerCell.of("发出时间", 16, (line) -> line.moment("issued_at")),
			LedgerCell.of("发出人", 10, (line) -> line.text("issued_by")),
			LedgerCell.of("回执", 30, (line) -> line.words("receipt")),
			LedgerCell.of("回执时间", 16, (line) -> line.moment("receipt_at")),
			LedgerCell.of("答复时间", 16, (line) -> line.moment("answered_at")));

	static final List<LedgerCell> SATISFACTION = List.of(
			LedgerCell.personal("反映人", 10, (line) -> line.opened("reporter_name")),
			LedgerCell.personal("联系电话", 14, (line) -> line.opened("reporter_phone")),
			LedgerCell.of("承办单位", 20, (line) -> line.text("unit")),
			LedgerCell.of("轮次", 6, (line) -> line.number("round")), LedgerCell.of("办理类别", 14, LedgerLine::outcome),
			LedgerCell.of("答复时间", 16, (line) -> line.moment("replied_at")),
			LedgerCell.of("评价时间", 16, (line) -> line.moment("rated_at")),
			LedgerCell.of("方式", 10, (line) -> line.yes("rated_by_call") ? "电话回访" : "网上评价"),
			LedgerCell.of("态度", 10, (line) -> line.satisfaction("manner")),
			LedgerCell.of("结果", 10, (line) -> line.satisfaction("result")),
			LedgerCell.summed("满意", 6, (line) -> one(line, Satisfaction.SATISFIED)),
			LedgerCell.summed("基本满意", 9, (line) -> one(line, Satisfaction.MOSTLY_SATISFIED)),
			LedgerCell.summed("不满意", 8, (line) -> one(line, Satisfaction.DISSATISFIED)),
			LedgerCell.summed("未评价", 8, (line) -> one(line, Satisfaction.NOT_RATED)),
			LedgerCell.of("意见", 30, (line) -> line.words("rating_comment")),
			LedgerCell.of("代表评价", 16,
					(line) -> (line.text("deputy_name") != null)
							? line.text("deputy_name") + "：" + line.satisfaction("deputy_result") : null),
			LedgerCell.of("转下一轮", 9, (line) -> (line.number("round_number") > line.number("round")) ? "是" : "否"));

	static final List<LedgerCell> NOT_ACCEPTED = List.of(
			LedgerCell.of("收到时间", 16, (line) -> line.moment("received_at")),
			LedgerCell.of("渠道", 10, (line) -> line.code(CodeLists.CHANNEL, "channel")),
			LedgerCell.personal("反映人", 10, (line) -> line.opened("reporter_name")),
			LedgerCell.personal("联系电话", 14, (line) -> line.opened("reporter_phone")),
			LedgerCell.of("依据", 36, (line) -> line.words("ground")),
			LedgerCell.of("应向何处提出", 22, (line) -> line.words("counter")),
			LedgerCell.of("地址", 26, (line) -> line.words("counter_address")),
			LedgerCell.of("电话", 14, (line) -> line.words("counter_phone")),
			LedgerCell.of("告知时间", 16, (line) -> line.moment("ended_at")));

	static final List<LedgerCell> PUBLISHED = List.of(LedgerCell.of("公示标题", 40, (line) -> line.text("public_title")),
			LedgerCell.of("承办单位", 20, (line) -> line.text("unit")),
			LedgerCell.of("起草人", 10, (line) -> line.text("writer_name")),
			LedgerCell.of("审核人", 10, (line) -> line.text("decided_by_name")),
			LedgerCell.of("公示时间", 16, (line) -> line.moment("published_at")),
			LedgerCell.of("公示状态", 10, (line) -> "PUBLISHED".equals(line.text("state")) ? "公示中" : "已撤下"),
			LedgerCell.of("撤下时间", 16, (line) -> line.moment("withdrawn_at")),
			LedgerCell.of("撤下原因", 24, (line) -> line.text("withdrawn_reason")));

	private LedgerCells() {
	}

	private static String route(LedgerLine line) throws SQLException {
		return (line.text("route") != null) ? Route.valueOf(line.text("route")).label() : null;
	}

	private static String inTime(LedgerLine line) throws SQLException {
		if (line.moment("answered_at") != null) {
			return line.moment("answered_at").isAfter(line.moment("due_at")) ? "超期" : "按期";
		}
		return (line.moment("task_ended_at") == null) ? "未答复" : line.yes("return_ruling_granted") ? "已退件" : "已收回";
	}

	private static Integer one(LedgerLine line, Satisfaction which) throws SQLException {
		return which.name().equals(line.text("result")) ? 1 : null;
	}

}
