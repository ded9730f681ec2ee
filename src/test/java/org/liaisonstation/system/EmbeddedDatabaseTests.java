package org.liaisonstation.system;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class EmbeddedDatabaseTests {

	@TempDir
	Path data;

	@Test
	void keepsEveryRowOnTheDiskAndListensToThisMachineAlone() throws IOException, SQLException {
		int port = freePort();
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.data, port)) {
			assertThat(asked(database, "SHOW fsync")).isEqualTo("on");
			assertThat(asked(database, "SHOW synchronous_commit")).isEqualTo("on");
			assertThat(asked(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(asked(database, "CREATE TABLE kept AS SELECT 1 AS n; SELECT n FROM kept")).isEqualTo("1");
		}
		try (EmbeddedDatabase again = EmbeddedDatabase.start(this.data, port)) {
			assertThat(asked(again, "SELECT n FROM kept")).isEqualTo("1");
		}
	}

	@Test
	void refusesAFolderThatIsInUse(@TempDir Path other) throws IOException {
		int port = freePort();
		try (EmbeddedDatabase running = EmbeddedDatabase.start(this.data, port)) {
			assertThat(running.url()).contains(String.valueOf(port));
			assertThatExceptionOfType(CannotStart.class)
				.isThrownBy(() -> EmbeddedDatabase.start(this.data, freePort()).close())
				.withMessageContaining(this.data.toString());
			assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> EmbeddedDatabase.start(other, port).close())
				.withMessageContaining("端口 " + port);
		}
	}

	@Test
	void refusesAPortWhereAnotherProgramNeverAnswers() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertTimeout(Duration.ofSeconds(10),
					() -> assertThatExceptionOfType(CannotStart.class)
						.isThrownBy(() -> EmbeddedDatabase.start(this.data, silent.getLocalPort()).close())
						.withMessageContaining("端口 " + silent.getLocalPort()));
		}
	}

	@Test
	void startsAfterAPowerCutThatLeftTheNumberOfAnotherProgram() throws IOException, SQLException {
		int port = freePort();
		EmbeddedDatabase.start(this.data, port).close();
		Path note = this.data.resolve("postgres/postmaster.pid");
		for (String left : List.of(ProcessHandle.current().pid() + "\n" + note.getParent() + "\n1\n" + port, "")) {
			Files.writeString(note, left);
			try (EmbeddedDatabase again = EmbeddedDatabase.start(this.data, port)) {
				assertThat(asked(again, "SHOW log_checkpoints")).isEqualTo("off");
			}
		}
	}

	@Test
	void saysThatAFolderCannotBeWritten() throws IOException {
		Path file = Files.createFile(this.data.resolve("file"));
		assertThatExceptionOfType(CannotStart.class)
			.isThrownBy(() -> EmbeddedDatabase.start(file.resolve("data"), freePort()).close())
			.withMessageContaining("不能写入");
	}

	@Test
	void aLogThatGrewLargeIsPutAside() throws IOException {
		try (RandomAccessFile log = new RandomAccessFile(this.data.resolve("postgres.log").toFile(), "rw")) {
			log.setLength(11_000_000);
		}
		EmbeddedDatabase.start(this.data, freePort()).close();
		assertThat(this.data.resolve("postgres.log.1")).hasSize(11_000_000);
		assertThat(this.data.resolve("postgres.log")).isNotEmptyFile();
	}

	private static String asked(EmbeddedDatabase database, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.url(), database.owner(),
				database.passwords().owner()); Statement statement = connection.createStatement()) {
			boolean rows = statement.execute(sql);
			while (!rows) {
				rows = statement.getMoreResults();
			}
			try (ResultSet row = statement.getResultSet()) {
				row.next();
				return row.getString(1);
			}
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
