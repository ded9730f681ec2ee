package org.liaisonstation.accounts;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTests {

	private final PasswordRules rules = new PasswordRules();

	private final Viewer viewer = new Viewer(UUID.randomUUID(), "xujing", "许静", Set.of(), null, null, null);

	@ParameterizedTest
	@ValueSource(strings = { "correct horse", "柳堤街道的槐树开花了吗", "k7m9qpd4rt", "二十四个字的口令一二三四五六七八九十甲乙丙丁戊" })
	void aLongPasswordIsTaken(String password) {
		assertThat(this.rules.refusalOf(password, this.viewer)).isEmpty();
	}

	@Test
	void nineCharactersAreTooFew() {
		assertThat(this.rules.refusalOf("k7m9qpd4r", this.viewer)).hasValueSatisfying(text("至少 10 个字符"));
	}

	@Test
	void whatBcryptWouldNotReadIsRefusedAndNotCut() {
		assertThat(this.rules.refusalOf("一二三四五六七八九十".repeat(3), this.viewer)).hasValueSatisfying(text("24 个汉字"));
		assertThat(this.rules.refusalOf("k7m9qpd4rt".repeat(8), this.viewer)).hasValueSatisfying(text("72 个字母"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "1234567890", "Qwertyuiop", "PASSWORD123", "Station-2026-demo", "aaaaaaaaaabb", "一二一二一二一二一二" })
	void aPasswordThatIsTriedFirstIsRefused(String password) {
		assertThat(this.rules.refusalOf(password, this.viewer)).hasValueSatisfying(text("太常见"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "my-XuJing-2026", "我叫许静今年四十二岁了" })
	void theOwnNameIsRefusedInAPassword(String password) {
		assertThat(this.rules.refusalOf(password, this.viewer)).hasValueSatisfying(text("账号或姓名"));
	}

	@Test
	void oneTimePasswordsAreLongAndDiffer() {
		assertThat(OneTimePassword.fresh()).matches("[a-zA-Z0-9]{4}-[a-zA-Z0-9]{4}-[a-zA-Z0-9]{4}")
			.isNotEqualTo(OneTimePassword.fresh());
	}

	private static Consumer<String> text(String expected) {
		return (reason) -> assertThat(reason).contains(expected);
	}

}
