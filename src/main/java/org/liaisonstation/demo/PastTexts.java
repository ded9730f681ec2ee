package org.liaisonstation.demo;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.liaisonstation.constituencies.Place;

/**
 * Puts together what a resident says and what he is answered. A word comes as often as it
 * would: a few topics make most requests, and of the rare words the first is the least
 * rare (each half as often as the one of half its number).
 */
class PastTexts {

	private static final int IN_TITLE = 30;

	private final PastFile parts;

	private final RandomGenerator chance;

	private final int weights;

	PastTexts(PastFile parts, RandomGenerator chance) {
		this.parts = parts;
		this.chance = chance;
		this.weights = parts.topics().stream().mapToInt(PastFile.Topic::weight).sum();
	}

	PastFile.Topic topic() {
		int at = this.chance.nextInt(this.weights);
		for (PastFile.Topic topic : this.parts.topics()) {
			at -= topic.weight();
			if (at < 0) {
				return topic;
			}
		}
		throw new IllegalStateException("no topic");
	}

	/** A telling of a topic: the same thing, place and number all the way. */
	Telling tell(PastFile.Topic topic, Place place) {
		return new Telling(topic,
				Map.of("place", place.name(), "spot", one(this.parts.spots()), "thing", one(topic.things()), "shop",
						one(this.parts.shops()), "since", one(this.parts.since()), "n",
						Integer.toString(2 + this.chance.nextInt(38)), "rare", rare()));
	}

	String restricted() {
		return one(this.parts.restricted());
	}

	String instruction() {
		return one(this.parts.instructions());
	}

	String note() {
		return one(this.parts.notes());
	}

	/** What somebody adds to a good rating; often nothing. */
	String comment() {
		String comment = one(this.parts.comments());
		return comment.isEmpty() ? null : comment;
	}

	String complaint() {
		return one(this.parts.complaints());
	}

	String name(int person) {
		int hash = person * 0x9E3779B1 >>> 8;
		String surnames = this.parts.surnames();
		return surnames.charAt((int) Math.sqrt(hash % (surnames.length() * surnames.length())))
				+ this.parts.givens().get(hash / 7 % this.parts.givens().size());
	}

	private String rare() {
		List<String> rare = this.parts.rare();
		return rare.get((int) Math.pow(rare.size(), this.chance.nextDouble()) - 1);
	}

	private String one(List<String> of) {
		return of.get(this.chance.nextInt(of.size()));
	}

	private boolean oneIn(int n) {
		return this.chance.nextInt(n) == 0;
	}

	/** One resident's words about one matter. */
	final class Telling {

		private final PastFile.Topic topic;

		private final Map<String, String> words;

		private Telling(PastFile.Topic topic, Map<String, String> words) {
			this.topic = topic;
			this.words = words;
		}

		PastFile.Topic topic() {
			return this.topic;
		}

		String spot() {
			return this.words.get("place") + this.words.get("spot");
		}

		String title() {
			String title = fill(one(this.topic.titles()));
			return (title.length() > IN_TITLE) ? title.substring(0, IN_TITLE) : title;
		}

		String content() {
			StringBuilder text = new StringBuilder(one(PastTexts.this.parts.greetings()))
				.append(one(this.topic.contents()))
				.append(one(this.topic.details()))
				.append(one(PastTexts.this.parts.effects()));
			if (oneIn(3)) {
				text.append(one(this.topic.contents())).append(one(PastTexts.this.parts.effects()));
			}
			if (!oneIn(3)) {
				text.append(one(PastTexts.this.parts.tried()));
			}
			if (oneIn(12)) {
				text.append(one(PastTexts.this.parts.rareSentences()));
			}
			return fill(text.append("希望能").append(one(this.topic.appeals())).append('。').toString());
		}

		String appeal() {
			return fill(one(this.topic.appeals()));
		}

		String answer() {
			return "您好。" + fill(one(this.topic.answers())) + "如有反复，请随时与我们联系。";
		}

		private String fill(String pattern) {
			StringBuilder text = new StringBuilder(pattern.length() + 16);
			int from = 0;
			for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
				int close = pattern.indexOf('}', open);
				text.append(pattern, from, open).append(this.words.get(pattern.substring(open + 1, close)));
				from = close + 1;
			}
			return text.append(pattern, from, pattern.length()).toString();
		}

	}

}
