package org.liaisonstation.settings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows and changes settings; what is in force is asked of {@link Settings}. */
@Component
@Transactional
class SettingTable {

	private final SettingValues values;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SettingTable(SettingValues values, ApplicationEventPublisher events, Clock clock) {
		this.values = values;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<SettingDefinition> definitions() {
		return this.values.definitions();
	}

	@Transactional(readOnly = true)
	SettingDefinition definition(String key) {
		return this.values.definition(key).orElseThrow(NotFound::new);
	}

	/** The values in force now, by key. */
	@Transactional(readOnly = true)
	Map<String, Setting> inForce() {
		return this.values.inForce(this.clock.instant())
			.stream()
			.collect(Collectors.toMap(Setting::key, Function.identity()));
	}

	/** All values of a setting, the newest first. */
	@Transactional(readOnly = true)
	List<Setting> history(String key) {
		return this.values.findByKeyOrderByValidFromDesc(key);
	}

	/**
	 * A new value from now on.
	 * @param seen the newest value that the person saw
	 * @param by the account that changes it
	 */
	void change(String key, String value, UUID seen, String by) {
		Setting newest = history(key).get(0);
		if (!newest.id().equals(seen)) {
			throw new StalePage(definition(key).name(), "/desk/settings/" + key, newest.changedBy(), newest.validFrom(),
					"这个参数刚被修改。");
		}
		if (newest.value().equals(value)) {
			return;
		}
		Instant now = this.clock.instant();
		// two changes within one tick of the clock keep their order
		Instant from = now.isAfter(newest.validFrom()) ? now : newest.validFrom().plusMillis(1);
		Setting setting = this.values.saveAndFlush(new Setting(key, value, from, by));
		this.events.publishEvent(Recorded.of("setting.changed", "setting", setting.id(),
				Map.of("key", key, "from", newest.value(), "to", value)));
	}

}
