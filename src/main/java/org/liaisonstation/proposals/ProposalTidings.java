package org.liaisonstation.proposals;

import java.util.Locale;

import org.liaisonstation.inbox.News;

/**
 * What people are told about proposals. The same words for every one: they must fit a
 * mail and a group chat, where no title may stand.
 */
enum ProposalTidings {

	INVITED("请您附议", false), TO_REVIEW("代表建议已提交，请审查", true), SENT_BACK("请修改后再提交", false),
	NOT_TAKEN("审查后不作为建议处理，请查看理由", false), TO_FILE("已审查登记，请提交人民代表大会", true), FILED("您领衔的建议已提交人民代表大会", false),
	TO_DISPATCH("请交办", true), TO_HAND_ON("协办或分办已退回，可以改交其他单位", true), DISPATCHED("有代表建议交您单位办理，请按期答复代表", true),
	AGAIN("代表不满意，请再次办理并答复", true), SUPERVISED("已转为督办，请再次办理并答复", true), PROMISE("承诺到期，请报告兑现情况并答复代表", true),
	RETURN_ASKED("承办单位申请退件，请裁定", true), RETURN_REFUSED("退件申请未同意，请继续办理", true), RETURN_GRANTED("退件申请已同意", true),
	COUNTERSIGNED("协办单位已提出意见", true), ANSWERED("您签名的建议已经答复，请评价", false), DISSATISFIED("有代表不满意，已转入再次办理", true),
	TO_RULE("再次办理后仍有代表不满意，请裁定", true), PROMISE_DUE("承诺到期，已转承办单位报告兑现情况", true), REMINDED("答复期限将到或已过，请抓紧办理", true),
	CHASED("有一次督办，请抓紧办理", true), WITHDRAWN("代表已撤回建议，不再办理", true);

	private final News news;

	ProposalTidings(String text, boolean forGroup) {
		this.news = new News("proposal." + name().toLowerCase(Locale.ROOT), text, forGroup);
	}

	News news() {
		return this.news;
	}

}
