package org.liaisonstation.settings;

import java.time.Instant;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The value that a setting had at a moment. A key that no migration defined is a mistake
 * of the program and fails.
 */
@Component
@Transactional(readOnly = true)
public class Settings {

	private final SettingValues values;

	Settings(SettingValues values) {
		this.values = values;
	}

	/**
	 * The value as text; of a period the form {@code 5wd}, {@code 2h} or {@code 3mo}.
	 */
	public String text(String key, Instant at) {
		return this.values.valueAt(key, at)
			.orElseThrow(() -> new IllegalArgumentException("No value of setting " + key + " at " + at));
	}

	public int number(String key, Instant at) {
		return Integer.parseInt(text(key, at));
	}

	public boolean yes(String key, Instant at) {
		return "yes".equals(text(key, at));
	}

}
