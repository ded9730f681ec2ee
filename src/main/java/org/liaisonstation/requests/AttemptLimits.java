package org.liaisonstation.requests;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;

import org.springframework.stereotype.Component;

/**
 * How often one address may hand in a matter, or try a tracking code. Kept per process; a
 * restart forgets it.
 */
@Component
class AttemptLimits {

	/** An office or a village may sit behind one address. */
	private static final Bandwidth SUBMISSIONS = Bandwidth.builder()
		.capacity(30)
		.refillGreedy(30, Duration.ofMinutes(10))
		.build();

	private static final Bandwidth TRIES = Bandwidth.builder()
		.capacity(20)
		.refillGreedy(20, Duration.ofMinutes(10))
		.build();

	/** Beyond this many addresses the buckets start anew rather than fill the memory. */
	private static final int MOST_ADDRESSES = 50_000;

	private final Map<String, Bucket> submissions = new ConcurrentHashMap<>();

	private final Map<String, Bucket> tries = new ConcurrentHashMap<>();

	boolean maySubmit(String address) {
		return take(this.submissions, address, SUBMISSIONS);
	}

	/** Counts a failed try under /track. */
	void failed(String address) {
		take(this.tries, address, TRIES);
	}

	boolean mayTry(String address) {
		Bucket bucket = this.tries.get(address);
		return bucket == null || bucket.getAvailableTokens() > 0;
	}

	private static boolean take(Map<String, Bucket> buckets, String address, Bandwidth limit) {
		if (buckets.size() > MOST_ADDRESSES) {
			buckets.clear();
		}
		return buckets.computeIfAbsent(address, (any) -> Bucket.builder().addLimit(limit).build()).tryConsume(1);
	}

}
