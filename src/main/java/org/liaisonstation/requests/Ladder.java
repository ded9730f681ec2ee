package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.Optional;

import org.liaisonstation.calendar.WorkingDays;

/**
 * The ladder of reminders (催办) by the settings in force: some working days before the
 * date, on it, some working days after it. It says which rung a day stands on, so that a
 * morning that was missed is made up by the rung that fits now.
 *
 * @param before from how many working days before the date
 * @param after from how many working days after it
 */
record Ladder(int before, int after, WorkingDays days) {

	/**
	 * Of a task that is due on this day; empty where it is too early, or not late yet.
	 */
	Optional<Reminder.Rung> rungOn(LocalDate today, LocalDate due) {
		if (today.equals(due)) {
			return Optional.of(Reminder.Rung.ON_THE_DAY);
		}
		if (today.isBefore(due)) {
			return (this.days.workingDaysLeft(today, due) <= this.before) ? Optional.of(Reminder.Rung.BEFORE)
					: Optional.empty();
		}
		return (this.days.workingDaysBetween(due, today) >= this.after) ? Optional.of(Reminder.Rung.AFTER)
				: Optional.empty();
	}

	/** The last date of which the ladder says something today. */
	LocalDate reach(LocalDate today) {
		return this.days.plusWorkingDays(today, this.before + 1).minusDays(1);
	}

}
