package org.liaisonstation.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.WorkingCalendar;
import org.liaisonstation.calendar.WorkingDays;
import org.liaisonstation.settings.Settings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The clocks of requests, reckoned from the periods in force at the moment (诉求办理规则). A
 * later change of a setting never moves a running case: what was reckoned is kept with
 * it.
 */
@Component
class ClockRules {

	private static final String CONSULTATION = "CONSULT";

	private static final int DAYS_TO_PREPARE_A_PROMISE = 5;

	private final UnaryOperator<String> settings;

	private final Function<String, CategoryRule> categories;

	private final WorkingCalendar calendar;

	private final Clock clock;

	@Autowired
	ClockRules(Settings settings, CategoryRules categories, WorkingCalendar calendar, Clock clock) {
		this((key) -> settings.text(key, clock.instant()), categories::inForce, calendar, clock);
	}

	private ClockRules(UnaryOperator<String> settings, Function<String, CategoryRule> categories,
			WorkingCalendar calendar, Clock clock) {
		this.settings = settings;
		this.categories = categories;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * The same rules, each setting and category looked up once: for many requests at a
	 * time, while nobody edits.
	 */
	ClockRules remembering() {
		Map<String, String> texts = new HashMap<>();
		Map<String, CategoryRule> rules = new HashMap<>();
		return new ClockRules((key) -> texts.computeIfAbsent(key, this.settings),
				(category) -> rules.computeIfAbsent(category, this.categories), this.calendar, this.clock);
	}

	/** 审核: from receipt. */
	DueDate review(Instant receivedAt) {
		return reckon("clock.review", receivedAt, "收到", "审核交办期限");
	}

	/**
	 * 即时转办. A consultation (咨询) has a period of its own, whatever its category; else the
	 * category's comes before the general one.
	 */
	Clocks transfer(String category, String nature, Instant at) {
		DueDate finish = CONSULTATION.equals(nature) ? reckon("clock.consultation", at, "交办", "咨询答复期限")
				: this.categories.apply(category)
					.transfer()
					.map((own) -> reckon(own, at))
					.orElseGet(() -> reckon("clock.transfer", at, "交办", "普通转办答复期限"));
		return ordinary(at, finish);
	}

	/** 跨部门: several units have to work together. */
	Clocks crossDepartment(Instant at) {
		return ordinary(at, reckon("clock.joint", at, "交办", "跨部门办理期限"));
	}

	private Clocks ordinary(Instant at, DueDate finish) {
		return new Clocks(sign(at), finish, joint(finish), giveBack(at), null, null);
	}

	/** 协办 are due some working days before 主办, though not before the first day. */
	private DueDate joint(DueDate finish) {
		int earlier = number("clock.joint.earlier");
		int whole = days().workingDaysBetween(finish.startedAt().atZone(this.clock.getZone()).toLocalDate(),
				finish.date());
		int moved = Math.min(earlier, whole);
		return (moved <= 0) ? finish : finish.earlierBy(moved, "协办单位先提出会签意见", days());
	}

	/** A 协办 that joins later: still before 主办, whose own date stays. */
	Clocks joining(DueDate lead, Instant at) {
		LocalDate today = at.atZone(this.clock.getZone()).toLocalDate();
		int left = days().workingDaysBetween(today, lead.date());
		int moved = Math.min(number("clock.joint.earlier"), left - 1);
		DueDate joint = (moved <= 0) ? lead : lead.earlierBy(moved, "协办单位先提出会签意见", days());
		return new Clocks(sign(at), lead, joint, giveBack(at), null, null);
	}

	private DueDate giveBack(Instant at) {
		return reckon("clock.return", at, "交办", "申请退件期限");
	}

	/**
	 * 绿色通道: answer from the dispatch, in the category's period if it has one; response
	 * and safety in hours from <em>receipt</em>, holidays included.
	 */
	Clocks greenChannel(String category, Instant receivedAt, Instant at) {
		DueDate finish = this.categories.apply(category)
			.greenFinish()
			.map((own) -> reckon(own, at))
			.orElseGet(() -> reckon("clock.green.finish", at, "交办", "绿色通道办结期限"));
		return new Clocks(sign(at), finish, joint(finish), giveBack(at),
				reckon("clock.green.respond", receivedAt, "收到", "绿色通道响应期限"),
				reckon("clock.green.safe", receivedAt, "收到", "绿色通道安全措施期限"));
	}

	/** 二次办理, 督办 or 承诺兑现; such a round is not given back. */
	Clocks nextRound(RoundKind kind, Instant at) {
		DueDate finish = switch (kind) {
			case FIRST -> throw new IllegalArgumentException("the first round begins with a dispatch");
			case SECOND -> reckon("clock.second", at, "转二次办理", "二次办理期限");
			case SUPERVISED -> reckon("clock.third", at, "转督办", "督办期限");
			case PROMISE -> reckon("clock.promise", at, "承诺到期", "核实承诺兑现的期限");
		};
		return new Clocks(sign(at), finish, joint(finish), null, null, null);
	}

	/** A restricted matter with a named handler. */
	Clocks entrusted(Instant at) {
		DueDate finish = reckon("clock.restricted", at, "交专人", "保密事项办理期限");
		return new Clocks(sign(at), finish, finish, null, null, null);
	}

	/** The last day that an extension of this date may reach. */
	LocalDate latestExtension(DueDate due) {
		return days().plusWorkingDays(due.date(), number("extension.most"));
	}

	/** The ladder of reminders by the settings in force. */
	Ladder ladder() {
		return new Ladder(number("ladder.before"), number("ladder.after"), days());
	}

	/** A task that was due on this day or before is one for the director (应督办). */
	LocalDate lastDayToSupervise() {
		int over = number("ladder.supervise");
		LocalDate today = now().toLocalDate();
		LocalDate last = today;
		while (days().workingDaysBetween(last, today) < over) {
			last = last.minusDays(1);
		}
		return last;
	}

	/** The last day of a promise that is near enough to be prepared for. */
	LocalDate lastPromiseSoon() {
		return days().plusWorkingDays(now().toLocalDate(), DAYS_TO_PREPARE_A_PROMISE);
	}

	/** Until when something is dispatched that came back: the same as for a new one. */
	DueDate again(Instant at) {
		return reckon("clock.review", at, "退回", "重新交办期限");
	}

	/** 回访: from the reply. */
	DueDate callback(Instant at) {
		return reckon("clock.callback", at, "答复", "回访期限");
	}

	/** The first day on which a silence since the reply may be closed as 未评价. */
	LocalDate silentSince(Instant repliedAt) {
		return reckon("clock.silence", repliedAt, "答复", "等待评价期限").date().plusDays(1);
	}

	WorkingDays days() {
		return this.calendar.days();
	}

	ZonedDateTime now() {
		return ZonedDateTime.now(this.clock);
	}

	private int number(String setting) {
		return Integer.parseInt(this.settings.apply(setting));
	}

	private DueDate sign(Instant at) {
		return reckon("clock.sign", at, "交办", "签收期限");
	}

	private DueDate reckon(String setting, Instant start, String begun, String rule) {
		return reckon(Period.parse(this.settings.apply(setting)), start, begun, rule);
	}

	private DueDate reckon(CategoryPeriod own, Instant dispatchedAt) {
		return reckon(own.period(), dispatchedAt, "交办", own.rule());
	}

	private DueDate reckon(Period period, Instant start, String begun, String rule) {
		return period.from(start.atZone(this.clock.getZone()), begun, rule, days());
	}

}
