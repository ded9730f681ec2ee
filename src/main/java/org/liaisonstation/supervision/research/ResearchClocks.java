package org.liaisonstation.supervision.research;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.liaisonstation.calendar.ChineseDates;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.calendar.WorkingCalendar;
import org.liaisonstation.settings.Settings;

import org.springframework.stereotype.Component;

/**
 * Until when a unit says what it does about a report, and the light of that date. The
 * period is the one in force on the day of delivery (山东省实施代表法办法 23).
 */
@Component
class ResearchClocks {

	private final Settings settings;

	private final WorkingCalendar calendar;

	private final Clock clock;

	ResearchClocks(Settings settings, WorkingCalendar calendar, Clock clock) {
		this.settings = settings;
		this.calendar = calendar;
		this.clock = clock;
	}

	DueDate feedback(LocalDate deliveredOn) {
		Period period = Period.parse(this.settings.text("research.feedback", now()));
		return period.from(deliveredOn.atStartOfDay(this.clock.getZone()), "送达", "调研报告反馈期限", this.calendar.days());
	}

	TimeLeft light(ReportDelivery delivery) {
		if (delivery.isOpen()) {
			return light(delivery.due());
		}
		return TimeLeft.done(ChineseDates.day(delivery.feedbackOn(), today().getYear())
				+ (delivery.isAnsweredLate() ? "超期反馈" : "按期反馈"));
	}

	/** Of a clock that still runs. */
	TimeLeft light(DueDate due) {
		return due.left(ZonedDateTime.now(this.clock), "反馈", this.calendar.days());
	}

	Instant now() {
		return this.clock.instant();
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
