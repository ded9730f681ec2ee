package org.liaisonstation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A clock that tests set. It stands still at 10:00 on Monday 9 March 2026 until a test
 * moves it; a test that moves it puts it back.
 */
public class TestClock extends Clock {

	public static final LocalDateTime START = LocalDateTime.of(2026, 3, 9, 10, 0);

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private volatile Instant now = START.atZone(SHANGHAI).toInstant();

	/** Moves the clock to a moment in Shanghai. */
	public void moveTo(LocalDateTime moment) {
		this.now = moment.atZone(SHANGHAI).toInstant();
	}

	public void moveTo(LocalDate day) {
		moveTo(day.atTime(10, 0));
	}

	public void reset() {
		moveTo(START);
	}

	@Override
	public ZoneId getZone() {
		return SHANGHAI;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Configuration {

		@Bean
		TestClock testClock() {
			return new TestClock();
		}

	}

}
