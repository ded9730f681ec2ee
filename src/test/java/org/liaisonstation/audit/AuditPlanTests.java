package org.liaisonstation.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaisonstation.TestDatabase;
import org.liaisonstation.audit.AuditSearch.AuditFilter;
import org.liaisonstation.audit.AuditSearch.Query;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A million lines, a few years of a busy station: every search is answered from an index,
 * and sorts a handful of lines at most. Reading the whole trail would cost 30,000.
 */
class AuditPlanTests {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final String DATABASE = "audit_plans";

	private static final double COST = 1_000;

	private static JdbcClient jdbc;

	@BeforeAll
	static void aMillionLines() throws SQLException {
		try (Connection connection = DriverManager.getConnection(TestDatabase.url("postgres"), TestDatabase.ownerName(),
				TestDatabase.ownerPassword()); Statement statement = connection.createStatement()) {
			statement.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
			statement.execute("CREATE DATABASE " + DATABASE);
		}
		DriverManagerDataSource owner = new DriverManagerDataSource(TestDatabase.url(DATABASE),
				TestDatabase.ownerName(), TestDatabase.ownerPassword());
		Flyway.configure()
			.dataSource(owner)
			.placeholders(Map.of("app_role", "station_app", "app_password", "test-app"))
			.load()
			.migrate();
		jdbc = JdbcClient.create(owner);
		jdbc.sql("""
				INSERT INTO audit_entry (at, actor, action, kind, record_id, details)
				SELECT '2024-01-01'::timestamptz + n * interval '1 minute', 'user' || n % 60,
				  (ARRAY['request.viewed', 'account.signed-in', 'unit.edited'])[1 + (n % 100) / 49],
				  (ARRAY['request', 'account', 'unit'])[1 + (n % 100) / 49], md5((n % 20000)::text)::uuid, '{}'
				FROM generate_series(1, 1000000) n""").update();
		jdbc.sql("ANALYZE audit_entry").update();
	}

	static Stream<AuditFilter> searches() {
		LocalDate day = LocalDate.of(2025, 3, 9);
		return Stream.of(new AuditFilter(null, null, null, null, null, null, null, null),
				new AuditFilter("user7", null, null, null, null, null, null, null),
				new AuditFilter("nobody", null, null, null, null, null, null, null),
				new AuditFilter(null, day, day, null, null, null, null, null),
				new AuditFilter(null, null, null, "unit", null, null, null, null),
				new AuditFilter(null, null, null, null, "unit.edited", null, null, null),
				new AuditFilter(null, null, null, null, null, UUID.randomUUID().toString(), null, null),
				new AuditFilter("user7", day, day, "unit", null, null, null, null),
				new AuditFilter(null, null, null, null, null, null, Instant.parse("2024-06-01T00:00:00Z"), 200_000L));
	}

	@ParameterizedTest
	@MethodSource("searches")
	void everySearchIsAnsweredFromAnIndex(AuditFilter filter) {
		Query query = AuditSearch.query(filter, SHANGHAI);
		String plan = String.join("\n",
				jdbc.sql("EXPLAIN " + query.sql()).params(query.values()).query(String.class).list());
		assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan");
		assertThat(Double.parseDouble(plan.replaceAll("(?s)^.*?cost=[0-9.]+?\\.\\.([0-9.]+) .*", "$1"))).as(plan)
			.isLessThan(COST);
	}

}
