package org.liaisonstation.requests;

/**
 * Everything that somebody may do with a request. Who may, and in which state, is decided
 * in {@link RequestPermissions} alone; the table of it is kept in
 * {@code docs/request-rights.md}.
 */
public enum Act {

	SHOW_CONTACT("查看反映人完整信息"), PRINT_RECEIPT("打印回执"), REVIEW("审核"), DISPATCH("交办"), ENTRUST("指定专人办理"),
	ANSWER_ON_THE_SPOT("当场答复"), NOT_ACCEPT("不予受理"), CONFIRM_GREEN_CHANNEL("追认或改变绿色通道"), JOIN("增加协办单位"), SIGN("签收"),
	NOTE("添加办理记录"), NOTE_INTERNALLY("写内部备注"), CONTACT("记录联系反映人"), RESPOND("记录响应"), MAKE_SAFE("记录安全措施"),
	COUNTERSIGN("会签"), ANSWER("报送答复"), ASK_RETURN("申请退件"), RULE_RETURN("裁定退件"), ASK_EXTENSION("申请延期"),
	RULE_EXTENSION("审批延期"), TELL_EXTENSION("记录告知延期"), PAUSE("暂停计时"), RESUME("恢复计时"), REMIND("催办"), SUPERVISE("发督办单"),
	RECEIPT("督办回执"), ISSUE_LINK("打印一次性答复链接"), CHECK("审核答复"), CALL("回访"), RATE_AS_DEPUTY("代表评价"), RULE("转督办再办一轮"),
	CLOSE("办结"), WITHDRAW("撤回"), ARCHIVE("归档"), PUBLISH("起草公示"), CALL_IN_PROMISE("核实承诺"), MARK_KEY("列为或取消重点"),
	SUGGEST_PROPOSAL("转代表建议"), MERGE("并案"), UNMERGE("取消并案"), MARK_SENSITIVE("标为敏感事项"), RESTRICT("转为保密事项"),
	ASSIGN_DEPUTY("指定跟踪代表"), RECUSE("让代表或经办人回避"), DECLARE_CONFLICT("申报利害关系并回避"), SEE_VIEWS("查看保密件的查看记录"),
	EDIT_MEMBERS("登记推选的代表");

	private final String label;

	Act(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
