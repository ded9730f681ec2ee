package org.liaisonstation.requests;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand random walks over the state machine. One that fails is walked again with
 * fewer steps, until the shortest beginning that fails; its seed and steps are the
 * message. Plain JUnit: jqwik 1.10 runs on JUnit platform 1, ours is 6.
 */
class RequestWalkTests {

	private static final int WALKS = 10_000;

	private static final int STEPS = 50;

	private static final long SEED = Long.getLong("walks.seed", 20260309L);

	@Test
	void noWalkLosesARoundADueDateOrTheWayOn() {
		Map<Act, Integer> succeeded = Walk.counter();
		Random seeds = new Random(SEED);
		for (int walk = 0; walk < WALKS; walk++) {
			long seed = seeds.nextLong();
			Throwable failure = walk(new Walk(seed, succeeded), STEPS);
			if (failure != null) {
				throw shortest(seed, failure);
			}
		}
		assertThat(succeeded.keySet()).as("every act succeeded at least once, -Dwalks.seed=%s", SEED)
			.containsExactlyInAnyOrder(Act.values());
	}

	private static Throwable walk(Walk walk, int steps) {
		try {
			walk.go(steps);
			return null;
		}
		catch (AssertionError | RuntimeException failure) {
			return failure;
		}
	}

	/** The same walk with the fewest steps after which it still fails. */
	private static AssertionError shortest(long seed, Throwable failure) {
		for (int steps = 0; steps < STEPS; steps++) {
			Walk walk = new Walk(seed, Walk.counter());
			Throwable earlier = walk(walk, steps);
			if (earlier != null) {
				return failed(seed, walk.steps(), earlier);
			}
		}
		return failed(seed, List.of("(all " + STEPS + " steps)"), failure);
	}

	private static AssertionError failed(long seed, List<String> steps, Throwable failure) {
		return new AssertionError("run -Dwalks.seed=" + SEED + ", walk " + seed + ": " + failure.getMessage() + "\n"
				+ String.join("\n", steps), failure);
	}

}
