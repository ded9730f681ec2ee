package org.liaisonstation.links;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;

/**
 * How often one address may do something in ten minutes. Kept per process; a restart
 * forgets it.
 */
public class AddressLimit {

	/** Beyond this many addresses the buckets start anew rather than fill the memory. */
	private static final int MOST_ADDRESSES = 50_000;

	private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

	private final Bandwidth limit;

	public AddressLimit(int timesInTenMinutes) {
		this.limit = Bandwidth.builder()
			.capacity(timesInTenMinutes)
			.refillGreedy(timesInTenMinutes, Duration.ofMinutes(10))
			.build();
	}

	/** Counts once; false where it was too often. */
	public boolean take(String address) {
		if (this.buckets.size() > MOST_ADDRESSES) {
			this.buckets.clear();
		}
		return this.buckets.computeIfAbsent(address, (any) -> Bucket.builder().addLimit(this.limit).build())
			.tryConsume(1);
	}

	/** Whether it may once more, without counting. */
	public boolean allows(String address) {
		Bucket bucket = this.buckets.get(address);
		return bucket == null || bucket.getAvailableTokens() > 0;
	}

}
