package org.liaisonstation.proposals;

import java.util.Locale;

/**
 * What can happen to a proposal: the kinds of lines in its timeline, and of its entries
 * in the audit log.
 */
enum ProposalStep {

	DRAFTED("起草"), EDITED("修改"), INVITED("邀请附议"), SIGNED("附议"), DECLINED("谢绝附议"), SIGNATURE_WITHDRAWN("撤回附议"),
	SUBMITTED("提交审查"), SENT_BACK("退回修改"), ACCEPTED("审查登记"), NOT_TAKEN("不作为建议"), FILED("提交人民代表大会"),
	BILL_DECIDED("议案处理结果"), DISPATCHED("交办"), MARKED_DIFFICULT("列为疑难建议"), RETURN_ASKED("单位申请退件"),
	RETURN_GRANTED("同意退件"), RETURN_REFUSED("不同意退件"), HANDED_ON("改交其他单位"), ATTACHED("添加附件"), DETACHED("撤下附件"),
	CONTACTED("与代表沟通"), COUNTERSIGNED("协办单位提出意见"), PART_ANSWERED("分办单位答复"), ANSWERED("答复代表"), TOLD("告知签名代表"),
	RATED("代表评价"), NEXT_ROUND("再次办理"), SUPERVISED("督办"), REMINDED("催办"), MARKED_KEY("列为重点"), UNMARKED_KEY("取消重点"),
	PROMISE_DUE("承诺到期"), CLOSED("办结"), WITHDRAWN("书面撤回");

	private final String label;

	ProposalStep(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	/** The action in the audit log. */
	String action() {
		return "proposal." + name().toLowerCase(Locale.ROOT);
	}

}
