package org.liaisonstation.calendar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTests {

	@ParameterizedTest
	@CsvSource({ "5wd, 5个工作日", "2h, 2小时", "5d, 5日", "3mo, 3个月" })
	void itsTextFormIsReadAndWritten(String text, String label) {
		assertThat(Period.parse(text)).hasToString(text);
		assertThat(Period.parse(text).label()).isEqualTo(label);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "5", "wd", "0wd", "-1h", "5 wd", "1000wd", "5m" })
	void anythingElseIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
	}

	@Test
	void aPeriodIsAtLeastOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> Period.workingDays(0));
	}

}
