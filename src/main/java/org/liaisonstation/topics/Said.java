package org.liaisonstation.topics;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.search.Searchable;
import org.liaisonstation.search.SearchWords;

/**
 * Something that somebody said, a request or an opinion, as it is looked through for what
 * many say.
 *
 * @param placeId its village or community, or null
 * @param words the text in one spelling
 * @param pairs the pairs of Chinese characters in it
 */
record Said(MemberRef ref, String number, String title, LocalDate day, UUID placeId, String place, String words,
		Set<String> pairs) {

	static Said of(MemberRef ref, String number, String title, LocalDate day, UUID placeId, String place, String text) {
		return new Said(ref, number, title, day, placeId, place, Searchable.of(day, title, text).words(),
				Stream.of(SearchWords.pairs(title + " " + text))
					.map(SearchWords::text)
					.filter((pair) -> pair.chars().allMatch(Character::isIdeographic))
					.collect(Collectors.toUnmodifiableSet()));
	}

	boolean says(String phrase) {
		return this.words.contains(phrase);
	}

	public String href() {
		return this.ref.kind().href(this.ref.id());
	}

}
