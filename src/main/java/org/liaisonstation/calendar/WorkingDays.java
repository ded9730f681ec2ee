package org.liaisonstation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which days are worked, as an immutable value: what an entity needs to count its clock,
 * without Spring. A year without data counts Monday to Friday ({@link #hasDataFor}).
 */
public final class WorkingDays {

	private static final int DAYS_LEFT_WHEN_SOON = 2;

	private final Map<LocalDate, SpecialDay> special;

	private final Set<Integer> years;

	private WorkingDays(Map<LocalDate, SpecialDay> special) {
		this.special = special;
		this.years = special.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The calendar that these holidays and make-up days make; every other day is plain.
	 */
	public static WorkingDays of(Collection<SpecialDay> days) {
		return new WorkingDays(
				days.stream().collect(Collectors.toUnmodifiableMap(SpecialDay::day, Function.identity())));
	}

	public boolean isWorkingDay(LocalDate day) {
		SpecialDay known = this.special.get(day);
		return (known != null) ? known.kind() == SpecialDay.Kind.WORKDAY : !isWeekend(day);
	}

	/**
	 * The n-th working day after the start, which is day 0 whether it is worked or not.
	 */
	public LocalDate plusWorkingDays(LocalDate start, int n) {
		if (n < 0) {
			throw new IllegalArgumentException("n must not be negative: " + n);
		}
		LocalDate day = start;
		for (int counted = 0; counted < n;) {
			day = day.plusDays(1);
			if (isWorkingDay(day)) {
				counted++;
			}
		}
		return day;
	}

	/** The n-th working day before the start. */
	public LocalDate minusWorkingDays(LocalDate start, int n) {
		if (n < 0) {
			throw new IllegalArgumentException("n must not be negative: " + n);
		}
		LocalDate day = start;
		for (int counted = 0; counted < n;) {
			day = day.minusDays(1);
			if (isWorkingDay(day)) {
				counted++;
			}
		}
		return day;
	}

	/** How many working days lie after the first day, up to and including the last. */
	public int workingDaysBetween(LocalDate after, LocalDate upToIncluding) {
		return (int) after.plusDays(1)
			.datesUntil(upToIncluding.isAfter(after) ? upToIncluding.plusDays(1) : after.plusDays(1))
			.filter(this::isWorkingDay)
			.count();
	}

	/**
	 * Working days left after today, the due day included; none once the day has come.
	 */
	public int workingDaysLeft(LocalDate today, LocalDate due) {
		return workingDaysBetween(today, due);
	}

	/** The day itself where it is worked, otherwise the next one that is. */
	public LocalDate nextWorkingDayOnOrAfter(LocalDate day) {
		return isWorkingDay(day) ? day : plusWorkingDays(day, 1);
	}

	/**
	 * The last due day whose light is yellow today: a list finds its yellow rows by
	 * {@code due between today and this day}.
	 */
	public LocalDate lastDaySoon(LocalDate today) {
		return plusWorkingDays(today, DAYS_LEFT_WHEN_SOON + 1).minusDays(1);
	}

	/** Whether the holidays of the year are known; if not, a page has to say so. */
	public boolean hasDataFor(int year) {
		return this.years.contains(year);
	}

	Optional<SpecialDay> special(LocalDate day) {
		return Optional.ofNullable(this.special.get(day));
	}

	static boolean isWeekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

}
