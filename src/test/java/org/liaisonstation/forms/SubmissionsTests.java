package org.liaisonstation.forms;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A form happens once, and is remembered for as long as somebody may send it again. */
@StationTest
class SubmissionsTests {

	@Autowired
	Submissions submissions;

	@Autowired
	TestClock clock;

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void aFormIsForgottenWhenNobodyCanHaveItOpenAnyMore() {
		UUID form = Submissions.fresh();
		this.submissions.once(form, () -> "/first");
		LocalDate day = LocalDate.now(this.clock);
		this.clock.moveTo(day.plusDays(399));
		this.submissions.forget();
		assertThat(this.submissions.once(form, () -> "/again")).isEqualTo("/first");
		this.clock.moveTo(day.plusDays(402));
		this.submissions.forget();
		assertThat(this.submissions.isDone(form)).isFalse();
	}

}
