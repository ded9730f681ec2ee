package org.liaisonstation.inbox;

import java.time.Clock;
import java.time.ZonedDateTime;

import org.liaisonstation.settings.Settings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what left the outbox long ago, or was given up. A message repeats a notice, so
 * no record goes with it and nothing is audited; what still waits to be sent stays.
 */
@Component
@Transactional
class OldMessages {

	/** In one run; the rest waits for the next one. */
	private static final int MOST_AT_ONCE = 20_000;

	private final JdbcClient jdbc;

	private final Settings settings;

	private final Clock clock;

	OldMessages(JdbcClient jdbc, Settings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT25M")
	public int expire() {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		int months = Math.max(1, this.settings.number("outbox.months", now.toInstant()));
		return this.jdbc.sql("DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE done_at < ? LIMIT ?)")
			.params(now.minusMonths(months).toOffsetDateTime(), MOST_AT_ONCE)
			.update();
	}

}
