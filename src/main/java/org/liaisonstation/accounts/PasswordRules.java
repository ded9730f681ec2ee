package org.liaisonstation.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password that a person chooses must be. Length instead of kinds of characters;
 * no expiry: both are known to lead to worse passwords.
 */
@Component
class PasswordRules {

	static final int SHORTEST = 10;

	/** bcrypt reads no further: the rest would not count. */
	private static final int LONGEST_BYTES = 72;

	private static final int FEWEST_DIFFERENT = 5;

	private final Set<String> common;

	PasswordRules() {
		try {
			this.common = new ClassPathResource("accounts/common-passwords.txt")
				.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.startsWith("#"))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Why the password is refused, in words for the person who chose it. */
	Optional<String> refusalOf(String password, Viewer viewer) {
		String lower = password.toLowerCase(Locale.ROOT);
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			return Optional.of("密码至少 10 个字符，可以用一句话");
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
			return Optional.of("密码太长：最多 72 个字母或数字，或者 24 个汉字");
		}
		if (this.common.contains(lower) || password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
			return Optional.of("这个密码太常见，容易被猜中，请换一个");
		}
		if (lower.contains(viewer.username()) || lower.contains(viewer.displayName().toLowerCase(Locale.ROOT))) {
			return Optional.of("密码里不能有账号或姓名");
		}
		return Optional.empty();
	}

}
