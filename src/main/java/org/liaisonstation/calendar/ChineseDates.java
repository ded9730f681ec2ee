package org.liaisonstation.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Dates in the words of an explanation. The year is said only where it is not the year
 * that the reader starts from.
 */
public final class ChineseDates {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

	private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private ChineseDates() {
	}

	/** 3月9日, or 2027年3月9日 where it is not that year. */
	public static String day(LocalDate day, int year) {
		return ((day.getYear() == year) ? DAY : DAY_OF_YEAR).format(day);
	}

	static String dayWithWeekday(LocalDate day, int year) {
		return day(day, year) + "（周" + day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.CHINA) + "）";
	}

	public static String time(ZonedDateTime moment) {
		return TIME.format(moment);
	}

	/** 2月15–23日, 9月30日–10月2日, or a single day. */
	static String range(LocalDate first, LocalDate last, int year) {
		if (first.equals(last)) {
			return day(first, year);
		}
		if (first.getYear() == last.getYear() && first.getMonth() == last.getMonth()) {
			String start = day(first, year);
			return start.substring(0, start.length() - 1) + "–" + last.getDayOfMonth() + "日";
		}
		return day(first, year) + "–" + day(last, first.getYear());
	}

	/** 今天, 明天 or the day. */
	static String near(LocalDate day, LocalDate today) {
		if (day.equals(today)) {
			return "今天";
		}
		return day.equals(today.plusDays(1)) ? "明天" : day(day, today.getYear());
	}

}
