package org.liaisonstation.settings;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets several settings as one choice, for a module that offers values which belong
 * together. Each stays a change of its own, from now on, with its trail.
 */
@Component
@Transactional
public class SettingChanges {

	private final SettingTable table;

	SettingChanges(SettingTable table) {
		this.table = table;
	}

	/**
	 * What is in force now under these keys, in the words of pages.
	 */
	@Transactional(readOnly = true)
	public Map<String, String> words(Iterable<String> keys) {
		Map<String, Setting> inForce = this.table.inForce();
		Map<String, String> words = new LinkedHashMap<>();
		keys.forEach((key) -> words.put(key, words(key, inForce.get(key).value())));
		return words;
	}

	/** What people call a setting. */
	@Transactional(readOnly = true)
	public String name(String key) {
		return this.table.definition(key).name();
	}

	/** A value in the words of pages: 5 个工作日. */
	@Transactional(readOnly = true)
	public String words(String key, String value) {
		return this.table.definition(key).kind().words(value);
	}

	/**
	 * @param values by key; what is in force already is left as it is
	 * @param by the account that changes them
	 */
	public void set(Map<String, String> values, String by) {
		values.forEach((key, value) -> this.table.change(key, value, this.table.history(key).get(0).id(), by));
	}

}
