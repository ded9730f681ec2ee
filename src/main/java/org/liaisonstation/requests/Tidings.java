package org.liaisonstation.requests;

import org.liaisonstation.inbox.News;

/**
 * What people are told about requests. The same words for every request: they must fit a
 * mail and a group chat, where nothing personal and no title may stand.
 */
enum Tidings {

	TO_REVIEW("有新的来件，请审核", true), TO_DISPATCH("请交办", true), TO_CHECK("承办单位报送了答复，请审核", true),
	RETURN_ASKED("承办单位申请退件，请裁定", true), EXTENSION_ASKED("承办单位申请延期，请审批", true), GREEN_TO_CONFIRM("已走绿色通道，请追认", true),
	DISSATISFIED("反映人不满意，已转入第二轮办理", true), TO_RULE("办理之后反映人仍不满意，请裁定", true), PROMISE_DUE("承诺到期，已转承办单位核实", true),
	TO_ENTRUST("有保密事项，请指定专人办理", false),

	DISPATCHED("有新的交办，请签收", true), SECOND_ROUND("反映人不满意，请再次办理", true), PROMISE("承诺到期，请报告兑现情况", true),
	SUPERVISED_ROUND("已转为督办，请再次办理", true), SENT_BACK("答复退回，请补正", true), REMINDED("有一次催办，请抓紧办理", true),
	SUPERVISION("有一份督办单，请办理并回执", true), RETURN_GRANTED("退件申请已同意", true), RETURN_REFUSED("退件申请未同意，请继续办理", true),
	EXTENDED("延期申请已批准", true), EXTENSION_REFUSED("延期申请未批准，请按原期限办理", true), ENTRUSTED("有保密事项交您办理", false),

	CAME_THROUGH_CARD("有群众通过您反映问题", false), ASSIGNED("请您跟踪这件诉求", false), REPLIED("您跟踪的诉求已经答复", false),
	CLOSED("您跟踪的诉求已经办结", false);

	private final News news;

	Tidings(String text, boolean forGroup) {
		this.news = new News("request." + name().toLowerCase(), text, forGroup);
	}

	News news() {
		return this.news;
	}

}
