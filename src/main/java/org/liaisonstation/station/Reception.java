package org.liaisonstation.station;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One time at which somebody is there.
 *
 * @param planned the day that the schedule names; another one than {@code day} where that
 * was no working day
 */
public record Reception(LocalDate day, LocalTime from, LocalTime to, LocalDate planned) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 EEEE", Locale.CHINA);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

	public boolean isMoved() {
		return !this.day.equals(this.planned);
	}

	/** 4月8日 星期三. */
	public String dayWords() {
		return DAY.format(this.day);
	}

	/** 上午 9:00–11:30. */
	public String hourWords() {
		String half = (this.from.getHour() < 12) ? "上午" : (this.from.getHour() < 18) ? "下午" : "晚上";
		return half + " " + TIME.format(this.from) + "–" + TIME.format(this.to);
	}

}
