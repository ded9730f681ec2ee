package org.liaisonstation.supervision.projects;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

import org.liaisonstation.calendar.TimeLight;
import org.liaisonstation.calendar.WorkingDays;

/**
 * Until when the progress of a month has to be reported: a day of the month after it, and
 * the next working day where that one is none.
 *
 * @param day the day of the month that the setting names
 * @param on the last day on which it is in time
 */
public record ProgressDue(YearMonth month, LocalDate day, LocalDate on, LocalDate today, WorkingDays days) {

	private static final int SOON = 2;

	static ProgressDue of(YearMonth month, int dayOfMonth, LocalDate today, WorkingDays days) {
		YearMonth next = month.plusMonths(1);
		LocalDate day = next.atDay(Math.max(1, Math.min(dayOfMonth, next.lengthOfMonth())));
		return new ProgressDue(month, day, days.nextWorkingDayOnOrAfter(day), today, days);
	}

	/** Whether it is overdue: on the day after its last one. */
	public boolean isLate() {
		return this.today.isAfter(this.on);
	}

	/** 2026年3月. */
	public String monthWords() {
		return this.month.getYear() + "年" + this.month.getMonthValue() + "月";
	}

	public String words() {
		if (isLate()) {
			int over = this.days.workingDaysBetween(this.on, this.today);
			return (over == 0) ? "已超期" : "超期 " + over + " 个工作日";
		}
		return this.today.equals(this.on) ? "今天到期" : "还剩 " + left() + " 个工作日";
	}

	/** Whether only a few working days are left. */
	public boolean isSoon() {
		return !isLate() && left() <= SOON;
	}

	public String css() {
		if (isLate()) {
			return TimeLight.LATE.css();
		}
		return (isSoon() ? TimeLight.SOON : TimeLight.OK).css();
	}

	private int left() {
		return this.days.workingDaysLeft(this.today, this.on);
	}

	/** How the day came about. */
	public String why() {
		String rule = monthWords() + "的进度，次月 " + this.day.getDayOfMonth() + " 日以前报送";
		return this.day.equals(this.on) ? rule + "，即 " + words(this.on) + "。"
				: rule + "；" + words(this.day) + "是休息日，顺延到 " + words(this.on) + "。";
	}

	private static String words(LocalDate day) {
		return "%d月%d日（周%s）".formatted(day.getMonthValue(), day.getDayOfMonth(),
				day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.CHINA));
	}

}
