package org.liaisonstation.accounts;

import java.security.SecureRandom;

/**
 * Makes passwords that are read from a screen and typed once: no letters that look like
 * another, in groups of four, about 68 bits.
 */
final class OneTimePassword {

	private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";

	private static final int GROUPS = 3;

	private static final int GROUP = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	private OneTimePassword() {
	}

	static String fresh() {
		StringBuilder text = new StringBuilder();
		for (int group = 0; group < GROUPS; group++) {
			text.append((group > 0) ? "-" : "");
			for (int letter = 0; letter < GROUP; letter++) {
				text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
			}
		}
		return text.toString();
	}

}
