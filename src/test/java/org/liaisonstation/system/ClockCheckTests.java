package org.liaisonstation.system;

import java.time.LocalDateTime;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.audit.LastEntry;
import org.liaisonstation.audit.Recorded;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A real station does not work in a year that is over. */
@StationTest
class ClockCheckTests {

	@Autowired
	LastEntry last;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TestClock clock;

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void aClockThatFellBackIsRefusedAndOneThatWasSetRightIsNot() {
		this.events.publishEvent(Recorded.of("holiday.added", "holiday", UUID.randomUUID()));
		ClockCheck check = new ClockCheck(this.last, null, this.clock, false);
		assertThatCode(check::refuseThePast).doesNotThrowAnyException();
		this.clock.moveTo(LocalDateTime.of(2026, 3, 9, 8, 0));
		assertThatCode(check::refuseThePast).doesNotThrowAnyException();
		this.clock.moveTo(LocalDateTime.of(2010, 1, 1, 0, 0));
		assertThatExceptionOfType(CannotStart.class).isThrownBy(check::refuseThePast)
			.withMessageContaining("2010年1月1日 00:00")
			.withMessageContaining("2026年3月9日 10:00");
	}

}
