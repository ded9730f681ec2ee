package org.liaisonstation.station;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaisonstation.calendar.SpecialDay;
import org.liaisonstation.calendar.SpecialDay.Kind;
import org.liaisonstation.calendar.WorkingDays;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTests {

	private static final LocalTime NINE = LocalTime.of(9, 0);

	private static final LocalTime ELEVEN = LocalTime.of(11, 30);

	/**
	 * 1 May 2026 is a Friday; the holiday lasts to the 5th, Saturday the 9th is worked.
	 */
	private final WorkingDays calendar = WorkingDays.of(List.of(holiday(1), holiday(2), holiday(3), holiday(4),
			holiday(5), new SpecialDay(may(9), Kind.WORKDAY, "劳动节")));

	@Test
	void weeklyMeansTheNextSuchWeekdayTodayIncluded() {
		Schedule wednesdays = Schedule.weekly(DayOfWeek.WEDNESDAY, NINE, ELEVEN);
		assertThat(next(wednesdays, may(13)).day()).isEqualTo(may(13));
		assertThat(next(wednesdays, may(14)).day()).isEqualTo(may(20));
		assertThat(wednesdays.words()).isEqualTo("每周三 9:00–11:30");
	}

	@Test
	void aHolidayMovesItToTheNextWorkingDay() {
		Reception reception = next(Schedule.weekly(DayOfWeek.MONDAY, NINE, ELEVEN), may(1));
		assertThat(reception.day()).isEqualTo(may(6));
		assertThat(reception.planned()).isEqualTo(may(4));
		assertThat(reception.isMoved()).isTrue();
		assertThat(reception.dayWords()).isEqualTo("5月6日 星期三");
		assertThat(reception.hourWords()).isEqualTo("上午 9:00–11:30");
	}

	@Test
	void aMovedReceptionIsStillAheadAfterItsPlannedDay() {
		assertThat(next(Schedule.weekly(DayOfWeek.MONDAY, NINE, ELEVEN), may(5)).day()).isEqualTo(may(6));
		assertThat(next(Schedule.monthly(1, NINE, ELEVEN), may(6)).day()).isEqualTo(may(6));
	}

	@Test
	void aWeekendInTheMonthMovesToMonday() {
		assertThat(next(Schedule.monthly(16, NINE, ELEVEN), may(10)).day()).isEqualTo(may(18));
	}

	@Test
	void aMakeUpDayIsAWorkingDay() {
		assertThat(next(Schedule.monthly(9, NINE, ELEVEN), may(7)).day()).isEqualTo(may(9));
	}

	@Test
	void aPointThatOpensOnSaturdaysStaysOnSaturdays() {
		assertThat(next(Schedule.weekly(DayOfWeek.SATURDAY, NINE, ELEVEN), may(12)).day()).isEqualTo(may(16));
	}

	@Test
	void aShortMonthTakesItsLastDay() {
		assertThat(next(Schedule.monthly(31, NINE, ELEVEN), LocalDate.of(2026, 6, 2)).day())
			.isEqualTo(LocalDate.of(2026, 6, 30));
	}

	@Test
	void withoutARhythmThereIsNoNextTime() {
		assertThat(Schedule.none().next(may(1), this.calendar)).isEmpty();
		assertThat(Schedule.none().words()).isEqualTo("不固定");
	}

	private Reception next(Schedule schedule, LocalDate today) {
		return schedule.next(today, this.calendar).orElseThrow();
	}

	private static SpecialDay holiday(int day) {
		return new SpecialDay(may(day), Kind.HOLIDAY, "劳动节");
	}

	private static LocalDate may(int day) {
		return LocalDate.of(2026, 5, day);
	}

}
