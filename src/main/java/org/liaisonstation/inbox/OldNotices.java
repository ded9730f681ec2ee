package org.liaisonstation.inbox;

import java.time.Clock;
import java.time.OffsetDateTime;
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
 * Deletes the notices that were read or withdrawn long ago, and those that nobody came to
 * read in years. What happened stays in the timeline of the record.
 */
@Component
@Transactional
class OldNotices {

	/** In one run; the rest waits for the next one. */
	static final int MOST_AT_ONCE = 20_000;

	private final JdbcClient jdbc;

	private final Settings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OldNotices(JdbcClient jdbc, Settings settings, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT15M")
	public int expire() {
		OffsetDateTime read = monthsAgo("inbox.read-months");
		OffsetDateTime unread = monthsAgo("inbox.unread-months");
		int expired = this.jdbc.sql("""
				DELETE FROM notice WHERE id IN (
				  (SELECT id FROM notice WHERE read_at < :read LIMIT :most)
				  UNION (SELECT id FROM notice WHERE withdrawn_at < :read LIMIT :most)
				  UNION (SELECT id FROM notice WHERE read_at IS NULL AND created_at < :unread LIMIT :most))""")
			.param("read", read)
			.param("unread", unread)
			.param("most", MOST_AT_ONCE)
			.update();
		if (expired > 0) {
			this.events
				.publishEvent(Recorded.of("notice.expired", "notice", null, Map.of("count", Integer.toString(expired),
						"before", read.toLocalDate().toString(), "unreadBefore", unread.toLocalDate().toString())));
		}
		return expired;
	}

	private OffsetDateTime monthsAgo(String setting) {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		return now.minusMonths(Math.max(1, this.settings.number(setting, now.toInstant()))).toOffsetDateTime();
	}

}
