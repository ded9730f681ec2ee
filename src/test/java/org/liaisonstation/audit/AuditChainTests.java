package org.liaisonstation.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.TestDatabase;
import org.liaisonstation.audit.AuditChain.Verification;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The chain on a database of its own, because it needs committed lines, and the owner's
 * hand to tamper with them.
 */
class AuditChainTests {

	private static final String DATABASE = "audit_chain";

	private JdbcTemplate owner;

	private AuditChain chain;

	@BeforeEach
	void anEmptyTrail() throws SQLException {
		try (Connection connection = DriverManager.getConnection(TestDatabase.url("postgres"), TestDatabase.ownerName(),
				TestDatabase.ownerPassword()); Statement statement = connection.createStatement()) {
			statement.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
			statement.execute("CREATE DATABASE " + DATABASE);
		}
		String url = TestDatabase.url(DATABASE);
		DriverManagerDataSource source = new DriverManagerDataSource(url, TestDatabase.ownerName(),
				TestDatabase.ownerPassword());
		Flyway.configure()
			.dataSource(source)
			.placeholders(Map.of("app_role", "station_app", "app_password", "test-app"))
			.load()
			.migrate();
		this.owner = new JdbcTemplate(source);
		this.chain = new AuditChain(this.owner);
	}

	@Test
	void everyCommittedLineIsSealedOnce() {
		write(3);
		assertThat(this.chain.seal()).isEqualTo(3);
		assertThat(this.chain.seal()).isZero();
		write(2);
		assertThat(this.chain.seal()).isEqualTo(2);
		assertThat(this.chain.verify()).extracting(Verification::sound, Verification::broken, Verification::open)
			.containsExactly(5L, null, 0L);
	}

	@Test
	void aLineThatCommitsLateIsSealedAfterYoungerOnes() {
		this.owner.execute("INSERT INTO audit_entry (id, at, actor, action, kind, details) OVERRIDING SYSTEM VALUE "
				+ "VALUES (100, now(), 'xu', 'unit.edited', 'unit', '{}')");
		this.chain.seal();
		write(1);
		assertThat(this.chain.seal()).isEqualTo(1);
		assertThat(this.chain.verify().broken()).isNull();
	}

	@Test
	void aChangedLineBreaksTheChainAtItsLink() {
		write(5);
		this.chain.seal();
		this.owner.update("UPDATE audit_entry SET actor = 'somebody-else' WHERE id = 3");
		assertThat(this.chain.verify()).extracting(Verification::sound, Verification::broken).containsExactly(2L, 3L);
	}

	@Test
	void aRemovedLinkBreaksTheChain() {
		write(5);
		this.chain.seal();
		this.owner.update("DELETE FROM audit_seal WHERE seq = 2");
		this.owner.update("DELETE FROM audit_entry WHERE id = 2");
		assertThat(this.chain.verify().broken()).isEqualTo(2);
	}

	@Test
	void linesNotYetSealedAreCounted() {
		write(4);
		assertThat(this.chain.verify()).extracting(Verification::sound, Verification::open).containsExactly(0L, 4L);
	}

	@Test
	void theSameWordsInOtherFieldsMakeAnotherHash() {
		AuditEntry one = entry("ab", "c");
		AuditEntry other = entry("a", "bc");
		assertThat(one.hashAfter(new byte[32])).isNotEqualTo(other.hashAfter(new byte[32]));
	}

	private static AuditEntry entry(String action, String kind) {
		return new AuditEntry(1, Instant.EPOCH, null, "xu", null, action, kind, null, "{}");
	}

	private void write(int lines) {
		this.owner.update("INSERT INTO audit_entry (at, actor, action, kind, details) "
				+ "SELECT now(), 'xu', 'unit.edited', 'unit', '{\"field\": \"phone\"}' FROM generate_series(1, ?)",
				lines);
	}

}
