package org.liaisonstation.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is kept of a record so that it is found: its words in one spelling, and their
 * pieces with the year of the day that lists are ordered by. Only what everybody may read
 * who sees the record belongs into it: no name, no phone.
 */
public final class Searchable {

	private final String words;

	private final int[] grams;

	private Searchable(String words, int[] grams) {
		this.words = words;
		this.grams = grams;
	}

	/**
	 * @param day the day by which its lists are ordered
	 * @param texts what it is found by; null for what it has not
	 */
	public static Searchable of(LocalDate day, String... texts) {
		String words = Stream.of(texts)
			.filter(Objects::nonNull)
			.map(Grams::normalise)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(" "));
		IntStream when = IntStream.of(Grams.year(day.getYear()));
		return new Searchable(words, IntStream.concat(Grams.all(words), when).sorted().distinct().toArray());
	}

	/** For the column {@code words text}. */
	public String words() {
		return this.words;
	}

	/** For the column {@code grams int[]}. */
	public Integer[] grams() {
		return Arrays.stream(this.grams).boxed().toArray(Integer[]::new);
	}

	/** The pieces as COPY reads an array: {1,2,3}. */
	public String gramsForCopy() {
		return Arrays.stream(this.grams).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
	}

}
