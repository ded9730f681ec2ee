package org.liaisonstation.requests;

/**
 * What can happen to a request: the kinds of entries in its timeline (办理经过).
 */
enum Step {

	RECEIVED("收到反映的问题", true), REGISTERED("登记", true), REVIEWED("审核通过", true), DISPATCHED("交办", true),
	GREEN_CONFIRMED("工委追认绿色通道", false), GREEN_CHANGED("工委改为即时转办", false), SIGNED("承办单位签收", true), NOTED("办理记录", false),
	RESPONDED("承办单位响应", true), MADE_SAFE("已采取安全措施", true), SUBMITTED("承办单位报送答复", true), SENT_BACK("答复退回补正", false),
	REPLIED("答复已审核，请反映人评价", true), ANSWERED_ON_THE_SPOT("当场答复", true), CALL_TRIED("回访未接通", false), RATED("反映人评价", true),
	NEXT_ROUND("转入下一轮办理", true), CLOSED("办结", true), NOT_ACCEPTED("不予受理，已告知", true), WITHDRAWN("撤回", true),
	ARCHIVED("归档", false),

	ENTRUSTED("交专人办理", true), JOINED("增加协办单位", false), NOTED_INTERNALLY("内部备注", false), CONTACTED("联系反映人", false),
	COUNTERSIGNED("协办单位会签", false), RETURN_ASKED("申请退件", false), RETURN_GRANTED("同意退件", true),
	RETURN_REFUSED("不同意退件", false), EXTENSION_ASKED("申请延期", false), EXTENDED("批准延期", true),
	EXTENSION_REFUSED("不批准延期", false), EXTENSION_TOLD("已告知反映人延期", false), PAUSED("暂停计时", true), RESUMED("恢复计时", true),
	REMINDED("催办", false), SUPERVISED("发督办单", false), RECEIPTED("督办回执", false), KEY_MARKED("列为重点", false),
	KEY_UNMARKED("取消重点", false), PROPOSAL_SUGGESTED("转为代表建议", true), PROPOSAL_FILED("代表建议已提交人民代表大会", true),
	PROPOSAL_ANSWERED("代表建议已得到答复", true), MERGED("与同类诉求合并办理", true), UNMERGED("取消并案，单独办理", true),
	ASSIGNED_TO_DEPUTY("指定跟踪代表", false), RECUSED("利害关系回避", false), SENSITIVE("标为敏感事项", false),
	RESTRICTED("转为保密事项", false), DEPUTY_RATED("代表评价", false), PROMISE_DUE("承诺到期，核实兑现情况", true),
	LINK_ISSUED("打印一次性答复链接", false), LINK_WITHDRAWN("收回一次性答复链接", false), CARRIES("有同类诉求并入", false),
	LET_GO("并入的诉求改为单独办理", false);

	private final String label;

	private final boolean forResident;

	Step(String label, boolean forResident) {
		this.label = label;
		this.forResident = forResident;
	}

	String label() {
		return this.label;
	}

	/** Whether only staff, the director and a named handler see it. */
	boolean isInternal() {
		return this == NOTED_INTERNALLY || this == RECUSED || this == SENSITIVE || this == RESTRICTED;
	}

	/**
	 * Whether the resident sees the step under /track. Texts written inside the office
	 * never go with it.
	 */
	boolean isForResident() {
		return this.forResident;
	}

}
