package org.liaisonstation.requests;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What opens a matter under /track.
 *
 * @param code 80 random bits as sixteen letters and digits that cannot be taken for each
 * other
 * @param passphrase four digits (查询口令) for a person who left no phone; null for the
 * others
 */
record TrackingSecrets(String code, String passphrase) {

	private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

	private static final int WHOLE_PHONE = 7;

	private static final SecureRandom RANDOM = new SecureRandom();

	static TrackingSecrets fresh(Reporter reporter) {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < 16; i++) {
			code.append(LETTERS[RANDOM.nextInt(LETTERS.length)]);
		}
		boolean needsPassphrase = !reporter.isAnonymous() && reporter.phone() == null;
		return new TrackingSecrets(code.toString(), needsPassphrase ? "%04d".formatted(RANDOM.nextInt(10_000)) : null);
	}

	/** As printed, in groups of four: L7KQ-9M2X-4PDA-0WYT. */
	static String printed(String code) {
		return String.join("-", code.split("(?<=\\G.{4})"));
	}

	/**
	 * What a person typed, without dashes and spaces, with the letters that he may have
	 * taken for digits.
	 */
	static String typed(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toUpperCase(Locale.ROOT)
			.replaceAll("[^0-9A-Z]", "")
			.replace('O', '0')
			.replace('I', '1')
			.replace('L', '1');
	}

	/**
	 * The second answer that a person typed: many type their whole number where its last
	 * four digits are asked for.
	 */
	static String typedTail(String text) {
		String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
		return (digits.length() >= WHOLE_PHONE) ? digits.substring(digits.length() - 4) : digits;
	}

}
