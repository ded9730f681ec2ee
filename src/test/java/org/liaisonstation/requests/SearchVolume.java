package org.liaisonstation.requests;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.liaisonstation.TestDatabase;
import org.liaisonstation.search.Searchable;
import org.postgresql.PGConnection;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Many requests in a database of their own on the tests' server, made once for the run,
 * to look at plans: of ten years, nearly all of them ended.
 */
final class SearchVolume {

	static final int REQUESTS = 120_000;

	/** Who has many of them. */
	static final UUID DEPUTY = UUID.fromString("0190f3a0-0002-7000-8000-000000000007");

	private static final int DAYS = 3_650;

	private static final String NAME = "station_volume";

	private static final int BATCH = 5_000;

	private static final String HANDLED = "('TO_SIGN', 'IN_PROGRESS', 'ANSWERED', 'REPLIED', 'TO_RULE')";

	private static final DataSource DATABASE = fill();

	private SearchVolume() {
	}

	static DataSource database() {
		return DATABASE;
	}

	private static DataSource fill() {
		try (Connection server = connect("postgres"); Statement statement = server.createStatement()) {
			statement.execute("DROP DATABASE IF EXISTS " + NAME);
			statement.execute("CREATE DATABASE " + NAME + " TEMPLATE template1");
		}
		catch (SQLException ex) {
			throw new ExceptionInInitializerError(ex);
		}
		DriverManagerDataSource owner = new DriverManagerDataSource(TestDatabase.url(NAME), TestDatabase.ownerName(),
				TestDatabase.ownerPassword());
		Flyway.configure()
			.dataSource(owner)
			.placeholders(Map.of("app_role", "station_app", "app_password", "test-app"))
			.load()
			.migrate();
		try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("SET synchronous_commit = off");
			statement.execute("INSERT INTO deputy (id, name) VALUES ('%s', 'deputy')".formatted(DEPUTY));
			statement.execute(requests());
			statement.execute(
					"""
							INSERT INTO request_round (id, version, request_id, number, started_at, kind, rated_by_call, calls_tried)
							SELECT r.id, 0, r.id, 1, r.received_at, 'FIRST', false, 0 FROM request r""");
			statement.execute(assignments());
			statement.execute("UPDATE request r SET lead_id = r.id WHERE r.status IN " + HANDLED);
			statement.execute(reminders());
			statement.execute(publications());
			statement.execute("DROP INDEX request_search_grams");
			copyWords(connection);
			statement.execute("SET maintenance_work_mem = '128MB'");
			statement.execute(
					"CREATE INDEX request_search_grams ON request_search USING gin (grams) WITH (fastupdate = off)");
			statement.execute("VACUUM ANALYZE");
		}
		catch (SQLException | IOException ex) {
			throw new ExceptionInInitializerError(ex);
		}
		return owner;
	}

	/**
	 * One request in 12 of each unit, one in 200 open, one in 120 重点, all states. One in
	 * three came through one deputy, one in 40 was assigned to him, one in 120 both.
	 */
	private static String requests() {
		return """
				INSERT INTO request (id, version, number, status, received_at, channel, restricted, name_may_be_public,
				  confirmed, sensitive, sensitive_consent, reporter_people, title, category, urgency, content,
				  tracking_code, route, unit_id, round_number, changed_at, changed_by, changed_what, key_reason,
				  clock_at, clock_date, paused_at, pause_reason, return_asked, promise_on, deputy_id, assigned_deputy_id)
				SELECT f.*, CASE WHEN n %% 120 = 0 THEN '重点' END, day, day::date,
				  CASE WHEN status = 'IN_PROGRESS' AND n %% 3 = 0 THEN day END,
				  CASE WHEN status = 'IN_PROGRESS' AND n %% 3 = 0 THEN '待补充' END,
				  status = 'TO_SIGN' AND n %% 3 = 0,
				  CASE WHEN status = 'CLOSED' AND n %% 1000 = 1 THEN date '2026-03-12' END,
				  CASE WHEN n %% 3 = 0 THEN '%3$s'::uuid END, CASE WHEN n %% 40 = 1 THEN '%3$s'::uuid END
				FROM generate_series(1, %1$d) n
				CROSS JOIN LATERAL (SELECT
				  timestamptz '2016-03-10 10:00+08' + (n::bigint * %2$d / %1$d) * interval '1 day' AS day) t
				CROSS JOIN LATERAL (SELECT
				  ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'SQ-' || n,
				  CASE WHEN n %% 200 = 0 THEN (ARRAY['UNDER_REVIEW', 'TO_DISPATCH', 'TO_SIGN', 'IN_PROGRESS', 'ANSWERED',
				    'REPLIED', 'TO_RULE'])[1 + n / 200 %% 7] WHEN n %% 10 = 1 THEN 'CLOSED' WHEN n %% 700 = 2 THEN 'WITHDRAWN'
				    ELSE 'ARCHIVED' END AS status,
				  day AS came, CASE WHEN n %% 25 = 0 THEN 'LETTER' ELSE 'PHONE' END, false, false, false, false, false,
				  1, 'title', '0' || (1 + n %% 9) || '01', 'NORMAL', 'content', lpad(n::text, 16, 'x'),
				  CASE WHEN n %% 50 = 0 THEN 'ON_THE_SPOT' ELSE 'TRANSFER' END,
				  ('0190f3a0-0001-7000-8000-0000000000' || lpad((1 + (n + n / 200) %% 12)::text, 2, '0'))::uuid, 1, now(), '', '') f"""
			.formatted(REQUESTS, DAYS, DEPUTY);
	}

	/** Of those under way one in three is not signed for, and none is answered. */
	private static String assignments() {
		return """
				INSERT INTO request_assignment (id, version, request_id, round, part, unit_id, document_number,
				  received_at, dispatched_at, dispatched_by, sign_why, due_at, due_date, due_why, signed_at, answered_at)
				SELECT id, 0, id, 1, 'LEAD', unit_id, number, received_at, received_at, '', '', received_at, received_at::date, '',
				  CASE WHEN status <> 'TO_SIGN' THEN received_at END,
				  CASE WHEN status NOT IN ('TO_SIGN', 'IN_PROGRESS') THEN received_at END
				FROM request WHERE status NOT IN ('UNDER_REVIEW', 'TO_DISPATCH')""";
	}

	private static String reminders() {
		return """
				INSERT INTO request_reminder (id, version, request_id, assignment_id, rung, due_on, document_number, light,
				  reason, issued_at, issued_by, receipt, receipt_at)
				SELECT id, 0, id, id, 'SUPERVISION', received_at::date, number, '', '', received_at, '',
				  CASE WHEN status <> 'IN_PROGRESS' THEN '' END, CASE WHEN status <> 'IN_PROGRESS' THEN received_at END
				FROM request WHERE right(number, 1) = '0' AND status NOT IN ('UNDER_REVIEW', 'TO_DISPATCH', 'TO_SIGN')""";
	}

	/**
	 * Of some 4,000 ended requests a text, one in ten of them not public; 停车 in one of
	 * seven.
	 */
	private static String publications() {
		return """
				INSERT INTO publication (id, version, subject_kind, subject_id, subject_number, subject_href, state, title, text,
				  writer_id, writer_name, published_at, changed_at, changed_by)
				SELECT uuidv7(), 0, 'request', id, number, '', CASE WHEN n % 10 = 0 THEN 'WITHDRAWN' ELSE 'PUBLISHED' END,
				  CASE WHEN n % 7 = 0 THEN '停车' ELSE '路灯' END, repeat('已经办好。', 60), id, '', received_at, received_at, ''
				FROM (SELECT id, number, received_at, row_number() OVER (ORDER BY received_at) AS n FROM request
				      WHERE status = 'ARCHIVED' AND ('x' || right(id::text, 6))::bit(24)::int % 24 = 0) r""";
	}

	private static void copyWords(Connection connection) throws SQLException, IOException {
		Random random = new Random(7);
		long day = LocalDate.of(2016, 3, 10).toEpochDay();
		StringBuilder rows = new StringBuilder();
		for (int n = 1; n <= REQUESTS; n++) {
			LocalDate received = LocalDate.ofEpochDay(day + (long) n * DAYS / REQUESTS);
			Searchable words = Searchable.of(received, text(n, random));
			rows.append("00000000-0000-7000-8000-%012x\t%s 10:00+08\t%s\t%s\n".formatted(n, received, words.words(),
					words.gramsForCopy()));
			if (n % BATCH == 0 || n == REQUESTS) {
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn("COPY request_search (request_id, received_at, words, grams) FROM STDIN",
							new StringReader(rows.toString()));
				rows.setLength(0);
			}
		}
	}

	/** 停车 in a fifth, 消防通道 in a twentieth, 鹦鹉 in a thousandth; 垃圾 rarely with 蜂窝. */
	private static String text(int n, Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 20; i++) {
			text.append((char) ('一' + (int) (random.nextDouble() * random.nextDouble() * 400)));
		}
		List.of(new Word("停车", 5), new Word("消防通道", 20), new Word("鹦鹉", 1000), new Word("垃圾", 10), new Word("蜂窝", 9))
			.stream()
			.filter((word) -> n % word.every() == 0)
			.forEach((word) -> text.append('，').append(word.text()));
		return text.toString();
	}

	private record Word(String text, int every) {

	}

	private static Connection connect(String database) throws SQLException {
		return DriverManager.getConnection(TestDatabase.url(database), TestDatabase.ownerName(),
				TestDatabase.ownerPassword());
	}

}
