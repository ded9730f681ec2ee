package org.liaisonstation.inbox;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.settings.Settings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes the notices that were read long ago. What happened stays in the timeline of the
 * record; what was not read stays in the inbox.
 */
@Component
@Transactional
class ReadNotices {

	private final JdbcClient jdbc;

	private final Settings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadNotices(JdbcClient jdbc, Settings settings, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT15M")
	public int expire() {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		int months = Math.max(1, this.settings.number("inbox.read-months", now.toInstant()));
		ZonedDateTime before = now.minusMonths(months);
		int expired = this.jdbc.sql("DELETE FROM notice WHERE read_at < ?").param(before.toOffsetDateTime()).update();
		if (expired > 0) {
			this.events.publishEvent(Recorded.of("notice.expired", "notice", null,
					Map.of("count", Integer.toString(expired), "before", before.toLocalDate().toString())));
		}
		return expired;
	}

}
