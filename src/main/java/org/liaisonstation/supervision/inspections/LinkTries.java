package org.liaisonstation.supervision.inspections;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;

import org.springframework.stereotype.Component;

/**
 * How many codes of links one address may try in vain. Kept per process; a restart
 * forgets it.
 */
@Component
class LinkTries {

	private static final Bandwidth TRIES = Bandwidth.builder()
		.capacity(20)
		.refillGreedy(20, Duration.ofMinutes(10))
		.build();

	/** Beyond this many addresses the buckets start anew rather than fill the memory. */
	private static final int MOST_ADDRESSES = 50_000;

	private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

	void failed(String address) {
		if (this.buckets.size() > MOST_ADDRESSES) {
			this.buckets.clear();
		}
		this.buckets.computeIfAbsent(address, (any) -> Bucket.builder().addLimit(TRIES).build()).tryConsume(1);
	}

	boolean mayTry(String address) {
		Bucket bucket = this.buckets.get(address);
		return bucket == null || bucket.getAvailableTokens() > 0;
	}

}
