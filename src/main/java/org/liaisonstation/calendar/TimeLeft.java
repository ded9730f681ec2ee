package org.liaisonstation.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.liaisonstation.calendar.Period.Unit;

/**
 * A time light with its words; the words carry it alone, since colour is never the only
 * signal.
 */
public record TimeLeft(TimeLight light, String words) {

	private static final int DAYS_LEFT_WHEN_SOON = 2;

	private static final int HOURS_SAID_AS_HOURS = 48;

	/** A clock that stands still, with the reason: 暂停：待补充材料. */
	public static TimeLeft hold(String words) {
		return new TimeLeft(TimeLight.HOLD, words);
	}

	/** A clock that was met or missed for good: 3月13日按期答复. */
	public static TimeLeft done(String words) {
		return new TimeLeft(TimeLight.DONE, words);
	}

	public String css() {
		return this.light.css();
	}

	static TimeLeft ofDays(DueDate due, ZonedDateTime now, WorkingDays days) {
		LocalDate today = now.toLocalDate();
		if (due.isOver(now.toInstant())) {
			int over = days.workingDaysBetween(due.date(), today);
			return new TimeLeft(TimeLight.LATE, (over == 0) ? "已超期" : "超期 " + over + " 个工作日");
		}
		int left = days.workingDaysLeft(today, due.date());
		TimeLight light = (left > DAYS_LEFT_WHEN_SOON) ? TimeLight.OK : TimeLight.SOON;
		if (due.date().equals(today)) {
			return new TimeLeft(light, "今天到期");
		}
		// a clock of months may end on a rest day, with no working day left before it
		boolean sayDay = left == 0 || due.unit() == Unit.MONTHS && light == TimeLight.OK;
		return new TimeLeft(light, sayDay ? ChineseDates.near(due.date(), today) + "到期" : "还剩 " + left + " 个工作日");
	}

	static TimeLeft ofHours(DueDate due, ZonedDateTime now, String what) {
		if (due.isOver(now.toInstant())) {
			return new TimeLeft(TimeLight.LATE, "超期 " + words(Duration.between(due.at(), now.toInstant())));
		}
		Duration whole = Duration.between(due.startedAt(), due.at());
		Duration left = Duration.between(now.toInstant(), due.at());
		boolean soon = left.multipliedBy(2).compareTo(whole) < 0;
		ZonedDateTime end = due.at().atZone(now.getZone());
		String words = ChineseDates.near(end.toLocalDate(), now.toLocalDate()) + " " + ChineseDates.time(end) + " 前"
				+ what;
		return new TimeLeft(soon ? TimeLight.SOON : TimeLight.OK, words);
	}

	private static String words(Duration over) {
		if (over.toHours() >= HOURS_SAID_AS_HOURS) {
			return over.toDays() + " 天";
		}
		return (over.toHours() > 0) ? over.toHours() + " 小时" : Math.max(1, over.toMinutes()) + " 分钟";
	}

}
