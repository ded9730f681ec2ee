package org.liaisonstation.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingDaysTests {

	private final WorkingDays days = Calendars.days();

	@ParameterizedTest(name = "{0} + {1} working days = {2}")
	@CsvSource({ "2026-02-12, 5, 2026-02-26", "2026-02-12, 2, 2026-02-14", "2026-04-30, 5, 2026-05-11",
			"2026-09-18, 5, 2026-09-24", "2026-09-30, 3, 2026-10-10", "2026-10-08, 15, 2026-10-28",
			"2026-03-20, 10, 2026-04-03", "2026-03-09, 5, 2026-03-16", "2026-03-20, 5, 2026-03-27",
			"2026-03-02, 15, 2026-03-23" })
	void theAcceptanceCasesComeOut(LocalDate start, int n, LocalDate due) {
		assertThat(this.days.plusWorkingDays(start, n)).isEqualTo(due);
	}

	@Test
	void everyDueDayOf2026IsWorkedAndExactlyThatManyWorkingDaysAway() {
		LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach((start) -> {
			for (int n = 1; n <= 30; n++) {
				LocalDate due = this.days.plusWorkingDays(start, n);
				assertThat(this.days.isWorkingDay(due)).isTrue();
				assertThat(this.days.workingDaysBetween(start, due)).isEqualTo(n);
				assertThat(this.days.workingDaysBetween(start, due.minusDays(1))).isEqualTo(n - 1);
				assertThat(this.days.minusWorkingDays(due, n)).isBeforeOrEqualTo(start);
			}
		});
	}

	@Test
	void theLastYellowDayIsTheLastWithTwoWorkingDaysLeft() {
		LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach((today) -> {
			LocalDate last = this.days.lastDaySoon(today);
			assertThat(this.days.workingDaysLeft(today, last)).isEqualTo(2);
			assertThat(this.days.workingDaysLeft(today, last.plusDays(1))).isEqualTo(3);
		});
	}

	@Test
	void theLibraryKnowsTheHolidaysOf2026() {
		Set<LocalDate> holidays = ofKind(SpecialDay.Kind.HOLIDAY);
		Set<LocalDate> makeUps = ofKind(SpecialDay.Kind.WORKDAY);
		assertThat(holidays).isEqualTo(List
			.of(range("2026-01-01", "2026-01-03"), range("2026-02-15", "2026-02-23"), range("2026-04-04", "2026-04-06"),
					range("2026-05-01", "2026-05-05"), range("2026-06-19", "2026-06-21"),
					range("2026-09-25", "2026-09-27"), range("2026-10-01", "2026-10-07"))
			.stream()
			.flatMap(List::stream)
			.collect(Collectors.toSet()));
		assertThat(makeUps).containsExactlyInAnyOrder(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 2, 14),
				LocalDate.of(2026, 2, 28), LocalDate.of(2026, 5, 9), LocalDate.of(2026, 9, 20),
				LocalDate.of(2026, 10, 10));
	}

	@Test
	void aYearWithoutDataCountsMondayToFriday() {
		assertThat(this.days.hasDataFor(2026)).isTrue();
		assertThat(this.days.hasDataFor(2027)).isFalse();
		assertThat(this.days.plusWorkingDays(LocalDate.of(2027, 9, 30), 3)).isEqualTo("2027-10-05");
	}

	@Test
	void aRestDayMovesToTheNextWorkingDay() {
		assertThat(this.days.nextWorkingDayOnOrAfter(LocalDate.of(2026, 10, 1))).isEqualTo("2026-10-08");
		assertThat(this.days.nextWorkingDayOnOrAfter(LocalDate.of(2026, 10, 10))).isEqualTo("2026-10-10");
	}

	@Test
	void countingBackwardsIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.days.plusWorkingDays(LocalDate.of(2026, 3, 9), -1));
	}

	private static Set<LocalDate> ofKind(SpecialDay.Kind kind) {
		return LegalHolidays.of(2026)
			.stream()
			.filter((day) -> day.kind() == kind)
			.map(SpecialDay::day)
			.collect(Collectors.toSet());
	}

	private static List<LocalDate> range(String first, String last) {
		return LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1)).toList();
	}

}
