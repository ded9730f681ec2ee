package org.liaisonstation.requests;

import java.lang.reflect.Proxy;
import java.sql.Connection;

import org.liaisonstation.QueryPlan;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Remembers the last statement that another class ran, with its parameters.
 */
final class Recording extends JdbcTemplate {

	private PreparedStatementCreator last;

	Recording() {
		super(SearchVolume.database());
	}

	@Override
	public <T> T query(PreparedStatementCreator statement, PreparedStatementSetter setter,
			ResultSetExtractor<T> extractor) {
		this.last = statement;
		return super.query(statement, setter, extractor);
	}

	QueryPlan plan() {
		String explained = super.query((connection) -> this.last.createPreparedStatement(explaining(connection)), null,
				(rows) -> {
					rows.next();
					return rows.getString(1);
				});
		return QueryPlan.of(explained);
	}

	/** A connection that prepares the explanation of what it is asked for. */
	private static Connection explaining(Connection connection) {
		return (Connection) Proxy.newProxyInstance(Recording.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("prepareStatement")) {
						arguments[0] = "EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) " + arguments[0];
					}
					return method.invoke(connection, arguments);
				});
	}

}
