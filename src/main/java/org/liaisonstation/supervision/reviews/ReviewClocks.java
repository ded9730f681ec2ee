package org.liaisonstation.supervision.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.liaisonstation.calendar.ChineseDates;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.calendar.TimeLight;
import org.liaisonstation.calendar.WorkingCalendar;
import org.liaisonstation.settings.Settings;

import org.springframework.stereotype.Component;

/** Until when something is to be mended, how a stage stands in time, and their lights. */
@Component
class ReviewClocks {

	private final Settings settings;

	private final WorkingCalendar calendar;

	private final Clock clock;

	ReviewClocks(Settings settings, WorkingCalendar calendar, Clock clock) {
		this.settings = settings;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * By the period in force, or the day that the 工委 sets for this matter.
	 * @param dueOn that day, or null
	 */
	DueDate mending(LocalDate handedOverOn, LocalDate dueOn) {
		Period period = Period.parse(this.settings.text("review.mending", now()));
		DueDate usual = period.from(handedOverOn.atStartOfDay(this.clock.getZone()), "交办", "工作评议整改期限",
				this.calendar.days());
		return (dueOn == null || dueOn.equals(usual.date())) ? usual : usual.movedTo(dueOn, "工委另定日期");
	}

	TimeLeft light(ReviewMatter matter) {
		if (matter.isOpen()) {
			return light(matter.due());
		}
		return TimeLeft
			.done(ChineseDates.day(matter.mendedOn(), today().getYear()) + (matter.isMendedLate() ? "超期整改" : "按期整改"));
	}

	/** Of a clock that still runs. */
	TimeLeft light(DueDate due) {
		return due.left(ZonedDateTime.now(this.clock), "整改", this.calendar.days());
	}

	/** Of the stage that it stands in. */
	TimeLeft light(ReviewStage stage, Scheme scheme) {
		LocalDate last = switch (stage) {
			case ANNOUNCEMENT -> scheme.announceUntil();
			case STUDY -> scheme.studyUntil();
			case MEETING -> scheme.meetingUntil();
			case MENDING -> scheme.mendingUntil();
			case CLOSED, WITHDRAWN -> null;
		};
		return (last != null) ? light(last) : TimeLeft.done(stage.label());
	}

	/** Of a stage by its last day. */
	TimeLeft light(LocalDate last) {
		LocalDate today = today();
		TimeLight light = last.isBefore(today) ? TimeLight.LATE
				: last.isAfter(lastDaySoon()) ? TimeLight.OK : TimeLight.SOON;
		return new TimeLeft(light, last.equals(today) ? "今天到期"
				: ChineseDates.day(last, today.getYear()) + ((light == TimeLight.LATE) ? "已过" : "到期"));
	}

	/** Up to this day something counts as ending soon. */
	LocalDate lastDaySoon() {
		return this.calendar.days().lastDaySoon(today());
	}

	Instant now() {
		return this.clock.instant();
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
