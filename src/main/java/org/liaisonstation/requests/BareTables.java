package org.liaisonstation.requests;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tables without their indexes and references, their keys and checks kept; what was taken
 * away is known by its definition and made again in the same transaction.
 */
final class BareTables {

	private static final Logger log = LoggerFactory.getLogger(BareTables.class);

	/** Foreign keys last: they look up what the other constraints index. */
	private static final String CONSTRAINTS = """
			SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
			       format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
			FROM pg_constraint WHERE conrelid = ANY (?::regclass[]) AND contype IN ('u', 'x', 'f')
			ORDER BY contype = 'f', oid""";

	private static final String INDEXES = """
			SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
			FROM pg_index i WHERE indrelid = ANY (?::regclass[]) AND NOT indisprimary
			  AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.conrelid = i.indrelid)
			ORDER BY indexrelid""";

	private final List<String> tables;

	private final List<String> indexes = new ArrayList<>();

	private final List<String> constraints = new ArrayList<>();

	private BareTables(List<String> tables) {
		this.tables = tables;
	}

	static BareTables of(Connection connection, List<String> tables) throws SQLException {
		BareTables bare = new BareTables(tables);
		bare.indexes.addAll(bare.take(connection, INDEXES));
		bare.constraints.addAll(bare.take(connection, CONSTRAINTS));
		return bare;
	}

	/** Drops them and returns how each is made again. */
	private List<String> take(Connection connection, String query) throws SQLException {
		List<String> drops = new ArrayList<>();
		List<String> makes = new ArrayList<>();
		Array names = connection.createArrayOf("text", this.tables.toArray());
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			statement.setArray(1, names);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					drops.add(row.getString(1));
					makes.add(row.getString(2));
				}
			}
		}
		execute(connection, drops);
		return makes;
	}

	/** Makes them again; a row that breaks a rule fails all of it. */
	void dress(Connection connection) throws SQLException {
		log.info("正在建立 {} 个索引和约束", this.indexes.size() + this.constraints.size());
		execute(connection, this.indexes);
		execute(connection, List.of("ANALYZE " + String.join(", ", this.tables)));
		execute(connection, this.constraints);
	}

	private static void execute(Connection connection, List<String> statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String one : statements) {
				long begun = System.nanoTime();
				statement.execute(one);
				log.debug("{} ms: {}", (System.nanoTime() - begun) / 1_000_000, one);
			}
		}
	}

}
