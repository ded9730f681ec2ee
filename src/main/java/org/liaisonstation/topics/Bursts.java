package org.liaisonstation.topics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what many say all of a sudden: a phrase that stands in many records of the last
 * four weeks, in more than in the four weeks before, from at least two villages or
 * communities, and that is not ordinary in what was said earlier. No dictionary: pairs of
 * characters are counted and grow into phrases. The most frequent comes first and takes
 * its records with it.
 */
final class Bursts {

	static final int WEEKS = 4;

	private static final int MOST = 6;

	private static final int FEWEST_PLACES = 2;

	private static final int LONGEST = 8;

	/** So many of those who say the shorter phrase say the longer one as well. */
	private static final double GROWS = 0.8;

	/** An ordinary word was said a third as often in other times, or oftener. */
	private static final double ORDINARY = 0.3;

	/**
	 * Where little is known of other times: what more than half of all say is ordinary.
	 */
	private static final double MOST_OF_ALL = 0.5;

	/** Of so few earlier records nothing can be learnt. */
	private static final int TOO_FEW = 20;

	/** Characters of grammar; no topic is called by them. */
	private static final String GRAMMAR = "的了是在不我你他她它们有没和也都就说这那着很还又被把吗呢吧啊";

	private final List<Said> now;

	private final List<Said> before;

	private final List<Said> earlier;

	private final int least;

	private Bursts(List<Said> all, LocalDate today, int least) {
		LocalDate begun = today.minusWeeks(WEEKS);
		LocalDate begunBefore = begun.minusWeeks(WEEKS);
		this.now = new ArrayList<>(all.stream().filter((one) -> one.day().isAfter(begun)).toList());
		this.before = all.stream()
			.filter((one) -> one.day().isAfter(begunBefore) && !one.day().isAfter(begun))
			.toList();
		this.earlier = all.stream().filter((one) -> !one.day().isAfter(begunBefore)).toList();
		this.least = least;
	}

	/**
	 * @param all what was said, the newest first
	 * @param least in how many records a phrase must stand
	 * @param dismissed phrases that somebody looked at and found no topic in
	 */
	static List<Burst> in(List<Said> all, LocalDate today, int least, Collection<String> dismissed) {
		Bursts bursts = new Bursts(all, today, Math.max(2, least));
		List<Burst> found = new ArrayList<>();
		Set<String> tried = new HashSet<>();
		for (Optional<Burst> next = bursts.next(tried); next.isPresent()
				&& found.size() < MOST; next = bursts.next(tried)) {
			Burst burst = next.get();
			bursts.now.removeAll(burst.now());
			if (dismissed.stream().noneMatch((one) -> one.contains(burst.phrase()) || burst.phrase().contains(one))) {
				found.add(burst);
			}
		}
		return found;
	}

	/** The most frequent of what is left. */
	private Optional<Burst> next(Set<String> tried) {
		Map<String, Integer> counts = new HashMap<>();
		this.now.forEach((one) -> one.pairs().forEach((pair) -> counts.merge(pair, 1, Integer::sum)));
		List<String> frequent = counts.entrySet()
			.stream()
			.filter((one) -> one.getValue() >= this.least && !tried.contains(one.getKey()))
			.filter((one) -> one.getKey().chars().noneMatch((c) -> GRAMMAR.indexOf(c) >= 0))
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
			.map(Map.Entry::getKey)
			.toList();
		for (String pair : frequent) {
			Burst burst = burst(grown(pair));
			if (isSudden(burst)) {
				return Optional.of(burst);
			}
			tried.add(pair);
		}
		return Optional.empty();
	}

	private Burst burst(String phrase) {
		return new Burst(phrase, saying(this.now, phrase), saying(this.before, phrase).size());
	}

	private boolean isSudden(Burst burst) {
		return burst.now().size() >= this.least && burst.now().size() > burst.before()
				&& burst.places() >= FEWEST_PLACES && !isOrdinary(burst);
	}

	private boolean isOrdinary(Burst burst) {
		double share = (double) burst.now().size() / this.now.size();
		if (this.earlier.size() < TOO_FEW) {
			return share > MOST_OF_ALL;
		}
		return saying(this.earlier, burst.phrase()).size() > ORDINARY * share * this.earlier.size();
	}

	private static List<Said> saying(List<Said> said, String phrase) {
		return said.stream().filter((one) -> one.says(phrase)).toList();
	}

	/** 停车 becomes 停车位 where nearly all who say the one say the other. */
	private String grown(String pair) {
		String phrase = pair;
		for (String longer = longer(phrase); longer != null; longer = longer(phrase)) {
			phrase = longer;
		}
		return phrase;
	}

	private String longer(String phrase) {
		if (phrase.length() >= LONGEST) {
			return null;
		}
		List<Said> said = saying(this.now, phrase);
		Map<String, Set<Said>> neighbours = new HashMap<>();
		said.forEach((one) -> around(one.words(), phrase)
			.forEach((grown) -> neighbours.computeIfAbsent(grown, (key) -> new HashSet<>()).add(one)));
		Predicate<Map.Entry<String, Set<Said>>> enough = (one) -> one.getValue().size() >= this.least
				&& one.getValue().size() >= GROWS * said.size();
		return neighbours.entrySet()
			.stream()
			.filter(enough)
			.max(Comparator.<Map.Entry<String, Set<Said>>>comparingInt((one) -> one.getValue().size())
				.thenComparing(Map.Entry::getKey))
			.map(Map.Entry::getKey)
			.orElse(null);
	}

	/** The phrase with the character before it, and with the one after it. */
	private static Set<String> around(String words, String phrase) {
		Set<String> grown = new HashSet<>();
		for (int at = words.indexOf(phrase); at >= 0; at = words.indexOf(phrase, at + 1)) {
			int end = at + phrase.length();
			if (at > 0 && isTold(words.charAt(at - 1))) {
				grown.add(words.substring(at - 1, end));
			}
			if (end < words.length() && isTold(words.charAt(end))) {
				grown.add(words.substring(at, end + 1));
			}
		}
		return grown;
	}

	private static boolean isTold(char c) {
		return Character.isIdeographic(c) && GRAMMAR.indexOf(c) < 0;
	}

}
