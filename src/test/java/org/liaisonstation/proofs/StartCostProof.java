package org.liaisonstation.proofs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The second start of the packaged jar costs at most 30 CPU seconds, from the command to
 * a healthy station.
 */
final class StartCostProof {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private StartCostProof() {
	}

	public static void main(String[] args) throws Exception {
		Path folder = Files.createTempDirectory("start-cost");
		RunningJar station = new RunningJar(folder);
		print("first start", station.start(), station.processorTime());
		station.stop();
		Duration wall = station.start();
		Duration cost = station.processorTime();
		print("second start", wall, cost);
		station.stop();
		System.out.println("data and log: " + folder);
		if (cost.compareTo(LIMIT) > 0) {
			System.out.println("FAILED: more than " + LIMIT.toSeconds() + " CPU seconds");
			System.exit(1);
		}
	}

	private static void print(String what, Duration wall, Duration cost) {
		System.out.printf("%s: %.1f CPU seconds, healthy after %.1f s%n", what, cost.toMillis() / 1000.0,
				wall.toMillis() / 1000.0);
	}

}
