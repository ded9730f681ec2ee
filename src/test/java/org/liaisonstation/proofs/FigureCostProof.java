package org.liaisonstation.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The packaged jar with ten times the demo's records behind every figure: the pages of
 * the figures answer within 100 ms.
 */
final class FigureCostProof {

	private static final int TIMES = 10;

	private static final int LIMIT = 100;

	private static final int WARM_UP = 60;

	private static final int MEASURED = 100;

	private final RunningJar station;

	private FigureCostProof(RunningJar station) {
		this.station = station;
	}

	public static void main(String[] args) throws Exception {
		Path folder = Files.createTempDirectory("figures");
		System.out.println("data and log: " + folder);
		RunningJar station = new RunningJar(folder);
		station.start();
		FigureCostProof proof = new FigureCostProof(station);
		System.out.println("rows: " + proof.multiply());
		Visitor staff = new Visitor(station);
		staff.signIn("staff", "Station-2026-demo");
		boolean holds = true;
		for (String page : List.of("/figures", "/figures?from=2026-03-01&to=2026-03-31", "/figures.csv",
				"/desk/figures")) {
			holds &= proof.measure(staff, page);
		}
		station.stop();
		System.exit(holds ? 0 : 1);
	}

	/**
	 * Copies every table that a figure's view reads; what has to be unique, and rules
	 * that only a copy would break, are given up.
	 */
	private Map<String, Long> multiply() throws IOException, SQLException {
		try (Connection database = this.station.connectAsOwner(); Statement statement = database.createStatement()) {
			List<String> tables = texts(statement,
					"SELECT DISTINCT table_name FROM information_schema.view_table_usage WHERE view_name LIKE 'figure\\_%' "
							+ "AND table_name NOT IN ('code_item', 'code_list') AND table_name NOT IN "
							+ "(SELECT table_name FROM information_schema.views WHERE table_schema = 'public')");
			statement.execute("SET session_replication_role = replica");
			for (String table : tables) {
				for (String free : texts(statement, "SELECT 'ALTER TABLE " + table
						+ " DROP CONSTRAINT IF EXISTS ' || quote_ident(conname) || ' CASCADE' FROM pg_constraint "
						+ "WHERE contype IN ('u', 'c', 'f') AND conrelid = '" + table + "'::regclass UNION ALL "
						+ "SELECT 'DROP INDEX IF EXISTS ' || indexrelid::regclass FROM pg_index "
						+ "WHERE indisunique AND NOT indisprimary AND indrelid = '" + table + "'::regclass")) {
					statement.execute(free);
				}
			}
			for (String table : tables) {
				copy(statement, table);
			}
			statement.execute("ANALYZE");
			Map<String, Long> rows = new TreeMap<>();
			for (String table : tables) {
				try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
					row.next();
					rows.put(table, row.getLong(1));
				}
			}
			return rows;
		}
	}

	/**
	 * A copied id follows from the first one, so that references to it can follow too.
	 */
	private static void copy(Statement statement, String table) throws SQLException {
		List<String> columns = texts(statement, "SELECT quote_ident(column_name) FROM information_schema.columns "
				+ "WHERE table_schema = 'public' AND is_generated = 'NEVER' AND table_name = '" + table + "'");
		List<String> ids = texts(statement, "SELECT quote_ident(column_name) FROM information_schema.columns "
				+ "WHERE table_schema = 'public' AND data_type = 'uuid' AND table_name = '" + table + "'");
		List<String> values = columns.stream()
			.map((column) -> ids.contains(column) ? "md5(" + column + "::text || n)::uuid" : column)
			.toList();
		statement.execute("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT "
				+ String.join(", ", values) + " FROM " + table + ", generate_series(2, " + TIMES + ") n");
	}

	private static List<String> texts(Statement statement, String sql) throws SQLException {
		List<String> texts = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
		}
		return texts;
	}

	private boolean measure(Visitor staff, String page) throws Exception {
		long[] took = new long[MEASURED];
		for (int i = -WARM_UP; i < MEASURED; i++) {
			long before = System.nanoTime();
			staff.page(page);
			if (i >= 0) {
				took[i] = (System.nanoTime() - before) / 1_000;
			}
		}
		Arrays.sort(took);
		System.out.printf("%s: median %.1f ms, 95 of 100 within %.1f ms, worst %.1f ms%n", page,
				took[MEASURED / 2] / 1e3, took[MEASURED * 95 / 100] / 1e3, took[MEASURED - 1] / 1e3);
		return took[MEASURED / 2] / 1000 < LIMIT;
	}

}
