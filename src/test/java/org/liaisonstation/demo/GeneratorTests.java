package org.liaisonstation.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.TestDatabase;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.requests.Status;
import org.liaisonstation.system.CannotStart;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * A trial with generated years, small enough for a test and large enough that everything
 * turns up.
 */
class GeneratorTests {

	private static final int COUNT = 2_000;

	private static final String NAME = "station_generated";

	private static final String PAST = "received_at < timestamptz '2026-01-01 00:00+08'";

	private static ConfigurableApplicationContext station;

	private static MockMvcTester pages;

	private final JdbcClient jdbc = jdbc(NAME);

	private final JdbcClient demo = jdbc(DemoDatabase.name());

	@BeforeAll
	static void generate() {
		DemoDatabase.create(NAME, "template1");
		station = DemoDatabase.start(NAME, DemoDatabase.FIRST_START, "--station.generate=" + COUNT);
		pages = MockMvcTester.create(
				MockMvcBuilders.webAppContextSetup((WebApplicationContext) station).apply(springSecurity()).build());
	}

	@AfterAll
	static void close() {
		station.close();
	}

	@Test
	void itMakesWhatWasAskedForInTheTenYearsBefore() {
		assertThat(count("request WHERE " + PAST)).isEqualTo(COUNT);
		assertThat(this.jdbc.sql("SELECT min(received_at)::date, max(received_at)::date FROM request WHERE " + PAST)
			.query((row, n) -> List.of(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
			.single()).allMatch((day) -> day.getYear() == 2016 || day.getYear() == 2025);
		for (String moment : List.of("request.changed_at", "request.ended_at", "request_event.at",
				"request_round.answered_at", "request_round.rated_at", "request_assignment.signed_at",
				"request_contact.at", "request_reminder.issued_at")) {
			String[] parts = moment.split("\\.");
			String id = parts[0].equals("request") ? "id" : "request_id";
			assertThat(this.jdbc
				.sql("SELECT max(t.%s) FROM %s t JOIN request r ON r.id = t.%s WHERE r.%s".formatted(parts[1], parts[0],
						id, PAST))
				.query(OffsetDateTime.class)
				.single()
				.toInstant()).as(moment).isBefore(Instant.parse("2025-12-31T10:00:00Z"));
		}
	}

	@Test
	void theFiguresOfTheDemosYearStay() {
		for (String figure : List.of("figure_requests_transferred", "figure_requests_green_channel")) {
			String query = figure + " WHERE on_date BETWEEN '2026-01-01' AND '2026-12-31'";
			assertThat(count(query))
				.isEqualTo(this.demo.sql("SELECT count(*) FROM " + query).query(Long.class).single());
		}
		assertThat(pages.get().uri("/figures.csv")).hasStatusOk().bodyText().contains(",82,").contains(",21,");
	}

	@Test
	void theNumbersHaveNoGapsAndFollowTheTime() {
		assertThat(count("""
				(SELECT number, row_number() OVER (PARTITION BY left(number, 7) ORDER BY received_at, id) AS n,
				        split_part(number, '-', 3)::int AS value
				 FROM request) f WHERE n <> value""")).isZero();
		assertThat(count("""
				(SELECT split_part(number, '-', 1) AS series, split_part(number, '-', 2)::int AS year, count(*) AS n
				 FROM request GROUP BY 1, 2) f FULL JOIN number_series s USING (series, year)
				WHERE series IN ('SQ', 'BM') AND f.n IS DISTINCT FROM s.value""")).isZero();
		assertThat(count("""
				(SELECT document_number FROM request_assignment GROUP BY 1
				 HAVING count(*) > 1 AND count(*) <> count(DISTINCT unit_id)) f""")).isZero();
	}

	@Test
	void everyStateRouteChannelCategoryUnitAndDeputyTurnsUp() {
		assertThat(texts("SELECT DISTINCT status FROM request WHERE " + PAST)).hasSize(Status.values().length);
		assertThat(texts("SELECT DISTINCT route FROM request WHERE route IS NOT NULL AND " + PAST)).hasSize(4);
		assertThat(texts(
				"SELECT code FROM code_item WHERE list = 'channel' EXCEPT SELECT channel FROM request WHERE " + PAST))
			.isEmpty();
		assertThat(texts("SELECT code FROM code_item WHERE list = 'category' AND parent IS NOT NULL "
				+ "EXCEPT SELECT category FROM request WHERE " + PAST))
			.isEmpty();
		assertThat(texts("SELECT u.name FROM account a JOIN unit u ON u.id = a.unit_id WHERE NOT EXISTS ("
				+ "SELECT FROM request_assignment t WHERE t.unit_id = u.id AND t.dispatched_at < '2026-01-01')"))
			.isEmpty();
		assertThat(texts("SELECT d.name FROM deputy d JOIN account a ON a.deputy_id = d.id WHERE NOT EXISTS ("
				+ "SELECT FROM request r WHERE r.deputy_id = d.id AND " + PAST + ")"))
			.isEmpty();
		assertThat(
				texts("SELECT DISTINCT kind FROM request_round o JOIN request r ON r.id = o.request_id WHERE " + PAST))
			.hasSize(4);
		assertThat(count("request WHERE group_id IS NOT NULL AND " + PAST)).isGreaterThan(20);
	}

	@Test
	void fewAreOpenAndAllOfThemAreOfTheLastWeeks() {
		String open = "request WHERE status NOT IN ('CLOSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'ARCHIVED') AND " + PAST;
		assertThat(count(open)).isEqualTo(COUNT / 20);
		assertThat(texts("SELECT number || ' ' || status || ' ' || received_at FROM " + open
				+ " AND received_at < '2025-12-09'"))
			.isEmpty();
		assertThat(count("request WHERE status = 'CLOSED' AND promise_on <= '2026-12-31' AND " + PAST)).isZero();
	}

	/** Taken away while the rows were written, and made again as they were. */
	@Test
	void theSchemaIsTheSameAsWithout() {
		for (String part : List.of("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'", """
				SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
				FROM pg_constraint WHERE connamespace = 'public'::regnamespace""")) {
			Set<String> without = Set.copyOf(this.demo.sql(part).query(String.class).list());
			assertThat(Set.copyOf(texts(part))).isEqualTo(without);
		}
	}

	@ParameterizedTest
	@EnumSource(Status.class)
	void theirPagesOpen(Status status) {
		List<UUID> some = this.jdbc
			.sql("SELECT id FROM request WHERE status = ? AND " + PAST + " ORDER BY round_number DESC, number LIMIT 4")
			.param(status.name())
			.query(UUID.class)
			.list();
		assertThat(some).isNotEmpty()
			.allSatisfy((id) -> assertThat(get("/desk/requests/" + id, "director")).hasStatusOk());
	}

	@ParameterizedTest
	@ValueSource(strings = { "RETURN_GRANTED", "EXTENDED", "RESUMED", "SUPERVISED", "COUNTERSIGNED", "GREEN_CONFIRMED",
			"PROMISE_DUE", "CALL_TRIED", "ENTRUSTED", "SENT_BACK" })
	void thePagesOfWhatTurnsUpOpen(String step) {
		UUID id = this.jdbc
			.sql("SELECT request_id FROM request_event e JOIN request r ON r.id = e.request_id " + "WHERE step = ? AND "
					+ PAST + " LIMIT 1")
			.param(step)
			.query(UUID.class)
			.single();
		assertThat(get("/desk/requests/" + id, "director")).hasStatusOk().bodyText().contains("第一轮");
	}

	@ParameterizedTest
	@ValueSource(strings = { "staff", "director", "unit07", "deputy02" })
	void theDeskAndTheListOpen(String account) {
		assertThat(get("/desk", account)).hasStatusOk();
		assertThat(get("/desk/requests?view=all&q=停车", account)).hasStatusOk().bodyText().contains("停车");
	}

	@Test
	void aPersonIsFoundByHisPhoneAndSealed() {
		assertThat(count("request WHERE reporter_phone NOT LIKE 'v1:%' OR reporter_name NOT LIKE 'v1:%'")).isZero();
		List<String> phones = texts("SELECT reporter_phone_fingerprint FROM request WHERE "
				+ "reporter_phone IS NOT NULL AND " + PAST + " GROUP BY 1 HAVING count(*) = 4 LIMIT 1");
		assertThat(phones).hasSize(1);
		assertThat(get("/desk/requests?view=all&person=" + phones.get(0), "staff")).hasStatusOk()
			.bodyText()
			.contains("SQ-20");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "viele", "5000001", "" })
	void whatIsNoNumberIsRefused(String wanted) {
		assertThatThrownBy(() -> generator(wanted).start()).isInstanceOf(CannotStart.class)
			.hasMessageContaining("不能生成");
	}

	@Test
	void aRealStationRefuses() {
		assertThatThrownBy(() -> generator("100").start()).isInstanceOf(CannotStart.class)
			.hasMessageContaining("正式使用的联络站不生成模拟数据");
	}

	@Test
	void aTrialThatHasDataRefuses() {
		String copy = DemoDatabase.cloneAs("station_generated_late");
		assertThatThrownBy(() -> DemoDatabase.start(copy, DemoDatabase.FIRST_START, "--station.generate=100"))
			.rootCause()
			.isInstanceOf(CannotStart.class)
			.hasMessageContaining("第一次启动");
		assertThat(jdbc(copy).sql("SELECT count(*) FROM request").query(Long.class).single()).isEqualTo(132);
	}

	private static Generator generator(String wanted) {
		return new Generator(new DefaultListableBeanFactory().getBeanProvider(DemoStation.class), null, null, null,
				null, null, null, null, null, null, wanted, 2026);
	}

	private MvcTestResult get(String path, String account) {
		Viewer viewer = this.jdbc.sql("SELECT id, display_name, deputy_id, unit_id FROM account WHERE username = ?")
			.param(account)
			.query((row, n) -> new Viewer(row.getObject(1, UUID.class), account, row.getString(2),
					Set.of(Role.valueOf(account.replaceAll("\\d", "").toUpperCase())), row.getObject(3, UUID.class),
					row.getObject(4, UUID.class), null))
			.single();
		return pages.get().uri(path).with(user(new SignedIn(viewer))).exchange();
	}

	private List<String> texts(String query) {
		return this.jdbc.sql(query).query(String.class).list();
	}

	private long count(String what) {
		return this.jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
	}

	private static JdbcClient jdbc(String database) {
		return JdbcClient.create(new DriverManagerDataSource(TestDatabase.url(database), TestDatabase.ownerName(),
				TestDatabase.ownerPassword()));
	}

}
