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
	ARCHIVED("归档", false);

	private final String label;

	private final boolean forResident;

	Step(String label, boolean forResident) {
		this.label = label;
		this.forResident = forResident;
	}

	String label() {
		return this.label;
	}

	/**
	 * Whether the resident sees the step under /track. Texts written inside the office
	 * never go with it.
	 */
	boolean isForResident() {
		return this.forResident;
	}

}
