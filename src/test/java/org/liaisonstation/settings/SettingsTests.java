package org.liaisonstation.settings;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.liaisonstation.StationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@StationTest
class SettingsTests {

	private static final Instant CHANGE = Instant.parse("2026-03-09T02:00:00Z");

	@Autowired
	private Settings settings;

	@Autowired
	private SettingValues values;

	@Test
	void theDefaultClocksAreThere() {
		assertThat(this.settings.text("clock.transfer", CHANGE)).isEqualTo("5wd");
		assertThat(this.settings.text("clock.green.respond", CHANGE)).isEqualTo("2h");
		assertThat(this.values.definitions()).hasSizeGreaterThanOrEqualTo(13)
			.allSatisfy(
					(definition) -> assertThat(definition.kind().accepts(this.settings.text(definition.key(), CHANGE)))
						.isTrue());
	}

	@Test
	void aChangeIsValidFromItsMomentOnAndKeepsWhatWasBefore() {
		this.values.saveAndFlush(new Setting("clock.transfer", "7wd", CHANGE, "admin"));
		assertThat(this.settings.text("clock.transfer", CHANGE.minusSeconds(1))).isEqualTo("5wd");
		assertThat(this.settings.text("clock.transfer", CHANGE)).isEqualTo("7wd");
		assertThat(this.values.findByKeyOrderByValidFromDesc("clock.transfer")).extracting(Setting::value)
			.containsExactly("7wd", "5wd");
	}

	@Test
	void aKeyThatNobodyDefinedFails() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.settings.text("clock.none", CHANGE));
	}

}
