package org.liaisonstation.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL's note of the process that holds a cluster. After a power cut the number in
 * it may be another program's by now, or the file is empty: PostgreSQL refuses to start
 * beside either, today and every other day.
 */
class PostmasterFile {

	private static final int STATUS_LINE = 7;

	private final Path file;

	PostmasterFile(Path cluster) {
		this.file = cluster.resolve("postmaster.pid");
	}

	/** Whether the process is there and is a database, or may be one. */
	boolean isHeld() {
		return lines().stream()
			.findFirst()
			.map(String::strip)
			.filter((line) -> line.matches("\\d{1,18}"))
			.flatMap((number) -> ProcessHandle.of(Long.parseLong(number)))
			.filter((process) -> process.info().command().map(PostmasterFile::isDatabase).orElse(true))
			.isPresent();
	}

	/** Whether its database still mends what a crash left behind. */
	boolean isStarting() {
		List<String> lines = lines();
		return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("starting") && isHeld();
	}

	/** Takes away what a crash left behind. */
	void removeUnlessHeld() throws IOException {
		if (!isHeld()) {
			Files.deleteIfExists(this.file);
		}
	}

	private List<String> lines() {
		try {
			return Files.exists(this.file) ? Files.readAllLines(this.file) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isDatabase(String command) {
		return Path.of(command).getFileName().toString().startsWith("postgres");
	}

}
