package org.liaisonstation.proofs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a receiver took: how often each message came, and what it said. */
final class Deliveries {

	private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();

	private final Map<String, String> texts = new ConcurrentHashMap<>();

	/**
	 * A message came.
	 * @param id what tells a repeated one from a new one
	 */
	void took(String id, String text) {
		this.times.computeIfAbsent(id, (one) -> new AtomicInteger()).incrementAndGet();
		this.texts.put(id, text);
	}

	/** How many different messages speak of the number. */
	long about(String number) {
		return this.texts.values().stream().filter((text) -> text.contains(number + " ")).count();
	}

	int messages() {
		return this.times.size();
	}

	int repeated() {
		return (int) this.times.values().stream().filter((count) -> count.get() > 1).count();
	}

	/** How often the message came that came most often. */
	int mostOften() {
		return this.times.values().stream().mapToInt(AtomicInteger::get).max().orElse(0);
	}

}
