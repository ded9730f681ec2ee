package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

import static org.liaisonstation.requests.Specimens.DAYS;
import static org.liaisonstation.requests.Specimens.MONDAY;
import static org.liaisonstation.requests.Specimens.NOW;
import static org.liaisonstation.requests.Specimens.due;

/**
 * What each act does to a request, with words and times that fit. A switch without a
 * default: an act without a line here does not compile.
 */
final class ActVerb {

	/** The act changes nothing in the request itself. */
	static final Consumer<Request> NONE = (request) -> {
	};

	private ActVerb() {
	}

	static Consumer<Request> of(Act act, Who who) {
		Actor by = who.actor();
		return switch (act) {
			case SHOW_CONTACT, PRINT_RECEIPT, PUBLISH, SEE_VIEWS, EDIT_MEMBERS -> NONE;
			case REVIEW -> (r) -> r.review(Specimens.matter(), NOW, by);
			case DISPATCH -> (r) -> r.transfer(Specimens.toUnit(), Specimens.ordinary(), NOW, by);
			case ENTRUST -> (r) -> r.entrust(Specimens.toHandler(UUID.randomUUID()), Specimens.ordinary(), NOW, by);
			case ANSWER_ON_THE_SPOT -> (r) -> r.answerOnTheSpot(new Answer("是这样", "A", null), due(2), NOW, by);
			case NOT_ACCEPT -> (r) -> r.notAccept("法院执行", UUID.randomUUID(), "请向法院提出", NOW, by);
			case CONFIRM_GREEN_CHANNEL -> (r) -> r.confirmGreenChannel(NOW, by);
			case JOIN -> (r) -> r.join(UUID.randomUUID(), Specimens.toUnit(), Specimens.ordinary(), NOW, by);
			case SIGN -> (r) -> r.sign(task(r, who), NOW, by);
			case NOTE -> (r) -> r.note("去看过了", NOW, by);
			case NOTE_INTERNALLY -> (r) -> r.noteInternally("注意", NOW, by);
			case CONTACT -> (r) -> r.contact(task(r, who), Contact.Manner.PHONE, true, "核实地点", NOW, NOW, by);
			case RESPOND -> (r) -> r.respond("已到场", NOW, by);
			case MAKE_SAFE -> (r) -> r.makeSafe("已围挡", NOW, by);
			case COUNTERSIGN -> (r) -> r.countersign(task(r, who), "同意", NOW, by);
			case ANSWER -> (r) -> r.answer(new Answer("好了", "A", null), 1, afterJoint(r), by);
			case ASK_RETURN -> (r) -> r.askReturn(task(r, who), "不是本单位职责", UUID.randomUUID(), NOW, by);
			case RULE_RETURN ->
				(r) -> r.ruleReturn(first(r, Assignment::isReturnAsked), Specimens.ruling(true), due(1), by);
			case ASK_EXTENSION -> (r) -> r.askExtension(task(r, who), LocalDate.of(2026, 3, 30),
					LocalDate.of(2026, 4, 1), "要招标", NOW, by);
			case RULE_EXTENSION ->
				(r) -> r.ruleExtension(first(r, Assignment::isExtensionAsked), Specimens.ruling(true), by);
			case TELL_EXTENSION -> (r) -> r.tellExtension("电话告知", NOW, by);
			case PAUSE -> (r) -> r.pause("待补充材料", NOW, by);
			case RESUME -> (r) -> r.resume(MONDAY.toLocalDate(), MONDAY.toLocalDate().plusDays(2), DAYS, NOW, by);
			case REMIND -> (r) -> remind(r, Reminder.Rung.BY_HAND, null, by);
			case SUPERVISE -> (r) -> remind(r, Reminder.Rung.SUPERVISION, "督〔2026〕1号", by);
			case RECEIPT -> (r) -> r.receipt(task(r, who), "已整改", NOW, by);
			case ISSUE_LINK -> (r) -> r.linkIssued(r.lead(), NOW, by);
			case CHECK -> (r) -> r.reply(due(2), NOW, by);
			case CALL -> (r) -> r.callTried("没人接", NOW, by);
			case RATE_AS_DEPUTY ->
				(r) -> r.rateAsDeputy(new Rating(Satisfaction.SATISFIED, Satisfaction.SATISFIED, null, false), NOW, by);
			case RULE -> (r) -> r.superviseAgain(Specimens.again(), NOW, by);
			case CLOSE -> (r) -> r.close("条件不具备", MONDAY.toLocalDate(), MONDAY.toLocalDate(), NOW, by);
			case WITHDRAW -> (r) -> r.withdraw("本人撤回", NOW, by);
			case ARCHIVE -> (r) -> r.archive(NOW, by);
			case CALL_IN_PROMISE -> (r) -> r.promiseFallsDue(Specimens.again(), NOW, by);
			case MARK_KEY -> (r) -> {
				if (r.isKey()) {
					r.unmarkKey("已解决", NOW, by);
				}
				else {
					r.markKey("群众关注", NOW, by);
				}
			};
			case SUGGEST_PROPOSAL -> (r) -> r.suggestProposal(UUID.randomUUID(), "超出街道财力", NOW, by);
			case MERGE -> (r) -> r.mergeInto(Specimens.transferred(), NOW, by);
			case MARK_SENSITIVE -> (r) -> r.markSensitive("电话里单独同意", NOW, by);
			case RESTRICT -> (r) -> r.restrict("反映工作人员", due(1), NOW, by);
			case UNMERGE -> (r) -> r.unmerge("不是同一件事", NOW, by);
			case ASSIGN_DEPUTY -> (r) -> r.assignToDeputy(UUID.randomUUID(), "韩代表", NOW, by);
			case RECUSE, DECLARE_CONFLICT -> (r) -> r.recuse(UUID.randomUUID(), "亲属", due(1), NOW, by);
		};
	}

	private static Assignment task(Request request, Who who) {
		boolean office = who.viewer().unitId() == null && !who.viewer().accountId().equals(request.handlerId());
		return office ? null : UnitDesk.task(request, who.viewer());
	}

	private static Assignment first(Request request, Predicate<Assignment> which) {
		return request.tasks().stream().filter(which).findFirst().orElse(request.lead());
	}

	private static void remind(Request request, Reminder.Rung rung, String number, Actor by) {
		request.remind(first(request, (task) -> task.answeredAt() == null), rung, number, "还剩 2 个工作日", "催办", "抓紧", NOW,
				by);
	}

	/** When 主办 need not wait for 协办 any more. */
	private static Instant afterJoint(Request request) {
		List<Assignment> waiting = request.joint().stream().filter((task) -> task.answeredAt() == null).toList();
		return waiting.isEmpty() ? NOW : waiting.get(0).due().at();
	}

}
