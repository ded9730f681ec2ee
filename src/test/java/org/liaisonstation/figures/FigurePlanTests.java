package org.liaisonstation.figures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.QueryPlan;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten times what the demo holds of activities and requests: the page of all figures stays
 * quick, and no figure reads more than what its tables hold.
 */
@StationTest
class FigurePlanTests {

	/** Activities of each kind, ten times the demo's. */
	private static final int EACH = 400;

	private static final List<String> TABLES = List.of("activity", "activity_subject", "activity_guest", "opinion",
			"visited_body", "request", "unit", "place", "deputy", "code_item", "contact_card", "mandate");

	private static final int REQUESTS = 1_300;

	private static final long MILLIS = 100;

	private static final int WARMING = 20;

	private static final int TIMES = 40;

	private static final int MILLIS_OF_A_TICK = 10;

	private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

	@Autowired
	MockMvcTester pages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Figures figures;

	@Autowired
	FigureDefinitions definitions;

	@BeforeEach
	void tenTimesTheDemo() {
		mayAnalyze();
		new ActivityRows(this.jdbc).many(EACH);
		new CountedRows(this.jdbc).requests(REQUESTS);
		this.jdbc.sql("ANALYZE " + String.join(", ", TABLES)).update();
	}

	/**
	 * What the station's own vacuum does in time: the application may not, and what this
	 * test wrote nobody else sees.
	 */
	private static void mayAnalyze() {
		own("GRANT MAINTAIN ON " + String.join(", ", TABLES) + " TO station_app");
	}

	@AfterEach
	void mayNotAnalyze() {
		own("REVOKE MAINTAIN ON " + String.join(", ", TABLES) + " FROM station_app");
	}

	private static void own(String sql) {
		try (Connection connection = DriverManager.getConnection(TestDatabase.url("postgres"), TestDatabase.ownerName(),
				TestDatabase.ownerPassword()); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What the page itself works and what the database works for it: others may work on
	 * this computer, and their time is not ours.
	 */
	@Test
	void thePageOfAllFiguresStaysQuick() throws IOException {
		int database = this.jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
		for (int i = 0; i < WARMING; i++) {
			page();
		}
		long before = THREAD.getCurrentThreadCpuTime();
		long databaseBefore = worked(database);
		for (int i = 0; i < TIMES; i++) {
			page();
		}
		long own = (THREAD.getCurrentThreadCpuTime() - before) / TIMES / 1_000_000;
		long theirs = (worked(database) - databaseBefore) / TIMES;
		assertThat(own + theirs).as("page %d ms, database %d ms", own, theirs).isLessThan(MILLIS);
	}

	private void page() {
		assertThat(this.pages.get().uri("/figures?from=2026-01-01&to=2026-12-31")).hasStatusOk();
	}

	/**
	 * How long a process of the database on this computer has worked, in milliseconds; by
	 * the clock where it runs elsewhere.
	 */
	private static long worked(int process) throws IOException {
		Path stat = Path.of("/proc", Integer.toString(process), "stat");
		String text = Files.isReadable(stat) ? Files.readString(stat) : "";
		if (!text.contains("(postgres)")) {
			return System.nanoTime() / 1_000_000;
		}
		String[] fields = text.substring(text.indexOf(')') + 2).split(" ");
		return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_OF_A_TICK;
	}

	/** A table is read once at most for a figure, and none is joined row by row. */
	@Test
	void noFigureReadsMoreThanItsTablesHold() {
		long held = TABLES.stream()
			.mapToLong((table) -> this.jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single())
			.sum();
		assertThat(held).isGreaterThan(8_000);
		List<Figure> open = this.definitions.open();
		assertThat(open).hasSizeGreaterThan(15).allSatisfy((figure) -> {
			QueryPlan plan = plan("SELECT " + figure.value() + " " + figure.rows(Span.year(2026)));
			assertThat(plan.rowsRead()).as("%s: %s", figure.key(), plan.text()).isLessThan(held);
		});
	}

	private QueryPlan plan(String sql) {
		String json = this.figures.counted("EXPLAIN (ANALYZE, FORMAT JSON) " + sql, Span.year(2026))
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.joining("\n"));
		return QueryPlan.of(json);
	}

}
