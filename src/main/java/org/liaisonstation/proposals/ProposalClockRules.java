package org.liaisonstation.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.WorkingCalendar;
import org.liaisonstation.settings.Settings;

import org.springframework.stereotype.Component;

/**
 * The clocks of proposals, by the settings in force at the moment; a later change never
 * moves what runs. Months are those of the 代表法 (51), the rest differs by province
 * (山东省建议办理工作条例 10, 12, 21, 24 by default).
 */
@Component
class ProposalClockRules {

	private final Settings settings;

	private final WorkingCalendar calendar;

	private final Clock clock;

	ProposalClockRules(Settings settings, WorkingCalendar calendar, Clock clock) {
		this.settings = settings;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** 交办, from the day of filing or of a granted return. */
	DueDate dispatch(LocalDate from) {
		return reckon("proposal.dispatch", from, "提交", "交办期限");
	}

	/** 交办 on a day, maybe before today. */
	ProposalClocks dispatched(LocalDate on, boolean difficult) {
		return new ProposalClocks(difficult ? difficult(on) : reckon("proposal.answer", on, "交办", "答复代表的期限"),
				reckon("proposal.joint", on, "交办", "协办意见送主办单位的期限"), reckon("proposal.return", on, "交办", "申请退件的期限"),
				contact(on));
	}

	/** Only where the rules of the place set a date for it (重庆: 20 个工作日内). */
	private DueDate contact(LocalDate on) {
		return this.settings.yes("proposal.contact.required", now().toInstant())
				? reckon("proposal.contact", on, "交办", "与代表沟通的期限") : null;
	}

	/** 涉及面广、处理难度大: from the day of 交办. */
	DueDate difficult(LocalDate dispatchedOn) {
		return reckon("proposal.answer.difficult", dispatchedOn, "交办", "疑难建议答复代表的期限");
	}

	/** Again, from the rating, the ruling or the promise. */
	DueDate again(String begun) {
		return reckon("proposal.again", today(), begun, "再次答复代表的期限");
	}

	/** 评价, from the answer. */
	DueDate rating() {
		return reckon("proposal.rate", today(), "答复", "代表评价的期限");
	}

	boolean anySignerSendsBack() {
		return this.settings.yes("proposal.again.any", now().toInstant());
	}

	int billSigners() {
		return this.settings.number("proposal.bill.signers", now().toInstant());
	}

	/** Up to this day a clock counts as ending soon. */
	LocalDate lastDaySoon() {
		return this.calendar.days().lastDaySoon(today());
	}

	ZonedDateTime now() {
		return ZonedDateTime.now(this.clock);
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private DueDate reckon(String setting, LocalDate from, String begun, String rule) {
		Period period = Period.parse(this.settings.text(setting, now().toInstant()));
		return period.from(from.atStartOfDay(this.clock.getZone()), begun, rule, this.calendar.days());
	}

}
