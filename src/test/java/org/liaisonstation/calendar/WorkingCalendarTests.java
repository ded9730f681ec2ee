package org.liaisonstation.calendar;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import org.liaisonstation.StationTest;

import static org.assertj.core.api.Assertions.assertThat;

@StationTest
class WorkingCalendarTests {

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private CalendarDays table;

	@Autowired
	private ApplicationEventPublisher events;

	@AfterEach
	void forget() {
		this.calendar.forget(new CalendarChanged());
	}

	@Test
	void theSeededTableIsWhatTheLibraryKnows() {
		for (int year : List.of(2025, 2026)) {
			assertThat(this.table.findByDayBetweenOrderByDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
				.extracting(CalendarDay::special)
				.isEqualTo(LegalHolidays.of(year));
		}
		assertThat(this.calendar.days().hasDataFor(2027)).isFalse();
	}

	@Test
	void anEditIsSeenAtOnce() {
		LocalDate monday = LocalDate.of(2026, 3, 16);
		assertThat(this.calendar.isWorkingDay(monday)).isTrue();
		this.table.save(new CalendarDay(new SpecialDay(monday, SpecialDay.Kind.HOLIDAY, "停电")));
		this.events.publishEvent(new CalendarChanged());
		assertThat(this.calendar.isWorkingDay(monday)).isFalse();
		assertThat(this.calendar.plusWorkingDays(LocalDate.of(2026, 3, 9), 5)).isEqualTo("2026-03-17");
	}

}
