package org.liaisonstation.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import com.tyme.holiday.LegalHoliday;

/**
 * The holidays and make-up days that the library knows. It lags behind the yearly notice,
 * so it only ever fills the table, which people edit.
 */
final class LegalHolidays {

	private LegalHolidays() {
	}

	/** The days of the year; none where the library does not know the year. */
	static List<SpecialDay> of(int year) {
		LocalDate first = LocalDate.of(year, 1, 1);
		return first.datesUntil(first.plusYears(1)).map(LegalHolidays::of).filter(Objects::nonNull).toList();
	}

	private static SpecialDay of(LocalDate day) {
		LegalHoliday known = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
		if (known == null) {
			return null;
		}
		return new SpecialDay(day, known.isWork() ? SpecialDay.Kind.WORKDAY : SpecialDay.Kind.HOLIDAY, known.getName());
	}

}
