package org.liaisonstation.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When something was last recorded: time has not been before that. */
@Component
public class LastEntry {

	private final JdbcClient jdbc;

	LastEntry(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Instant> at() {
		return this.jdbc.sql("SELECT at FROM audit_entry ORDER BY at DESC, id DESC LIMIT 1")
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

}
