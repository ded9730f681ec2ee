package org.liaisonstation.station;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.liaisonstation.calendar.WorkingDays;

/**
 * When somebody is there: on a weekday of every week or on a day of every month, from–to.
 * A day that falls on a holiday moves to the next working day (节假日顺延).
 */
@Embeddable
public class Schedule {

	/** How often. */
	public enum Rhythm {

		NONE("不固定"), WEEKLY("每周"), MONTHLY("每月");

		private final String label;

		Rhythm(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

	@Enumerated(EnumType.STRING)
	private Rhythm rhythm = Rhythm.NONE;

	private Integer weekday;

	private Integer dayOfMonth;

	private LocalTime fromTime;

	private LocalTime toTime;

	protected Schedule() {
	}

	private Schedule(Rhythm rhythm, Integer weekday, Integer dayOfMonth, LocalTime from, LocalTime to) {
		this.rhythm = rhythm;
		this.weekday = weekday;
		this.dayOfMonth = dayOfMonth;
		this.fromTime = from;
		this.toTime = to;
	}

	public static Schedule none() {
		return new Schedule();
	}

	public static Schedule weekly(DayOfWeek weekday, LocalTime from, LocalTime to) {
		return new Schedule(Rhythm.WEEKLY, weekday.getValue(), null, from, to);
	}

	/**
	 * @param dayOfMonth in a month that is shorter its last day
	 */
	public static Schedule monthly(int dayOfMonth, LocalTime from, LocalTime to) {
		return new Schedule(Rhythm.MONTHLY, null, dayOfMonth, from, to);
	}

	/** What a form says; the parts that its rhythm does not need are left out. */
	static Schedule of(Rhythm rhythm, Integer weekday, Integer dayOfMonth, LocalTime from, LocalTime to) {
		return switch (rhythm) {
			case NONE -> none();
			case WEEKLY -> weekly(DayOfWeek.of(weekday), from, to);
			case MONTHLY -> monthly(dayOfMonth, from, to);
		};
	}

	/**
	 * The first time that is not before the day, where there is a rhythm. A planned day
	 * that was moved past today counts, so the search starts before today.
	 */
	public Optional<Reception> next(LocalDate today, WorkingDays calendar) {
		return planned(today).map((day) -> reception(day, calendar))
			.filter((reception) -> !reception.day().isBefore(today))
			.findFirst();
	}

	/** The planned days from a month before the day on, none of them moved yet. */
	private Stream<LocalDate> planned(LocalDate today) {
		return switch (this.rhythm) {
			case NONE -> Stream.empty();
			case WEEKLY ->
				Stream.iterate(today.minusMonths(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.of(this.weekday))),
						(day) -> day.plusWeeks(1));
			case MONTHLY -> Stream.iterate(today.minusMonths(1).withDayOfMonth(1), (month) -> month.plusMonths(1))
				.map((month) -> month.withDayOfMonth(Math.min(this.dayOfMonth, month.lengthOfMonth())));
		};
	}

	/**
	 * A point that is planned for weekends is open on weekends; every other day moves
	 * when it is not worked.
	 */
	private Reception reception(LocalDate planned, WorkingDays calendar) {
		boolean weekend = this.rhythm == Rhythm.WEEKLY && this.weekday >= DayOfWeek.SATURDAY.getValue();
		LocalDate day = weekend ? planned : calendar.nextWorkingDayOnOrAfter(planned);
		return new Reception(day, this.fromTime, this.toTime, planned);
	}

	/** 每月15日 9:00–11:00. */
	public String words() {
		return switch (this.rhythm) {
			case NONE -> this.rhythm.label();
			case WEEKLY ->
				"每" + DayOfWeek.of(this.weekday).getDisplayName(TextStyle.SHORT, Locale.CHINA) + " " + hours();
			case MONTHLY -> "每月" + this.dayOfMonth + "日 " + hours();
		};
	}

	/** 9:00–11:00, or nothing without a rhythm. */
	public String hours() {
		return (this.fromTime != null && this.toTime != null)
				? TIME.format(this.fromTime) + "–" + TIME.format(this.toTime) : "";
	}

	public Rhythm rhythm() {
		return this.rhythm;
	}

	public Integer weekday() {
		return this.weekday;
	}

	public Integer dayOfMonth() {
		return this.dayOfMonth;
	}

	public LocalTime from() {
		return this.fromTime;
	}

	public LocalTime to() {
		return this.toTime;
	}

}
