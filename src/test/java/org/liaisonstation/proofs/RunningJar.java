package org.liaisonstation.proofs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged jar as a process of its own, on a data folder and ports that nobody else
 * uses.
 */
final class RunningJar {

	static final Path JAR = Path.of("target/liaison-station.jar").toAbsolutePath();

	private final Path data;

	private final int port = freePort();

	private final int databasePort = freePort();

	private final Path log;

	private final List<String> arguments;

	private Process process;

	RunningJar(Path folder, String... arguments) throws IOException {
		this.arguments = List.of(arguments);
		if (Files.notExists(JAR)) {
			throw new IllegalStateException(JAR + " is missing: ./mvnw -DskipTests package");
		}
		this.data = folder.resolve("data");
		this.log = folder.resolve("station.log");
		// a proof that fails leaves nothing running
		Runtime.getRuntime().addShutdownHook(new Thread(() -> this.process.destroy()));
	}

	/**
	 * Starts the station and waits until it is healthy.
	 * @param options of the virtual machine
	 */
	Duration start(String... options) throws IOException, InterruptedException {
		long before = System.nanoTime();
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
		command.addAll(List.of(options));
		command.addAll(List.of("-jar", JAR.toString(), "--server.port=" + this.port, "--station.data=" + this.data,
				"--station.database.port=" + this.databasePort));
		command.addAll(this.arguments);
		this.process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
			.start();
		Health.await(address("/actuator/health"), this.process, Duration.ofMinutes(8), this.log);
		return Duration.ofNanos(System.nanoTime() - before);
	}

	/** Stops it as a service manager would. */
	void stop() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(1, TimeUnit.MINUTES)) {
			throw new IllegalStateException("the station does not stop");
		}
	}

	/** {@code kill -9}: no hook runs, the database is left behind. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** What a power failure does: the database goes as well. */
	void killWithDatabase() throws IOException, InterruptedException {
		Optional<ProcessHandle> database = database();
		kill();
		if (database.isPresent()) {
			database.get().descendants().forEach(ProcessHandle::destroyForcibly);
			database.get().destroyForcibly();
			database.get().onExit().join();
		}
	}

	URI address(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	/** Processor time of the Java process so far, in user and system mode. */
	Duration processorTime() {
		return this.process.info().totalCpuDuration().orElseThrow();
	}

	/** The same of the embedded database, as far as its processes still live. */
	Duration databaseProcessorTime() throws IOException {
		ProcessHandle database = database().orElseThrow();
		return Stream.concat(Stream.of(database), database.descendants())
			.map((one) -> one.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

	/** Takes a profile of the running station while something is done with it. */
	void record(Path file, Callable<?> work) throws Exception {
		jcmd("JFR.start", "name=proof", "settings=profile");
		work.call();
		jcmd("JFR.dump", "name=proof", "filename=" + file);
		jcmd("JFR.stop", "name=proof");
	}

	private void jcmd(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + this.process.pid()));
		command.addAll(List.of(arguments));
		int code = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
			.start()
			.waitFor();
		if (code != 0) {
			throw new IllegalStateException(command + " ends with " + code + ", see " + this.log);
		}
	}

	/** The embedded PostgreSQL, which is no child of ours. */
	Optional<ProcessHandle> database() throws IOException {
		Path pid = this.data.resolve("postgres/postmaster.pid");
		return Files.exists(pid) ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
				: Optional.empty();
	}

	/** The station's database, as the application's role. */
	Connection connect() throws IOException, SQLException {
		String password = Files.readAllLines(this.data.resolve("database.passwords")).get(1);
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + this.databasePort + "/postgres",
				"station_app", password);
	}

	/** The same as its owner, who may change tables. */
	Connection connectAsOwner() throws IOException, SQLException {
		String password = Files.readAllLines(this.data.resolve("database.passwords")).get(0);
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + this.databasePort + "/postgres", "postgres",
				password);
	}

	/** The most memory that the Java process ever held. */
	String peakMemory() throws IOException {
		try (Stream<String> lines = Files.lines(Path.of("/proc/" + this.process.pid() + "/status"))) {
			return lines.filter((line) -> line.startsWith("VmHWM")).findFirst().orElse("unknown");
		}
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
