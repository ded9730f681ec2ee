package org.liaisonstation.paper;

import java.security.SecureRandom;

/**
 * Codes for what is printed and scanned: 80 random bits in Crockford's alphabet, which
 * has no letter that is taken for a digit.
 */
public final class RandomCode {

	private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

	private static final int LENGTH = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private RandomCode() {
	}

	public static String fresh() {
		StringBuilder code = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			code.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
		}
		return code.toString();
	}

}
