package org.liaisonstation.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.random.RandomGenerator;

import org.liaisonstation.calendar.WorkingDays;

/**
 * The moments of the generated years: the ten before the demo's, to the last evening of
 * the last one.
 */
class PastDates {

	static final int YEARS = 10;

	/** What comes in during the last days is what is open still. */
	private static final int LAST_DAYS = 24;

	private static final int DAY = 86_400;

	private static final double WEEKEND = 0.1;

	private static final int OPENING = 31_000;

	private static final int OPEN = 30_000;

	private final ZoneId zone;

	private final WorkingDays calendar;

	private final RandomGenerator chance;

	private final LocalDate first;

	/** Until each day, counted from the first, how much comes in: little at weekends. */
	private final double[] until;

	private final Instant end;

	PastDates(int demoYear, ZoneId zone, WorkingDays calendar, RandomGenerator chance) {
		this.zone = zone;
		this.calendar = calendar;
		this.chance = chance;
		this.first = LocalDate.of(demoYear - YEARS, 1, 1);
		LocalDate last = LocalDate.of(demoYear, 1, 1).minusDays(1);
		this.end = last.atTime(LocalTime.of(17, 0)).atZone(zone).toInstant();
		this.until = new double[(int) (last.toEpochDay() - this.first.toEpochDay()) + 2];
		for (int i = 1; i < this.until.length; i++) {
			this.until[i] = this.until[i - 1] + (calendar.isWorkingDay(this.first.plusDays(i - 1)) ? 1 : WEEKEND);
		}
	}

	/**
	 * When the request at that part of all comes in, one after the other.
	 * @param open whether it is one of those that are open still
	 */
	Instant received(double part, boolean open) {
		double turn = this.until[this.until.length - LAST_DAYS];
		double at = open ? turn + part * (this.until[this.until.length - 1] - turn) : part * turn;
		int found = Arrays.binarySearch(this.until, at);
		int day = (found >= 0) ? found : -found - 2;
		double time = (at - this.until[day]) / (this.until[day + 1] - this.until[day]);
		return this.first.plusDays(day)
			.atStartOfDay(this.zone)
			.toInstant()
			.plusMillis((long) ((OPENING + time * OPEN) * 1000));
	}

	boolean leaves(Instant from, int days) {
		return from.plusSeconds((long) days * DAY).isBefore(this.end);
	}

	LocalDate day(Instant at) {
		return at.atZone(this.zone).toLocalDate();
	}

	LocalDate plusWorkingDays(LocalDate day, int days) {
		return this.calendar.plusWorkingDays(day, days);
	}

	int workingDaysLeft(Instant from, LocalDate due) {
		return this.calendar.workingDaysBetween(day(from), due);
	}

	/** At half past seven, when the station looks after what falls due. */
	Instant morning(LocalDate day, Instant after) {
		return inTime(after, day.atTime(LocalTime.of(7, 30)).atZone(this.zone).toInstant());
	}

	Instant minutesLater(Instant after, int from, int to) {
		return inTime(after, after.plusSeconds(60L * this.chance.nextInt(from, to) + this.chance.nextInt(60)));
	}

	/** In the office, that many working days later. */
	Instant daysLater(Instant after, int days) {
		LocalDate day = this.calendar.plusWorkingDays(day(after), days);
		return inTime(after, day.atStartOfDay(this.zone).toInstant().plusSeconds(OPENING + this.chance.nextInt(OPEN)));
	}

	/** After what was before it, and not after the end. */
	private Instant inTime(Instant after, Instant at) {
		Instant later = at.isAfter(after) ? at : after.plusSeconds(60 + this.chance.nextInt(600));
		return later.isBefore(this.end) ? later : after.plusSeconds(1);
	}

}
