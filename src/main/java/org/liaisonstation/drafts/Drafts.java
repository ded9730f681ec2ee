package org.liaisonstation.drafts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.settings.Settings;
import org.liaisonstation.vault.Vault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the drafts, one for each account and form, sealed. The trail tells that a draft
 * was begun and how it ended; it does not tell every few seconds that somebody types.
 */
@Component
@Transactional
class Drafts {

	private static final String KIND = "draft";

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Vault vault;

	private final JsonMapper json;

	private final Settings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Drafts(JdbcClient jdbc, Vault vault, JsonMapper json, Settings settings, ApplicationEventPublisher events,
			Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.json = json;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/** In place of what was kept of that form before. */
	void keep(UUID account, String form, Map<String, List<String>> fields) {
		UUID id = Generators.timeBasedEpochGenerator().generate();
		UUID kept = this.jdbc.sql("""
				INSERT INTO draft (id, account_id, form, content, saved_at) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT (account_id, form) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at
				RETURNING id""")
			.params(id, account, form, this.vault.seal(this.json.writeValueAsString(fields)), now())
			.query(UUID.class)
			.single();
		if (kept.equals(id)) {
			this.events.publishEvent(Recorded.of("draft.kept", KIND, id, Map.of("form", form)));
		}
	}

	@Transactional(readOnly = true)
	public Optional<Draft> find(UUID account, String form) {
		return this.jdbc.sql("SELECT content, saved_at FROM draft WHERE account_id = ? AND form = ?")
			.params(account, form)
			.query((row, number) -> new Draft(form, row.getObject("saved_at", OffsetDateTime.class).toInstant(),
					this.json.readValue(this.vault.open(row.getString("content")), FIELDS)))
			.optional();
	}

	/** The form was sent: there is nothing left to restore. */
	void sent(UUID account, String form) {
		remove(account, form)
			.ifPresent((id) -> this.events.publishEvent(Recorded.of("draft.sent", KIND, id, Map.of("form", form))));
	}

	/** Its owner does not want it any more. */
	void discard(UUID account, String form) {
		remove(account, form).ifPresent(
				(id) -> this.events.publishEvent(Recorded.of("draft.discarded", KIND, id, Map.of("form", form))));
	}

	private Optional<UUID> remove(UUID account, String form) {
		return this.jdbc.sql("DELETE FROM draft WHERE account_id = ? AND form = ? RETURNING id")
			.params(account, form)
			.query(UUID.class)
			.optional();
	}

	/** What nobody came back for. */
	@Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
	public int expire() {
		Instant now = this.clock.instant();
		Instant before = now.minus(Duration.ofDays(this.settings.number("drafts.days", now)));
		List<UUID> expired = this.jdbc.sql("DELETE FROM draft WHERE saved_at < ? RETURNING id")
			.param(before.atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.list();
		expired.forEach((id) -> this.events.publishEvent(Recorded.of("draft.expired", KIND, id)));
		return expired.size();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
