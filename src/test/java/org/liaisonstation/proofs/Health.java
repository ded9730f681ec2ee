package org.liaisonstation.proofs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Waits for a station to say that it is up. */
final class Health {

	private static final HttpClient client = HttpClient.newHttpClient();

	private Health() {
	}

	static void await(URI health, Process process, Duration atMost, Path log) throws IOException, InterruptedException {
		long deadline = System.nanoTime() + atMost.toNanos();
		while (status(health) != 200) {
			if (!process.isAlive() || System.nanoTime() > deadline) {
				List<String> lines = Files.readAllLines(log);
				lines.subList(Math.max(0, lines.size() - 40), lines.size()).forEach(System.err::println);
				throw new IllegalStateException(
						"not healthy" + (process.isAlive() ? " in " + atMost : ": it has ended"));
			}
			Thread.sleep(200);
		}
	}

	static int status(URI address) throws InterruptedException {
		try {
			return client
				.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build(),
						HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
	}

}
