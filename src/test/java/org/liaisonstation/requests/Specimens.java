package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.WorkingDays;

/**
 * Requests in memory, brought to any state by their own verbs: for the rules, without
 * Spring and database.
 */
final class Specimens {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	static final ZonedDateTime MONDAY = LocalDateTime.of(2026, 3, 9, 10, 0).atZone(SHANGHAI);

	static final Instant NOW = MONDAY.toInstant();

	static final WorkingDays DAYS = WorkingDays.of(List.of());

	static final Actor STAFF = new Actor("许静", "站务人员");

	static final Actor DEPUTY = new Actor("韩代表", "代表");

	static final Actor UNIT = new Actor("执法办", "承办单位");

	static final UUID UNIT_ID = UUID.randomUUID();

	static final UUID OTHER_UNIT = UUID.randomUUID();

	/** The deputy through whose card the matter came. */
	static final UUID DEPUTY_ID = UUID.randomUUID();

	static final UUID CONSTITUENCY = UUID.randomUUID();

	/** Who handed it in for the resident. */
	static final UUID OBSERVER_ID = UUID.randomUUID();

	static final UUID HANDLER = UUID.randomUUID();

	static final Reporter REPORTER = Reporter.named("周某").phone("19900000001", "x").build();

	static DueDate due(int workingDays) {
		return Period.workingDays(workingDays).from(MONDAY, "交办", "期限", DAYS);
	}

	static Clocks ordinary() {
		return new Clocks(due(1), due(5), due(3), due(2), null, null);
	}

	static Clocks green() {
		return new Clocks(due(1), due(3), due(1), due(2), Period.hours(2).from(MONDAY, "收到", "响应", DAYS),
				Period.hours(24).from(MONDAY, "收到", "安全", DAYS));
	}

	static Clocks second() {
		return new Clocks(due(1), due(10), due(8), null, null, null);
	}

	/** Sent out again to the same unit. */
	static Next again() {
		return new Next(new Dispatch(UNIT_ID, "交〔2026〕2号", "再办一次"), second(), null);
	}

	/** Nobody had it so far. */
	static Next toNobody() {
		return new Next(null, second(), null);
	}

	/** 主办 and one 协办. */
	static Dispatch toTwoUnits() {
		return new Dispatch(UNIT_ID, List.of(OTHER_UNIT), null, "交〔2026〕1号", null);
	}

	static Request withTwoUnits() {
		Request request = registered();
		request.transfer(toTwoUnits(), ordinary(), NOW, STAFF);
		request.sign(request.lead(), NOW, UNIT);
		return request;
	}

	/** Merged into another one that is with its unit. */
	static Request merged() {
		Request request = registered();
		request.mergeInto(transferred(), NOW, STAFF);
		return request;
	}

	/** A matter about somebody of the staff, for the director alone. */
	static Request restricted() {
		return numbered(Request.registered(
				Intake.by("PHONE", NOW).toDeputy(DEPUTY_ID).fromObserver(OBSERVER_ID).restricted(true).build(),
				REPORTER, matter(), TrackingSecrets.fresh(REPORTER), due(1), NOW, STAFF));
	}

	static Dispatch toHandler(UUID account) {
		return new Dispatch(null, List.of(), new Dispatch.Handler(account, "孙专员"), "交〔2026〕1号", "请核实");
	}

	static Ruling ruling(boolean granted) {
		return new Ruling(granted, "已阅", NOW, "周主任");
	}

	static Matter matter() {
		return new Matter("油烟扰民", "0103", "COMPLAINT", "NORMAL", null, null, CONSTITUENCY, null, "楼下烧烤店油烟呛人。", null);
	}

	static Request handedIn() {
		return numbered(
				Request.handedIn(Intake.by("DEPUTY_QR", NOW).toDeputy(DEPUTY_ID).fromObserver(OBSERVER_ID).build(),
						REPORTER, matter(), TrackingSecrets.fresh(REPORTER), due(1), NOW, Actor.RESIDENT));
	}

	static Request registered() {
		return numbered(Request.registered(
				Intake.by("PHONE", NOW).toDeputy(DEPUTY_ID).fromObserver(OBSERVER_ID).confirmed(true).build(), REPORTER,
				matter(), TrackingSecrets.fresh(REPORTER), due(1), NOW, STAFF));
	}

	static Request numbered(Request request) {
		request.numbered("SQ-2026-0001");
		return request;
	}

	static Dispatch toUnit() {
		return new Dispatch(UNIT_ID, "交〔2026〕1号", null);
	}

	static Request transferred() {
		Request request = registered();
		request.transfer(toUnit(), ordinary(), NOW, STAFF);
		return request;
	}

	static Request greenChannel() {
		Request request = registered();
		request.greenChannel(toUnit(), "有人会掉下去", green(), NOW, STAFF, false);
		return request;
	}

	static Request signed() {
		Request request = transferred();
		request.sign(request.lead(), NOW, UNIT);
		return request;
	}

	static Request answered() {
		Request request = signed();
		request.answer(new Answer("已整改。", "A", null), 0, NOW, UNIT);
		return request;
	}

	static Request replied() {
		Request request = answered();
		request.reply(due(2), NOW, STAFF);
		return request;
	}

	static Request dissatisfiedTwice() {
		Request request = replied();
		rate(request, Satisfaction.DISSATISFIED);
		request.sign(request.lead(), NOW, UNIT);
		request.answer(new Answer("有方案了。", "B", LocalDate.of(2026, 5, 1)), 0, NOW, UNIT);
		request.reply(due(2), NOW, STAFF);
		rate(request, Satisfaction.DISSATISFIED);
		return request;
	}

	static Request closed() {
		Request request = replied();
		rate(request, Satisfaction.SATISFIED);
		return request;
	}

	static void rate(Request request, Satisfaction result) {
		request.rate(new Rating(Satisfaction.SATISFIED, result, null, false), again(), NOW, Actor.RESIDENT);
	}

	static Request in(Status status) {
		return switch (status) {
			case UNDER_REVIEW -> handedIn();
			case TO_DISPATCH -> registered();
			case TO_SIGN -> transferred();
			case IN_PROGRESS -> signed();
			case ANSWERED -> answered();
			case REPLIED -> replied();
			case TO_RULE -> dissatisfiedTwice();
			case MERGED -> merged();
			case CLOSED -> closed();
			case NOT_ACCEPTED -> {
				Request request = registered();
				request.notAccept("法院执行", UUID.randomUUID(), "请向法院提出", NOW, STAFF);
				yield request;
			}
			case WITHDRAWN -> {
				Request request = registered();
				request.withdraw("重复登记", NOW, STAFF);
				yield request;
			}
			case ARCHIVED -> {
				Request request = closed();
				request.archive(NOW, STAFF);
				yield request;
			}
		};
	}

	private Specimens() {
	}

}
