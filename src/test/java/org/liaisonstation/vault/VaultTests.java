package org.liaisonstation.vault;

import java.util.Arrays;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class VaultTests {

	private final Vault vault = new Vault(key(1));

	@ParameterizedTest
	@ValueSource(strings = { "", "王小麦", "13800001234", "槐香路 6 号 2 单元 301 室\n𠮷" })
	void whatIsSealedOpensAgain(String text) {
		String sealed = this.vault.seal(text);
		assertThat(this.vault.open(sealed)).isEqualTo(text);
		assertThat(sealed).startsWith("v1:" + this.vault.keyId() + ":");
	}

	@Test
	void twoSealsOfOneTextDifferAndTheFingerprintDoesNot() {
		assertThat(this.vault.seal("13800001234")).isNotEqualTo(this.vault.seal("13800001234"));
		assertThat(this.vault.fingerprint("13800001234")).isEqualTo(new Vault(key(1)).fingerprint("13800001234"))
			.isNotEqualTo(this.vault.fingerprint("13800001235"))
			.isNotEqualTo(new Vault(key(2)).fingerprint("13800001234"))
			.hasSize(43);
	}

	@Test
	void aValueChangedAnywhereIsRefused() {
		String sealed = this.vault.seal("13800001234");
		int start = sealed.lastIndexOf(':') + 1;
		byte[] whole = Base64.getDecoder().decode(sealed.substring(start));
		for (int i = 0; i < whole.length; i++) {
			byte[] changed = whole.clone();
			changed[i] ^= 1;
			String broken = sealed.substring(0, start) + Base64.getEncoder().encodeToString(changed);
			assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> this.vault.open(broken));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "13800001234", "v1:", "v2:00000000:AAAA" })
	void whatWasNeverSealedIsRefused(String text) {
		assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> this.vault.open(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "A", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA==" })
	void aValueCutShortIsRefused(String rest) {
		String sealed = this.vault.seal("x");
		String cut = sealed.substring(0, sealed.lastIndexOf(':') + 1) + rest;
		assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> this.vault.open(cut));
	}

	@Test
	void anotherKeyDoesNotOpenIt() {
		String sealed = this.vault.seal("王小麦");
		assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> new Vault(key(2)).open(sealed))
			.withMessageNotContaining("王小麦");
	}

	@Test
	void aShortKeyIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Vault(new byte[16]));
	}

	@Test
	void anEmptyFieldStaysEmpty() {
		SealedText converter = new SealedText(this.vault);
		assertThat(converter.convertToDatabaseColumn(null)).isNull();
		assertThat(converter.convertToEntityAttribute(null)).isNull();
		assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn("王小麦"))).isEqualTo("王小麦");
	}

	static byte[] key(int seed) {
		byte[] key = new byte[Vault.KEY_BYTES];
		Arrays.fill(key, (byte) seed);
		return key;
	}

}
