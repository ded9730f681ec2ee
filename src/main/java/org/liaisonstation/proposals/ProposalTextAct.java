package org.liaisonstation.proposals;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

/**
 * The acts that need some words and nothing else: each is one page of the same form. The
 * path is the last part of the address.
 */
enum ProposalTextAct {

	SEND_BACK("send-back", "退回修改", "理由", "写明哪里不清楚、要补充什么；代表修改后重新提交。", ProposalPermissions::mayReview,
			(desks, act) -> desks.writing().sendBack(act.id(), act.version(), act.text(), act.by())),
	NOT_TAKEN("not-taken", "不作为建议", "理由", "例如：涉及本人或亲属的个人事务、代转的人民来信、学术探讨或产品推介、没有实际内容。代表会收到通知。",
			ProposalPermissions::mayReview,
			(desks, act) -> desks.writing().notTaken(act.id(), act.version(), act.text(), act.by())),
	DIFFICULT("difficult", "列为疑难建议", "理由", "涉及面广、处理难度大的，从交办之日起六个月内答复代表（代表法第五十一条）。到期以后不能再列。",
			ProposalPermissions::mayMarkDifficult,
			(desks, act) -> desks.handling().markDifficult(act.id(), act.version(), act.text(), act.by())),
	ASK_RETURN("ask-return", "申请退件", "理由依据", "为什么不属于本单位职责、应由哪个单位承办。只能申请一次，由工委裁定。", ProposalPermissions::mayAskReturn,
			(desks, act) -> desks.handling().askReturn(act.id(), act.version(), act.text(), act.by())),
	MARK_KEY("key", "列为重点", "理由", "例如：涉及全局、群众反映集中、多名代表提出、办理难度大（代表法第五十二条）。", ProposalPermissions::mayMarkKey,
			(desks, act) -> desks.handling().markKey(act.id(), act.version(), true, act.text(), act.by())),
	UNMARK_KEY("unkey", "取消重点", "理由", "写明不再列为重点的原因。", ProposalPermissions::mayUnmarkKey,
			(desks, act) -> desks.handling().markKey(act.id(), act.version(), false, act.text(), act.by())),
	SUPERVISE("supervise", "督办", "督办情况", "怎么督办的、提出了什么要求；承办单位会收到通知，期限不变。", ProposalPermissions::maySupervise,
			(desks, act) -> desks.handling().supervise(act.id(), act.version(), act.text(), act.by())),
	SUPERVISE_AGAIN("supervise-again", "转督办再办", "督办要求", "开启新一轮办理，由工委督办；以前各轮的答复和评价都保留。", ProposalPermissions::mayRule,
			(desks, act) -> desks.handling().superviseAgain(act.id(), act.version(), act.text(), act.by())),
	CLOSE("close", "办结", "理由", "写明办结的理由，会记入办理经过。", ProposalPermissions::mayClose,
			(desks, act) -> desks.handling().close(act.id(), act.version(), act.text(), act.by())),
	WITHDRAW("withdraw", "书面撤回", "理由", "领衔代表书面要求撤回；编号和记录都保留，不再办理。", ProposalPermissions::mayWithdraw,
			(desks, act) -> desks.writing().withdraw(act.id(), act.version(), act.text(), act.by()));

	/** What was handed in. */
	record Typed(UUID id, Long version, String text, Viewer by) {

	}

	/** Where the acts are done. */
	record Desks(ProposalDesk writing, ProposalHandlingDesk handling) {

	}

	private final String path;

	private final String title;

	private final String label;

	private final String hint;

	private final Predicate<ProposalPermissions> may;

	private final BiFunction<Desks, Typed, Proposal> act;

	ProposalTextAct(String path, String title, String label, String hint, Predicate<ProposalPermissions> may,
			BiFunction<Desks, Typed, Proposal> act) {
		this.path = path;
		this.title = title;
		this.label = label;
		this.hint = hint;
		this.may = may;
		this.act = act;
	}

	static ProposalTextAct at(String path) {
		return Arrays.stream(values()).filter((act) -> act.path.equals(path)).findFirst().orElseThrow(NotFound::new);
	}

	ActPage page() {
		return new ActPage(this.path, this.title, this.label, this.hint);
	}

	Predicate<ProposalPermissions> may() {
		return this.may;
	}

	Proposal apply(Desks desks, Typed typed) {
		return this.act.apply(desks, typed);
	}

}
