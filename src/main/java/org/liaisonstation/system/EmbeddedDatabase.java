package org.liaisonstation.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that an office PC runs inside the data folder. The library's
 * defaults are made for tests; every setting here makes it keep real data.
 */
class EmbeddedDatabase implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final String OWNER = "postgres";

	private static final String LOG = "postgres.log";

	private static final long LOG_BYTES = 10_000_000;

	private final DatabasePasswords passwords;

	private final EmbeddedPostgres server;

	private EmbeddedDatabase(EmbeddedPostgres server, DatabasePasswords passwords) {
		this.server = server;
		this.passwords = passwords;
	}

	/**
	 * Starts the server, or adopts the one that a killed station left running on the same
	 * folder and port.
	 * @throws CannotStart where folder or port is in use by somebody else
	 */
	static EmbeddedDatabase start(Path data, int port) {
		Path folder = data.toAbsolutePath().normalize();
		Path cluster = folder.resolve("postgres");
		PostmasterFile postmaster = new PostmasterFile(cluster);
		DataFolder.makeReady(folder);
		try {
			refuseTakenPort(postmaster, port);
			postmaster.removeUnlessHeld();
			keepLogSmall(folder.resolve(LOG));
			DatabasePasswords passwords = DatabasePasswords.in(folder);
			Path passwordFile = passwords.ownerPasswordFile();
			EmbeddedPostgres server;
			try {
				server = configured(folder, cluster, port, passwords, passwordFile).start();
			}
			finally {
				Files.deleteIfExists(passwordFile);
			}
			EmbeddedDatabase database = new EmbeddedDatabase(server, passwords);
			try {
				database.refuseStranger(cluster);
				closeToOthers(folder.resolve("postgres-bin"));
			}
			catch (IOException | RuntimeException ex) {
				database.close();
				throw ex;
			}
			return database;
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			log.debug("embedded database", ex);
			throw why(folder, port, postmaster, ex);
		}
	}

	/**
	 * Asked before the start: whoever holds the port may never answer as a database does.
	 * Our own database may hold it, when it outlived a killed station.
	 */
	private static void refuseTakenPort(PostmasterFile postmaster, int port) throws IOException {
		if (postmaster.isHeld()) {
			return;
		}
		try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			log.debug("port {} is free", probe.getLocalPort());
		}
		catch (BindException ex) {
			throw new CannotStart("数据库没有启动：端口 " + port + " 被别的程序占用。",
					"关闭那个程序后再启动；或者换一个端口：--station.database.port=15433。", ex);
		}
	}

	private static CannotStart why(Path folder, int port, PostmasterFile postmaster, Exception ex) {
		if (postmaster.isStarting()) {
			return new CannotStart("数据库正在恢复上次没有正常关闭时的数据，还没有完成，数据没有丢失。", "不要关机，等几分钟再启动一次。", ex);
		}
		return new CannotStart("数据库没有启动：数据文件夹 " + folder + " 正被另一个联络站程序使用，或者端口 " + port + " 被别的程序占用。",
				"关闭另一个程序后再启动；或者换一个端口：--station.database.port=15433；或者换一个文件夹：--station.data=文件夹。数据库自己的记录在 "
						+ folder.resolve(LOG) + "。",
				ex);
	}

	private static EmbeddedPostgres.Builder configured(Path folder, Path cluster, int port, DatabasePasswords passwords,
			Path passwordFile) {
		return EmbeddedPostgres.builder()
			.setDataDirectory(cluster)
			.setCleanDataDirectory(false)
			.setOverrideWorkingDirectory(folder.resolve("postgres-bin").toFile())
			.setRegisterShutdownHook(false)
			.setPort(port)
			.setPGStartupWait(Duration.ofSeconds(60))
			.setConnectConfig("password", passwords.owner())
			.setConnectConfig("socketTimeout", "10")
			.setLocaleConfig("auth", "scram-sha-256")
			.setLocaleConfig("pwfile", passwordFile.toString())
			.setLocaleConfig("locale-provider", "icu")
			.setLocaleConfig("icu-locale", "zh-Hans-CN")
			.setLocaleConfig("locale", "C.UTF-8")
			.setLocaleConfig("encoding", "UTF8")
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("max_connections", "60")
			.setServerConfig("shared_buffers", "128MB")
			.setServerConfig("log_timezone", "Asia/Shanghai")
			// a line every five minutes, for years, which tells an office nothing
			.setServerConfig("log_checkpoints", "off")
			.setOutputRedirector(log(folder))
			.setErrorRedirector(log(folder));
	}

	private static ProcessBuilder.Redirect log(Path folder) {
		return ProcessBuilder.Redirect.appendTo(folder.resolve(LOG).toFile());
	}

	/** The log before this one is kept. */
	private static void keepLogSmall(Path log) throws IOException {
		if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
			Files.move(log, log.resolveSibling(LOG + ".1"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** A server that answers on our port may be a stranger's: its data folder tells. */
	private void refuseStranger(Path cluster) throws IOException {
		try (Connection connection = this.server.getDatabase(OWNER, OWNER, Map.of("password", this.passwords.owner()))
			.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SHOW data_directory")) {
			row.next();
			Path answering = Path.of(row.getString(1));
			if (!Files.isSameFile(answering, cluster)) {
				throw new IllegalStateException("another database answers: " + answering);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the database on our port does not know us", ex);
		}
	}

	/**
	 * The library makes the folder of its programs writable for everybody. It unpacks
	 * them once in a process: a second folder has none.
	 */
	private static void closeToOthers(Path binaries) throws IOException {
		if (Files.exists(binaries) && Files.getFileStore(binaries).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(binaries, PosixFilePermissions.fromString("rwxr-xr-x"));
			File[] inside = binaries.toFile().listFiles(File::isDirectory);
			for (File folder : (inside != null) ? inside : new File[0]) {
				Files.setPosixFilePermissions(folder.toPath(), PosixFilePermissions.fromString("rwxr-xr-x"));
			}
		}
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.server.getPort() + "/" + OWNER;
	}

	String owner() {
		return OWNER;
	}

	DatabasePasswords passwords() {
		return this.passwords;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
