package org.liaisonstation.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.calendar.WorkingCalendar;

import org.springframework.stereotype.Component;

/** The time light (时限灯) of a proposal and of its tasks, in words. */
@Component
class ProposalLights {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

	private static final DateTimeFormatter YEAR_AND_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

	private final ProposalClockRules clocks;

	private final WorkingCalendar calendar;

	ProposalLights(ProposalClockRules clocks, WorkingCalendar calendar) {
		this.clocks = clocks;
		this.calendar = calendar;
	}

	TimeLeft of(Proposal proposal) {
		DueDate clock = (proposal.dispatchDue() != null) ? proposal.dispatchDue() : proposal.due();
		return of(proposal.status(), clock, proposal.promiseOn());
	}

	/**
	 * @param clock what runs now, or null
	 * @param promiseOn of a closed one, or null
	 */
	TimeLeft of(ProposalStatus status, DueDate clock, LocalDate promiseOn) {
		if (status == ProposalStatus.CLOSED && promiseOn != null) {
			boolean thisYear = promiseOn.getYear() == this.clocks.today().getYear();
			return TimeLeft.done("承诺 " + (thisYear ? DAY : YEAR_AND_DAY).format(promiseOn) + "兑现");
		}
		if (clock == null) {
			return TimeLeft.done(status.label());
		}
		ZonedDateTime now = this.clocks.now();
		String what = switch (status) {
			case FILED -> "交办";
			case ANSWERED -> "评价";
			default -> "答复";
		};
		TimeLeft left = clock.left(now, what, this.calendar.days());
		return (status == ProposalStatus.DISPATCHED) ? left
				: new TimeLeft(left.light(), left.words() + "（" + what + "）");
	}

	/** Of the date by which the unit must have talked with the deputy. */
	TimeLeft talk(ProposalTask task) {
		return task.contactDue().left(this.clocks.now(), "沟通", this.calendar.days());
	}

	TimeLeft of(ProposalTask task) {
		return task(task.due(), task.answeredAt());
	}

	/**
	 * Of a unit's part.
	 * @param answeredAt when it was done, or null
	 */
	TimeLeft task(DueDate due, Instant answeredAt) {
		ZonedDateTime now = this.clocks.now();
		if (answeredAt != null) {
			return TimeLeft
				.done(DAY.format(answeredAt.atZone(now.getZone())) + (due.isOver(answeredAt) ? "超期办理" : "按期办理"));
		}
		return due.left(now, "答复", this.calendar.days());
	}

}
