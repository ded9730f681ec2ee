package org.liaisonstation.requests;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntConsumer;

import javax.sql.DataSource;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import org.liaisonstation.search.Searchable;

/**
 * Writes {@link PastRequest}s by COPY, as the owner of the tables and in one transaction:
 * their indexes and references are taken away before and made again after, which reads
 * each row once instead of looking each one up. It is all there, or nothing is.
 */
public final class PastRequestCopy {

	/** So many batches are on their way at a time. */
	private static final int AHEAD = 4;

	private static final List<String> TABLES = List.of("request", "request_round", "request_assignment",
			"request_contact", "request_reminder", "request_event", "request_search");

	private static final String WORDS = "COPY request_search (request_id, received_at, words, grams) FROM STDIN";

	private final SessionFactoryImplementor factory;

	private final RequestWords words;

	private final Map<String, Integer> counters;

	private final Map<EntityRows, Function<Request, List<?>>> kinds = new LinkedHashMap<>();

	PastRequestCopy(SessionFactoryImplementor factory, RequestWords words, Map<String, Integer> counters) {
		this.factory = factory;
		this.words = words;
		this.counters = counters;
		try (SharedSessionContractImplementor session = session()) {
			kind(session, Request.class, List::of);
			kind(session, Round.class, Request::rounds);
			kind(session, Assignment.class, Request::assignments);
			kind(session, Contact.class, Request::contacts);
			kind(session, Reminder.class, Request::reminders);
			kind(session, TimelineEntry.class, Request::timeline);
		}
	}

	private void kind(SharedSessionContractImplementor session, Class<?> type, Function<Request, List<?>> of) {
		this.kinds.put(new EntityRows(session, type), of);
	}

	/**
	 * Writes them all.
	 * @param batches made while the ones before are written
	 * @param places their names, by which requests are found
	 * @param written told after each batch how many there are
	 */
	public void write(DataSource owner, Iterator<List<PastRequest>> batches, Map<UUID, String> places,
			IntConsumer written) throws SQLException {
		try (Connection connection = owner.getConnection()) {
			connection.setAutoCommit(false);
			execute(connection, "SET LOCAL synchronous_commit = off", "SET LOCAL maintenance_work_mem = '256MB'");
			BareTables bare = BareTables.of(connection, TABLES);
			copy(connection, batches, places, written);
			count(connection);
			bare.dress(connection);
			connection.commit();
			connection.setAutoCommit(true);
			execute(connection, "VACUUM (ANALYZE) " + String.join(", ", TABLES));
		}
	}

	/** Living through, putting into rows and writing go on side by side. */
	private void copy(Connection connection, Iterator<List<PastRequest>> batches, Map<UUID, String> places,
			IntConsumer written) throws SQLException {
		ExecutorService living = Executors.newSingleThreadExecutor();
		ExecutorService putting = Executors.newSingleThreadExecutor();
		Queue<CompletableFuture<Batch>> ahead = new ArrayDeque<>();
		int count = 0;
		try {
			do {
				while (ahead.size() < AHEAD) {
					ahead.add(CompletableFuture.supplyAsync(() -> batches.hasNext() ? batches.next() : null, living)
						.thenApplyAsync((batch) -> (batch != null) ? put(batch, places) : null, putting));
				}
				Batch batch = ahead.remove().join();
				if (batch == null) {
					return;
				}
				for (Map.Entry<String, byte[]> rows : batch.rows().entrySet()) {
					copy(connection, rows.getKey(), rows.getValue());
				}
				count += batch.count();
				written.accept(count);
			}
			while (true);
		}
		finally {
			living.shutdownNow();
			putting.shutdownNow();
		}
	}

	/**
	 * Rows to be written.
	 *
	 * @param rows by their COPY statement
	 */
	private record Batch(int count, Map<String, byte[]> rows) {

	}

	private Batch put(List<PastRequest> batch, Map<UUID, String> places) {
		List<Request> requests = batch.stream().map(PastRequest::request).toList();
		Map<String, byte[]> rows = new LinkedHashMap<>();
		try (SharedSessionContractImplementor session = session()) {
			this.kinds.forEach((kind, of) -> {
				StringBuilder text = new StringBuilder();
				requests.forEach((request) -> of.apply(request).forEach((one) -> kind.add(one, text, session)));
				rows.put(kind.statement(), text.toString().getBytes(StandardCharsets.UTF_8));
			});
		}
		StringBuilder text = new StringBuilder();
		requests.forEach((request) -> add(request, places.get(request.matter().placeId()), text));
		rows.put(WORDS, text.toString().getBytes(StandardCharsets.UTF_8));
		return new Batch(requests.size(), rows);
	}

	private void add(Request request, String place, StringBuilder rows) {
		Searchable searchable = this.words.searchable(request.intake().receivedAt(), request.matter(), place);
		EntityRows.append(request.id(), rows);
		EntityRows.append(request.intake().receivedAt(), rows.append('\t'));
		EntityRows.append(searchable.words(), rows.append('\t'));
		rows.append('\t').append(searchable.gramsForCopy()).append('\n');
	}

	private static void copy(Connection connection, String statement, byte[] rows) throws SQLException {
		if (rows.length > 0) {
			CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
			copy.writeToCopy(rows, 0, rows.length);
			copy.endCopy();
		}
	}

	/** The next number of each year follows the last one. */
	private void count(Connection connection) throws SQLException {
		try (PreparedStatement series = connection.prepareStatement("""
				INSERT INTO number_series AS n (series, year, value) VALUES (?, ?, ?)
				ON CONFLICT (series, year) DO UPDATE SET value = n.value + excluded.value""")) {
			for (Map.Entry<String, Integer> counter : this.counters.entrySet()) {
				String[] name = counter.getKey().split(" ");
				series.setString(1, name[0]);
				series.setInt(2, Integer.parseInt(name[1]));
				series.setInt(3, counter.getValue());
				series.addBatch();
			}
			series.executeBatch();
		}
	}

	private static void execute(Connection connection, String... statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String one : statements) {
				statement.execute(one);
			}
		}
	}

	private SharedSessionContractImplementor session() {
		return (SharedSessionContractImplementor) this.factory.openStatelessSession();
	}

}
