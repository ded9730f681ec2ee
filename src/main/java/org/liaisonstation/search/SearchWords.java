package org.liaisonstation.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed into a search box: words that a record must have, all of them.
 */
public final class SearchWords {

	private static final int MOST = 8;

	private static final int LONGEST = 40;

	private static final int AROUND = 18;

	private final List<String> words;

	private SearchWords(List<String> words) {
		this.words = words;
	}

	public static SearchWords of(String typed) {
		return new SearchWords(Stream.of(Grams.normalise((typed != null) ? typed : "").split(" "))
			.filter((word) -> !word.isEmpty())
			.map((word) -> (word.length() > LONGEST) ? word.substring(0, LONGEST) : word)
			.distinct()
			.limit(MOST)
			.toList());
	}

	public boolean isEmpty() {
		return this.words.isEmpty();
	}

	public List<String> words() {
		return this.words;
	}

	/** What {@code grams @>} asks for. */
	public Integer[] grams() {
		return this.words.stream().flatMapToInt(Grams::of).sorted().distinct().boxed().toArray(Integer[]::new);
	}

	/**
	 * The words whose pieces may all be there without the word: 停车，车位 is not 停车位. They
	 * are looked up once more by {@code words LIKE}.
	 */
	public List<String> patterns() {
		return this.words.stream().filter((word) -> word.length() > 2).map((word) -> "%" + word + "%").toList();
	}

	/** The number that a record of this year bears among its pieces. */
	public static int year(LocalDate day) {
		return Grams.year(day.getYear());
	}

	/** A part of a text, found or not. */
	public record Part(String text, boolean found) {

	}

	/** A text as a page shows it, the words found apart from the rest. */
	public List<Part> mark(String text) {
		if (isEmpty() || text == null || text.isEmpty()) {
			return List.of(new Part((text != null) ? text : "", false));
		}
		// a page shows the text as it was written: only what folds to the same letters is
		// marked
		Pattern found = Pattern.compile(this.words.stream()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.map(Pattern::quote)
			.collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		List<Part> parts = new ArrayList<>();
		Matcher matcher = found.matcher(halfWidth(text));
		int end = 0;
		while (matcher.find()) {
			if (matcher.start() > end) {
				parts.add(new Part(text.substring(end, matcher.start()), false));
			}
			parts.add(new Part(text.substring(matcher.start(), matcher.end()), true));
			end = matcher.end();
		}
		if (end < text.length()) {
			parts.add(new Part(text.substring(end), false));
		}
		return parts;
	}

	/** The piece of a text around the first word found; null where none is. */
	public String excerpt(String text) {
		int at = 0;
		for (Part part : isEmpty() ? List.<Part>of() : mark(text)) {
			if (part.found()) {
				int start = Math.max(0, at - AROUND);
				int end = Math.min(text.length(), at + part.text().length() + 2 * AROUND);
				return ((start > 0) ? "…" : "") + text.substring(start, end) + ((end < text.length()) ? "…" : "");
			}
			at += part.text().length();
		}
		return null;
	}

	/** Of the same length, so that what is found in it stands at the same place. */
	private static String halfWidth(String text) {
		return text.chars()
			.map((c) -> (c >= '！' && c <= '～') ? c - '！' + '!' : c)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/** The pieces of two characters of a text, to compare it with others. */
	public static Integer[] pairs(String text) {
		return Grams.all(Grams.normalise(text))
			.filter((gram) -> gram >>> 16 != 0)
			.distinct()
			.boxed()
			.toArray(Integer[]::new);
	}

	/** The characters of a piece. */
	public static String text(int piece) {
		return Grams.text(piece);
	}

	/** The longest words that two texts share, made of the pieces that they share. */
	public static List<String> shared(String text, List<Integer> pieces) {
		List<String> words = new ArrayList<>();
		for (String run : Grams.normalise(text).split(" ")) {
			int start = -1;
			for (int i = 1; i <= run.length(); i++) {
				boolean inBoth = i < run.length() && pieces.contains(run.charAt(i - 1) << 16 | run.charAt(i));
				if (inBoth && start < 0) {
					start = i - 1;
				}
				else if (!inBoth && start >= 0) {
					words.add(run.substring(start, i));
					start = -1;
				}
			}
		}
		return words.stream()
			.distinct()
			.filter((word) -> words.stream().noneMatch((other) -> !other.equals(word) && other.contains(word)))
			.toList();
	}

	@Override
	public String toString() {
		return String.join(" ", this.words);
	}

}
