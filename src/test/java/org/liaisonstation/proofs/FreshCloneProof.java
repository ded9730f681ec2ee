package org.liaisonstation.proofs;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;

/**
 * A clone of the last commit on a machine with a JDK and nothing else: an empty home, no
 * Maven on the PATH, its archive on a loopback file server. The two commands of the
 * README work; {@code --run-only} leaves the second one out.
 */
final class FreshCloneProof {

	private static final Path SETTINGS = Path.of(System.getProperty("user.home"), ".m2/settings.xml");

	private final Path folder;

	private final Path clone;

	private final ProcessBuilder builder = new ProcessBuilder();

	private FreshCloneProof(Path folder) {
		this.folder = folder;
		this.clone = folder.resolve("clone");
		this.builder.redirectErrorStream(true);
	}

	public static void main(String[] args) throws Exception {
		FreshCloneProof proof = new FreshCloneProof(Files.createTempDirectory("fresh-clone"));
		System.out.println("clone, home and logs: " + proof.folder);
		proof.cloneLastCommit();
		HttpServer archives = proof.serveMaven();
		try {
			proof.run(archives.getAddress().getPort());
			if (!List.of(args).contains("--run-only")) {
				proof.verify();
			}
		}
		finally {
			archives.stop(0);
		}
	}

	private void cloneLastCommit() throws IOException, InterruptedException {
		int code = new ProcessBuilder("git", "clone", "--quiet", "--no-hardlinks", ".", this.clone.toString())
			.inheritIO()
			.start()
			.waitFor();
		require(code == 0, "git clone");
		this.builder.directory(this.clone.toFile());
	}

	/** Serves the wrapper's Maven from the local repository, as a mirror of it would. */
	private HttpServer serveMaven() throws IOException {
		Properties wrapper = new Properties();
		try (var in = Files.newInputStream(this.clone.resolve(".mvn/wrapper/maven.properties"))) {
			wrapper.load(in);
		}
		String version = wrapper.getProperty("version");
		String path = "/org/apache/maven/apache-maven/" + version + "/apache-maven-" + version + "-bin.tar.gz";
		Path archive = Path.of(System.getProperty("user.home"), ".m2/repository" + path);
		require(Files.exists(archive), archive + " is missing: ./mvnw dependency:get -Dtransitive=false"
				+ " -Dartifact=org.apache.maven:apache-maven:" + version + ":tar.gz:bin");
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext(path, (exchange) -> {
			exchange.sendResponseHeaders(200, Files.size(archive));
			Files.copy(archive, exchange.getResponseBody());
			exchange.close();
		});
		server.start();
		return server;
	}

	private void run(int archivesPort) throws IOException, InterruptedException {
		int port = RunningJar.freePort();
		Path home = Files.createDirectories(this.folder.resolve("home"));
		this.builder.environment().put("HOME", home.toString());
		this.builder.environment().put("PATH", pathWithoutMaven());
		this.builder.environment().put("MVNW_REPOURL", "http://127.0.0.1:" + archivesPort);
		// Java takes its home from the user database, not from HOME
		this.builder.environment().put("MAVEN_OPTS", "-Duser.home=" + home);
		this.builder.environment().put("SERVER_PORT", String.valueOf(port));
		this.builder.environment().put("STATION_DATABASE_PORT", String.valueOf(RunningJar.freePort()));
		if (Files.exists(SETTINGS)) {
			// how this machine reaches its packages is no part of the proof
			Files.copy(SETTINGS, Files.createDirectories(home.resolve(".m2")).resolve("settings.xml"));
		}
		long before = System.nanoTime();
		Path log = this.folder.resolve("run.log");
		Process maven = start(log, "./mvnw", "spring-boot:run");
		try {
			Health.await(address(port, "/actuator/health"), maven, Duration.ofMinutes(15), log);
			int front = Health.status(address(port, "/"));
			System.out.printf("./mvnw spring-boot:run: healthy after %d s, / answers %d%n", secondsSince(before),
					front);
			require(front == 200, "/ answers " + front);
		}
		finally {
			// the station is the last in the chain; the others end with it
			maven.descendants()
				.filter((process) -> process.children().findAny().isEmpty())
				.forEach(ProcessHandle::destroy);
			if (!maven.waitFor(1, TimeUnit.MINUTES)) {
				maven.destroyForcibly();
			}
		}
	}

	private void verify() throws IOException, InterruptedException {
		this.builder.environment().remove("SERVER_PORT");
		this.builder.environment().remove("STATION_DATABASE_PORT");
		long before = System.nanoTime();
		Path log = this.folder.resolve("verify.log");
		int code = start(log, "./mvnw", "verify").waitFor();
		System.out.printf("./mvnw verify: exit code %d after %d s%n", code, secondsSince(before));
		try (Stream<String> lines = Files.lines(log)) {
			lines.filter((line) -> line.matches(".*(Tests run: .*Skipped: \\d+|BUILD .*)"))
				.forEach(System.out::println);
		}
		require(code == 0, "./mvnw verify, see " + log);
	}

	private Process start(Path log, String... command) throws IOException {
		return this.builder.command(command).redirectOutput(log.toFile()).start();
	}

	/** A folder with everything that the PATH offers, except Maven. */
	private String pathWithoutMaven() throws IOException {
		Path programs = Files.createDirectories(this.folder.resolve("bin"));
		for (String entry : System.getenv("PATH").split(File.pathSeparator)) {
			for (File program : Stream.ofNullable(new File(entry).listFiles()).flatMap(Stream::of).toList()) {
				Path link = programs.resolve(program.getName());
				if (!program.getName().startsWith("mvn") && Files.notExists(link)) {
					Files.deleteIfExists(link);
					Files.createSymbolicLink(link, program.toPath().toAbsolutePath());
				}
			}
		}
		return programs.toString();
	}

	private static URI address(int port, String path) {
		return URI.create("http://127.0.0.1:" + port + path);
	}

	private static long secondsSince(long before) {
		return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before);
	}

	private static void require(boolean holds, String what) {
		if (!holds) {
			throw new IllegalStateException("FAILED: " + what);
		}
	}

}
