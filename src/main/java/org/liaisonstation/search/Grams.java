package org.liaisonstation.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Text in pieces of one and two characters. No dictionary: segmenters miss words that
 * stand in the text (smartcn found one 停车 in five). A piece is one number, its two
 * characters side by side; as words of a tsvector the same pieces take more than twice
 * the room (695 bytes of numbers, 1,573 of words for 94 characters). Numbers whose upper
 * half is no character stand for years.
 */
final class Grams {

	private static final int YEAR = 2 << 16;

	private Grams() {
	}

	/**
	 * One spelling for what looks alike: half-width, lower case, a blank for everything
	 * that is neither letter nor digit.
	 */
	static String normalise(String text) {
		String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		return folded.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

	/** The pieces that a word is found by: itself, or every pair of neighbours. */
	static IntStream of(String word) {
		return (word.length() == 1) ? IntStream.of(word.charAt(0)) : pairs(word);
	}

	/** Every piece of a normalised text. */
	static IntStream all(String normalised) {
		List<String> runs = Arrays.asList(normalised.split(" "));
		return IntStream.concat(runs.stream().flatMapToInt(String::chars), runs.stream().flatMapToInt(Grams::pairs));
	}

	private static IntStream pairs(String run) {
		return IntStream.range(1, run.length()).map((i) -> run.charAt(i - 1) << 16 | run.charAt(i));
	}

	/** The two characters of a piece; one where it is a single one. */
	static String text(int gram) {
		char first = (char) (gram >>> 16);
		return (first == 0) ? String.valueOf((char) gram) : String.valueOf(new char[] { first, (char) gram });
	}

	static int year(int year) {
		return YEAR | year;
	}

}
