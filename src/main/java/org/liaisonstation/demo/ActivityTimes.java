package org.liaisonstation.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

/**
 * When an activity takes place. On the day of the first start and on the very first day
 * there may be no room for its hours; then it has none.
 *
 * @param over the moment from which it may be written down
 */
record ActivityTimes(LocalDate day, LocalTime from, LocalTime to, Instant over) {

	private static final List<LocalTime> STARTS = List.of(LocalTime.of(8, 40), LocalTime.of(9, 0), LocalTime.of(9, 30),
			LocalTime.of(14, 30), LocalTime.of(15, 0));

	static ActivityTimes of(DemoActivity one, LocalDate day, DemoDates dates, Random chance) {
		LocalTime from = (one.from() != null) ? one.from() : STARTS.get(chance.nextInt(STARTS.size()));
		LocalTime to = (one.to() != null) ? one.to() : from.plusMinutes(90 + 15L * chance.nextInt(4));
		boolean fits = !dates.at(day, from).isBefore(dates.opening())
				&& !dates.at(day, to).isAfter(dates.end().minus(Duration.ofMinutes(30)));
		if (one.expected() || fits) {
			return new ActivityTimes(day, from, to, dates.at(day, to));
		}
		return new ActivityTimes(day, null, null, dates.inOffice(day, chance));
	}

	boolean hasHours() {
		return this.from != null;
	}

	/** When it is written down: the same day, or the next morning. */
	Instant written(DemoDates dates, Random chance) {
		Instant later = dates.later(this.over, chance);
		return (hasHours() && !later.isAfter(dates.end())) ? later : this.over.plus(Duration.ofMinutes(5));
	}

	/** When it was planned; null where the year is too young for that. */
	Instant planned(int days, DemoDates dates, Random chance) {
		Instant planned = dates.inOffice(dates.calendar().minusWorkingDays(this.day, days), chance);
		boolean fits = planned.isAfter(dates.opening().plus(Duration.ofHours(1))) && planned.isBefore(this.over);
		return fits ? planned : null;
	}

}
