package org.liaisonstation.proofs;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What a signed-in list page of 20 rows costs the packaged jar: requests a second over 8
 * connections of this machine to itself, the processor time of a request, and where it
 * goes. A fixed number of requests, of which the first ones only warm up. Prints one
 * markdown table for the runs and one for the profile, which is taken in a run of its
 * own, for it costs too. A data folder of an earlier run is used again.
 */
final class PageCosts {

	private static final int CONNECTIONS = 8;

	private static final int WARM = Integer.getInteger("benchmark.warm", 4_000);

	private static final int RUNS = 5;

	private static final int REQUESTS = Integer.getInteger("benchmark.requests", 2_000);

	private static final int ROWS = 20;

	private static final String PAGE = System.getProperty("benchmark.page", "/desk/requests?view=all");

	private final RunningJar station;

	private final List<Visitor> clerks = new ArrayList<>();

	/** What a run cost, in milliseconds of a processor for a request. */
	private record Cost(double perSecond, double java, double database, double load, double median, double slow) {

		String row(String name) {
			return "| %s | %.0f | %.2f | %.2f | %.1f | %.1f | %.1f |".formatted(name, this.perSecond, this.java,
					this.database, this.median, this.slow, this.load);
		}

	}

	private PageCosts(RunningJar station) {
		this.station = station;
	}

	public static void main(String[] args) throws Exception {
		Path folder = Files
			.createDirectories(Path.of(System.getProperty("benchmark.data", "target/benchmark"), "page"));
		System.out.println("data, log and profile: " + folder);
		PageCosts costs = new PageCosts(new RunningJar(folder));
		costs.station.start("-XX:FlightRecorderOptions=stackdepth=256");
		costs.signIn();
		costs.ask(WARM);
		List<Cost> runs = new ArrayList<>();
		System.out.println("\n| Run | requests a second | station, ms of CPU | database, ms of CPU "
				+ "| median ms | 95 of 100 within ms | load of the machine |\n"
				+ "| --- | --- | --- | --- | --- | --- | --- |");
		for (int run = 1; run <= RUNS; run++) {
			runs.add(costs.ask(REQUESTS));
			System.out.println(runs.get(run - 1).row("" + run));
		}
		System.out.println(median(runs).row("median"));
		Path recording = folder.resolve("page.jfr");
		costs.station.record(recording, () -> costs.ask(RUNS * REQUESTS));
		costs.station.stop();
		System.out.println("\n" + PageProfile.of(recording).table());
		System.exit(0);
	}

	/** Each connection is a browser of its own. */
	private void signIn() throws IOException, InterruptedException {
		for (int i = 0; i < CONNECTIONS; i++) {
			Visitor clerk = new Visitor(this.station);
			clerk.signIn("staff", "Station-2026-demo");
			this.clerks.add(clerk);
		}
		int rows = this.clerks.get(0)
			.page(PAGE)
			.split("<tr><td class=\"c-tick\"|<tr><td><span class=\"light", -1).length - 1;
		if (rows != ROWS) {
			throw new IllegalStateException(PAGE + " shows " + rows + " rows");
		}
	}

	private Cost ask(int requests) throws Exception {
		double load = machineLoad();
		Duration javaBefore = this.station.processorTime();
		Duration databaseBefore = this.station.databaseProcessorTime();
		AtomicInteger left = new AtomicInteger(requests);
		long[] took = new long[requests];
		ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
		long begun = System.nanoTime();
		List<Future<?>> all = new ArrayList<>();
		for (Visitor clerk : this.clerks) {
			all.add(threads.submit(() -> {
				for (int i = left.decrementAndGet(); i >= 0; i = left.decrementAndGet()) {
					long before = System.nanoTime();
					clerk.look(PAGE);
					took[i] = System.nanoTime() - before;
				}
				return null;
			}));
		}
		for (Future<?> one : all) {
			one.get();
		}
		double seconds = (System.nanoTime() - begun) / 1e9;
		threads.shutdown();
		Arrays.sort(took);
		return new Cost(requests / seconds, milliseconds(javaBefore, this.station.processorTime()) / requests,
				milliseconds(databaseBefore, this.station.databaseProcessorTime()) / requests, load,
				took[requests / 2] / 1e6, took[requests * 95 / 100] / 1e6);
	}

	private static double milliseconds(Duration before, Duration after) {
		return after.minus(before).toMillis();
	}

	/** Of the last minute; what others do on the machine makes everything slower. */
	private static double machineLoad() {
		return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
	}

	private static Cost median(List<Cost> runs) {
		return new Cost(median(runs.stream().map(Cost::perSecond)), median(runs.stream().map(Cost::java)),
				median(runs.stream().map(Cost::database)), median(runs.stream().map(Cost::load)),
				median(runs.stream().map(Cost::median)), median(runs.stream().map(Cost::slow)));
	}

	private static double median(Stream<Double> values) {
		return values.sorted().skip(RUNS / 2).findFirst().orElseThrow();
	}

}
