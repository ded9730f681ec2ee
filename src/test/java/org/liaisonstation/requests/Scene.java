package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import static org.liaisonstation.requests.Specimens.DAYS;
import static org.liaisonstation.requests.Specimens.HANDLER;
import static org.liaisonstation.requests.Specimens.MONDAY;
import static org.liaisonstation.requests.Specimens.NOW;
import static org.liaisonstation.requests.Specimens.OTHER_UNIT;
import static org.liaisonstation.requests.Specimens.STAFF;
import static org.liaisonstation.requests.Specimens.UNIT;
import static org.liaisonstation.requests.Specimens.due;

/**
 * Where a request may stand, as finely as the rights tell it apart: every state, and what
 * may be open within it.
 */
enum Scene {

	UNDER_REVIEW(Status.UNDER_REVIEW), TO_DISPATCH(Status.TO_DISPATCH), TO_SIGN(Status.TO_SIGN),
	IN_PROGRESS(Status.IN_PROGRESS), ANSWERED(Status.ANSWERED), REPLIED(Status.REPLIED), TO_RULE(Status.TO_RULE),
	MERGED(Status.MERGED), CLOSED(Status.CLOSED), NOT_ACCEPTED(Status.NOT_ACCEPTED), WITHDRAWN(Status.WITHDRAWN),
	ARCHIVED(Status.ARCHIVED),

	PAUSED("办理中，计时已暂停", () -> then(Specimens.signed(), (request) -> request.pause("待补充材料", NOW, STAFF))),
	RESUMED("办理中，计时已恢复",
			() -> then(PAUSED.request(),
					(request) -> request.resume(MONDAY.toLocalDate(), LocalDate.of(2026, 3, 11), DAYS, NOW, STAFF))),
	RETURN_ASKED("待签收，主办申请退件",
			() -> then(Specimens.transferred(),
					(request) -> request.askReturn(request.lead(), "不是本单位职责", OTHER_UNIT, NOW, UNIT))),
	RETURN_ASKED_BY_JOINT("办理中，协办申请退件",
			() -> then(Specimens.withTwoUnits(),
					(request) -> request.askReturn(request.joint().get(0), "不是本单位职责", UUID.randomUUID(), NOW, UNIT))),
	RETURN_GRANTED("待交办，同意退件之后",
			() -> then(RETURN_ASKED.request(),
					(request) -> request.ruleReturn(request.lead(), Specimens.ruling(true), due(1), STAFF))),
	RETURN_REFUSED("待签收，不同意退件之后",
			() -> then(RETURN_ASKED.request(),
					(request) -> request.ruleReturn(request.lead(), Specimens.ruling(false), due(1), STAFF))),
	EXTENSION_ASKED("办理中，申请延期",
			() -> then(Specimens.signed(),
					(request) -> request.askExtension(request.lead(), LocalDate.of(2026, 3, 30),
							LocalDate.of(2026, 4, 1), "要招标", NOW, UNIT))),
	EXTENSION_UNTOLD("办理中，批准延期，还没有告知",
			() -> then(EXTENSION_ASKED.request(),
					(request) -> request.ruleExtension(request.lead(), Specimens.ruling(true), STAFF))),
	GREEN_UNCONFIRMED("绿色通道，待追认、待响应", Specimens::greenChannel),
	GREEN_CONFIRMED("绿色通道，已追认、待响应",
			() -> then(Specimens.greenChannel(), (request) -> request.confirmGreenChannel(NOW, STAFF))),
	GREEN_RESPONDED("绿色通道，已响应、待采取安全措施",
			() -> then(GREEN_CONFIRMED.request(), (request) -> request.respond("已到场", NOW, UNIT))),
	GREEN_SAFE("绿色通道，已采取安全措施", () -> then(GREEN_RESPONDED.request(), (request) -> request.makeSafe("已围挡", NOW, UNIT))),
	JOINT_UNSIGNED("主办办理中，协办未签收", Specimens::withTwoUnits),
	JOINT_SIGNED("主办办理中，协办已签收",
			() -> then(Specimens.withTwoUnits(), (request) -> request.sign(request.joint().get(0), NOW, UNIT))),
	JOINT_COUNTERSIGNED("主办办理中，协办已会签",
			() -> then(JOINT_SIGNED.request(),
					(request) -> request.countersign(request.joint().get(0), "同意", NOW, UNIT))),
	SUPERVISED("办理中，督办单未回执", () -> supervised(Specimens.signed(), Part.LEAD)),
	JOINT_SUPERVISED("主办办理中，协办的督办单未回执", () -> supervised(Specimens.withTwoUnits(), Part.JOINT)),
	CALLED_THREE_TIMES("待评价，三次回访未接通", () -> then(Specimens.replied(), (request) -> {
		request.callTried("没人接", NOW, STAFF);
		request.callTried("没人接", NOW, STAFF);
		request.callTried("没人接", NOW, STAFF);
	})),
	SECOND_ROUND("第二轮，待签收",
			() -> then(Specimens.replied(), (request) -> Specimens.rate(request, Satisfaction.DISSATISFIED))),
	PROMISED("已办结，承诺未到期", () -> {
		Request request = Specimens.signed();
		request.answer(new Answer("有方案了。", "B", LocalDate.of(2026, 5, 1)), 0, NOW, UNIT);
		request.reply(due(2), NOW, STAFF);
		Specimens.rate(request, Satisfaction.SATISFIED);
		return request;
	}), LEADS_GROUP("待交办，已有诉求并入", () -> {
		Request request = Specimens.registered();
		Specimens.registered().mergeInto(request, NOW, STAFF);
		return request;
	}), KEY("办理中，重点", () -> then(Specimens.signed(), (request) -> request.markKey("群众关注", NOW, STAFF))),
	SENSITIVE("敏感事项，办理中", () -> {
		Request request = Specimens.numbered(Request.registered(
				Intake.by("PHONE", NOW)
					.toDeputy(Specimens.DEPUTY_ID)
					.fromObserver(Specimens.OBSERVER_ID)
					.sensitiveWithConsent(true)
					.build(),
				Specimens.REPORTER, Specimens.matter(), TrackingSecrets.fresh(Specimens.REPORTER), due(1), NOW, STAFF));
		request.transfer(Specimens.toUnit(), Specimens.ordinary(), NOW, STAFF);
		request.sign(request.lead(), NOW, UNIT);
		return request;
	}), RESTRICTED("保密，待交专人", Specimens::restricted),
	ENTRUSTED("保密，专人办理中",
			() -> then(Specimens.restricted(),
					(request) -> request.entrust(Specimens.toHandler(HANDLER), Specimens.ordinary(), NOW, STAFF))),
	ENTRUSTED_SUPERVISED("保密，专人办理中，督办单未回执", () -> supervised(ENTRUSTED.request(), Part.LEAD)),
	ENTRUSTED_EXTENDED("保密，专人办理中，批准延期，还没有告知", () -> then(ENTRUSTED.request(), (request) -> {
		request.askExtension(request.lead(), LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 1), "要核对账目", NOW, UNIT);
		request.ruleExtension(request.lead(), Specimens.ruling(true), STAFF);
	})),
	HANDLER_RECUSED("保密，专人已回避，待交专人",
			() -> then(ENTRUSTED.request(), (request) -> request.recuse(HANDLER, "亲属", due(1), NOW, STAFF))),
	RESTRICTED_REPLIED("保密，待评价", () -> then(ENTRUSTED.request(), (request) -> {
		request.answer(new Answer("已核实。", "A", null), 0, NOW, UNIT);
		request.reply(due(2), NOW, STAFF);
	})), RESTRICTED_CLOSED("保密，已办结",
			() -> then(RESTRICTED_REPLIED.request(), (request) -> Specimens.rate(request, Satisfaction.SATISFIED)));

	private final String label;

	private final Supplier<Request> making;

	Scene(String label, Supplier<Request> making) {
		this.label = label;
		this.making = making;
	}

	Scene(Status status) {
		this(status.label(), () -> Specimens.in(status));
	}

	private static Request then(Request request, Consumer<Request> act) {
		act.accept(request);
		return request;
	}

	private static Request supervised(Request request, Part part) {
		Assignment task = (part == Part.LEAD) ? request.lead() : request.joint().get(0);
		return then(request,
				(one) -> one.remind(task, Reminder.Rung.SUPERVISION, "督〔2026〕1号", "超期", "超期未答复", "三日内报送", NOW, STAFF));
	}

	String label() {
		return this.label;
	}

	/** A new request that stands there. */
	Request request() {
		return this.making.get();
	}

}
