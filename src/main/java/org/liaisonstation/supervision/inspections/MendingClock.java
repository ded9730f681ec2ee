package org.liaisonstation.supervision.inspections;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.calendar.WorkingCalendar;
import org.liaisonstation.calendar.WorkingDays;
import org.liaisonstation.settings.Settings;

import org.springframework.stereotype.Component;

/**
 * Until when a finding is to be mended (整改期限), by the setting in force on the day or by
 * another date that the office chose, and how much of that is left.
 */
@Component
class MendingClock {

	private static final String PERIOD = "inspections.mending";

	private static final String LINK_DAYS = "link.days";

	private final Settings settings;

	private final WorkingCalendar calendar;

	private final Clock clock;

	MendingClock(Settings settings, WorkingCalendar calendar, Clock clock) {
		this.settings = settings;
		this.calendar = calendar;
		this.clock = clock;
	}

	ZonedDateTime now() {
		return ZonedDateTime.now(this.clock);
	}

	Instant instant() {
		return this.clock.instant();
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	WorkingDays days() {
		return this.calendar.days();
	}

	/** The usual last day of what is sent today. */
	LocalDate usual() {
		return usual("交整改").date();
	}

	/**
	 * The period that runs from now.
	 * @param begun what happened: 交整改, 复查没有到位
	 * @param chosen the last day that the office wants, or null for the usual one
	 */
	DueDate due(String begun, LocalDate chosen) {
		DueDate usual = usual(begun);
		return (chosen == null || chosen.equals(usual.date())) ? usual : usual.movedTo(chosen, "工委另定整改期限");
	}

	private DueDate usual(String begun) {
		return Period.parse(this.settings.text(PERIOD, instant())).from(now(), begun, "整改期限", days());
	}

	/** The last day of a link that is issued now: some working days after the unit's. */
	LocalDate expiryOfLink(DueDate due) {
		LocalDate from = due.date().isBefore(today()) ? today() : due.date();
		return days().plusWorkingDays(from, this.settings.number(LINK_DAYS, instant()));
	}

	TimeLeft light(Finding finding) {
		Mending mending = finding.mending();
		return light(finding.state(), (mending != null) ? mending.due() : null,
				(mending != null) ? mending.reportedAt() : null);
	}

	/** The time light of a finding, in words. */
	TimeLeft light(FindingState state, DueDate due, Instant reportedAt) {
		return switch (state) {
			case NOTED, STRUCK -> TimeLeft.hold(state.label());
			case SENT -> {
				TimeLeft left = due.left(now(), "整改", days());
				yield new TimeLeft(left.light(), left.words() + "（待签收）");
			}
			case MENDING -> due.left(now(), "整改", days());
			case REPORTED -> TimeLeft.done(due.isOver(reportedAt) ? "超期报告，待复查" : "按期报告，待复查");
			case MENDED -> TimeLeft.done(due.isOver(reportedAt) ? "整改到位（超期）" : "整改到位");
		};
	}

}
