package org.liaisonstation.proofs;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.liaisonstation.QueryPlan;
import org.postgresql.PGConnection;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The application's own database with a watch: which statements it is asked, how long it
 * takes, how long its process was on a processor meanwhile, and on demand what each of
 * them reads. On a machine that others use too the second time tells what a statement
 * costs, the first also how long it waited for them.
 */
class WatchedDatabase extends DelegatingDataSource {

	/**
	 * A statement that was executed.
	 *
	 * @param nanos until the rows were there
	 * @param processor nanoseconds of a processor; 0 where the system does not say
	 * @param plan null where it was not asked for
	 */
	record Asked(String sql, long nanos, long processor, QueryPlan plan) {

	}

	private final List<Asked> asked = new ArrayList<>();

	private boolean explaining;

	WatchedDatabase(DataSource database) {
		super(database);
	}

	/** What the work asked of the database. */
	List<Asked> watch(boolean explaining, Runnable work) {
		this.asked.clear();
		this.explaining = explaining;
		work.run();
		return List.copyOf(this.asked);
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		return proxy(Connection.class, (method, arguments) -> {
			Object result = call(method, connection, arguments);
			return (method.getName().equals("prepareStatement"))
					? watched((PreparedStatement) result, (String) arguments[0], connection) : result;
		});
	}

	private PreparedStatement watched(PreparedStatement statement, String sql, Connection connection) {
		List<Set> sets = new ArrayList<>();
		return proxy(PreparedStatement.class, (method, arguments) -> {
			if (method.getName().startsWith("set") && arguments != null && arguments[0] instanceof Integer
					&& arguments.length > 1) {
				sets.add(new Set(method, arguments));
			}
			boolean executes = method.getName().matches("execute(Query|Update)?") && arguments == null;
			if (!executes) {
				return call(method, statement, arguments);
			}
			boolean reads = sql.stripLeading().regionMatches(true, 0, "select", 0, 6)
					|| sql.stripLeading().regionMatches(true, 0, "with", 0, 4);
			QueryPlan plan = (this.explaining && reads) ? explain(sql, sets, connection) : null;
			Path process = process(connection);
			long busy = processor(process);
			long begun = System.nanoTime();
			Object result = call(method, statement, null);
			long nanos = System.nanoTime() - begun;
			this.asked.add(new Asked(sql, nanos, processor(process) - busy, plan));
			return result;
		});
	}

	/** Linux counts there how long a process was on a processor. */
	private static Path process(Connection connection) throws SQLException {
		return Path.of("/proc", "" + connection.unwrap(PGConnection.class).getBackendPID(), "schedstat");
	}

	private static long processor(Path process) throws IOException {
		return Files.exists(process) ? Long.parseLong(Files.readString(process).split(" ")[0]) : 0;
	}

	/** A parameter that was set. */
	private record Set(Method method, Object[] arguments) {

	}

	private static QueryPlan explain(String sql, List<Set> sets, Connection connection) throws Throwable {
		try (PreparedStatement explain = connection
			.prepareStatement("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) " + sql)) {
			for (Set set : sets) {
				call(set.method(), explain, set.arguments());
			}
			try (ResultSet row = explain.executeQuery()) {
				row.next();
				return QueryPlan.of(row.getString(1));
			}
		}
	}

	private interface Handler {

		Object handle(Method method, Object[] arguments) throws Throwable;

	}

	private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static <T> T proxy(Class<T> type, Handler handler) {
		return type.cast(Proxy.newProxyInstance(WatchedDatabase.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> handler.handle(method, arguments)));
	}

}
