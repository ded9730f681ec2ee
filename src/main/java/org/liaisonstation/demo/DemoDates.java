package org.liaisonstation.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;

import org.liaisonstation.calendar.WorkingDays;

/**
 * The days on which the demo station worked: from 4 January of its year to the moment of
 * the first start, or to the end of the year if that came first.
 */
class DemoDates {

	private static final LocalTime OPENING = LocalTime.of(8, 30);

	private static final LocalTime CLOSING = LocalTime.of(17, 25);

	private final ZoneId zone;

	private final WorkingDays calendar;

	private final LocalDate first;

	private final Instant end;

	private final LocalDate today;

	private final List<LocalDate> days;

	/**
	 * @param now the moment of the first start
	 */
	DemoDates(int year, Instant now, ZoneId zone, WorkingDays calendar) {
		this.zone = zone;
		this.calendar = calendar;
		this.first = LocalDate.of(year, 1, 4);
		Instant yearEnd = at(LocalDate.of(year, 12, 31), CLOSING);
		this.end = now.isBefore(yearEnd) ? now.minusSeconds(60) : yearEnd;
		this.today = this.end.atZone(zone).toLocalDate();
		LocalDate last = this.today;
		if (this.end.isBefore(at(last, OPENING.plusHours(1)))) {
			last = last.minusDays(1);
		}
		List<LocalDate> worked = this.first.datesUntil(last.isBefore(this.first) ? this.first : last.plusDays(1))
			.filter(calendar::isWorkingDay)
			.toList();
		this.days = worked.isEmpty() ? List.of(this.first) : worked;
	}

	/** Whether the year has begun: before that there is nothing to tell. */
	boolean hasBegun() {
		return opening().plus(Duration.ofHours(1)).isBefore(this.end);
	}

	Instant opening() {
		return at(this.first, OPENING);
	}

	/** Nothing happens after it. */
	Instant end() {
		return this.end;
	}

	int count() {
		return this.days.size();
	}

	/** The n-th working day before the end; today counts only once the office is open. */
	LocalDate daysAgo(int days) {
		LocalDate day = this.calendar.minusWorkingDays(this.today, days);
		LocalDate last = day(count() - 1);
		LocalDate bounded = day.isAfter(last) ? last : day;
		return bounded.isBefore(this.days.get(0)) ? this.days.get(0) : bounded;
	}

	/** The n-th working day before that day, or the first one of the year. */
	LocalDate workedBefore(LocalDate day, int days) {
		LocalDate before = this.calendar.minusWorkingDays(day, days);
		return before.isBefore(this.days.get(0)) ? this.days.get(0) : before;
	}

	/** The n-th working day, from 0. */
	LocalDate day(int index) {
		return this.days.get(Math.max(0, Math.min(index, this.days.size() - 1)));
	}

	/**
	 * The day at that part of the year which leaves so many working days after it; in a
	 * year that is too young for that, at least a day of its first part.
	 */
	LocalDate day(double part, int room) {
		int latest = Math.max((int) (0.6 * (count() - 1)), count() - 1 - room);
		return day((int) (part * (latest + 1)));
	}

	WorkingDays calendar() {
		return this.calendar;
	}

	/**
	 * Whether so many working days are left after a day that lies some days ahead.
	 */
	boolean leavesRoom(Instant from, int daysAhead, int room) {
		LocalDate needed = this.calendar.plusWorkingDays(dayOf(from).plusDays(daysAhead), room);
		return needed.isBefore(this.today);
	}

	/** In the office, on the first working day that many days ahead. */
	Instant daysAhead(Instant from, int days, RandomGenerator chance) {
		LocalDate eve = dayOf(from).plusDays(days - 1L);
		return inOffice(this.calendar.plusWorkingDays(eve, 1), chance);
	}

	LocalDate dayOf(Instant moment) {
		return moment.atZone(this.zone).toLocalDate();
	}

	Instant at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(this.zone).toInstant();
	}

	/** Some moment between two times of a day, and a while before the end. */
	Instant between(LocalDate day, LocalTime from, LocalTime to, RandomGenerator chance) {
		Instant start = at(day, from);
		Instant stop = at(day, to);
		if (stop.isAfter(this.end)) {
			stop = start.plus(Duration.between(start, this.end).multipliedBy(7).dividedBy(10));
		}
		return start.plusSeconds(chance.nextLong(Math.max(60, Duration.between(start, stop).toSeconds())));
	}

	/** Some moment of the office hours, the noon break left out. */
	Instant inOffice(LocalDate day, RandomGenerator chance) {
		boolean morning = chance.nextDouble() < 0.55 || at(day, LocalTime.of(15, 0)).isAfter(this.end);
		return morning ? between(day, LocalTime.of(8, 40), LocalTime.of(11, 50), chance)
				: between(day, LocalTime.of(14, 10), LocalTime.of(17, 10), chance);
	}

	/** Later on the same working day, or in the morning of the next one. */
	Instant later(Instant after, RandomGenerator chance) {
		Instant same = after.plus(Duration.ofMinutes(chance.nextInt(20, 150)));
		LocalDate day = dayOf(after);
		if (this.calendar.isWorkingDay(day) && same.isBefore(at(day, CLOSING))) {
			boolean noon = same.isAfter(at(day, LocalTime.NOON)) && same.isBefore(at(day, LocalTime.of(14, 0)));
			return noon ? at(day, LocalTime.of(14, 0)).plusSeconds(chance.nextInt(300, 2400)) : same;
		}
		return morning(this.calendar.plusWorkingDays(day, 1), chance);
	}

	Instant morning(LocalDate day, RandomGenerator chance) {
		return at(day, LocalTime.of(8, 36)).plusSeconds(chance.nextInt(5400));
	}

	/**
	 * Some moment of the n-th working day after that moment, and after it in any case.
	 */
	Instant workingDaysLater(Instant after, int days, RandomGenerator chance) {
		LocalDate day = this.calendar.plusWorkingDays(dayOf(after), days);
		Instant chosen = at(day, LocalTime.of(9, 0)).plusSeconds(chance.nextInt(8 * 3600));
		LocalTime time = chosen.atZone(this.zone).toLocalTime();
		if (time.isAfter(LocalTime.NOON) && time.isBefore(LocalTime.of(14, 0))) {
			chosen = chosen.plus(Duration.ofHours(2));
		}
		return chosen.isAfter(after) ? chosen : minutesLater(after, 15, 45, chance);
	}

	Instant minutesLater(Instant after, int from, int to, RandomGenerator chance) {
		return after.plusSeconds(chance.nextInt(from * 60, to * 60 + 1));
	}

	Instant evening(LocalDate day, RandomGenerator chance) {
		return between(day, LocalTime.of(18, 20), LocalTime.of(21, 50), chance);
	}

}
