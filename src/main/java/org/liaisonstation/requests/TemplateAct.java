package org.liaisonstation.requests;

/**
 * The acts for which there are 常用语. The names are those that the pages ask by.
 */
enum TemplateAct {

	ANSWER("报送答复"), ON_THE_SPOT("当场答复"), NOT_ACCEPT("不予受理告知"), DISPATCH("办理要求"), NOTE("办理记录"), RESPOND("首次响应"),
	MAKE_SAFE("安全措施"), SEND_BACK("退回补正"), CALL("回访意见"), CALL_TRIED("未接通的回访"), RETURN("退件"), EXTEND("延期"), PAUSE("暂停"),
	CONTACT("联系反映人"), REMIND("催办"), SUPERVISE("督办要求"), CLOSE("办结理由"), WITHDRAW("撤回理由");

	private final String label;

	TemplateAct(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
