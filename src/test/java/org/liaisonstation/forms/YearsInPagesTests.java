package org.liaisonstation.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How a day is written on a page in 2027. */
class YearsInPagesTests {

	private final YearsInPages.Days days = new YearsInPages.Days(Locale.CHINA, 2027);

	@Test
	void aDayOfThisYearStaysShort() {
		assertThat(this.days.format(LocalDate.of(2027, 3, 9), "M月d日")).isEqualTo("3月9日");
	}

	@Test
	void aDayOfAnotherYearSaysWhich() {
		assertThat(this.days.format(LocalDate.of(2026, 12, 31), "M月d日")).isEqualTo("2026年12月31日");
		assertThat(this.days.format(LocalDate.of(2026, 12, 31), "yyyy-MM-dd")).isEqualTo("2026-12-31");
	}

	@Test
	void aMomentIsOfTheYearThatItsZoneShows() {
		Instant newYear = Instant.parse("2026-12-31T16:30:00Z");

		assertThat(this.days.format(newYear, "M月d日 HH:mm", "Asia/Shanghai")).isEqualTo("1月1日 00:30");
		assertThat(this.days.format((Instant) null, "M月d日", "Asia/Shanghai")).isNull();
	}

}
