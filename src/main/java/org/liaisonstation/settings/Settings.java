package org.liaisonstation.settings;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The value that a setting had at a moment. A key that no migration defined is a mistake
 * of the program and fails. Asked beside Hibernate, which would look through all that is
 * loaded for changes first.
 */
@Component
@Transactional(readOnly = true)
public class Settings {

	private final JdbcClient jdbc;

	Settings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The value as text; of a period the form {@code 5wd}, {@code 2h} or {@code 3mo}.
	 */
	public String text(String key, Instant at) {
		return this.jdbc
			.sql("SELECT value FROM setting WHERE key = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1")
			.params(key, at.atOffset(ZoneOffset.UTC))
			.query(String.class)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("No value of setting " + key + " at " + at));
	}

	public int number(String key, Instant at) {
		return Integer.parseInt(text(key, at));
	}

	public boolean yes(String key, Instant at) {
		return "yes".equals(text(key, at));
	}

}
