package org.liaisonstation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.SignInDesk;
import org.liaisonstation.browser.RunningStation;
import org.liaisonstation.demo.DemoDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What many deputies do in the same second, each for himself: nobody is told that his
 * page is old.
 */
@RunningStation
class TogetherTests {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	EntityManager entities;

	@Autowired
	SignInDesk signIns;

	private List<UUID> deputies;

	@BeforeEach
	void deputies() {
		this.deputies = this.jdbc.sql("SELECT DISTINCT deputy_id FROM mandate WHERE state = 'SERVING' ORDER BY 1")
			.query(UUID.class)
			.list();
	}

	@Test
	void aMeetingSignsInAtTheSameMoment() {
		UUID activity = openToday();

		atTheSameMoment(() -> this.signIns.signIn("123456", deputy(0)), () -> this.signIns.signIn("123456", deputy(1)));

		assertThat(count("SELECT count(*) FROM activity_attendance WHERE activity_id = ?", activity)).isEqualTo(2);
	}

	@Test
	void leaveIsTakenWhileAnotherSignsIn() {
		UUID activity = openToday();
		UUID expected = this.deputies.get(0);
		this.jdbc.sql("INSERT INTO activity_attendance (activity_id, deputy_id, state) VALUES (?, ?, 'EXPECTED')")
			.params(activity, expected)
			.update();
		UUID other = this.deputies.stream().filter((one) -> !one.equals(expected)).findFirst().orElseThrow();

		atTheSameMoment(() -> this.signIns.signIn("123456", deputy(other)),
				() -> this.signIns.takeLeave(activity, "出差", deputy(expected)));

		assertThat(count("SELECT count(*) FROM activity_attendance WHERE activity_id = ? AND reason = '出差'", activity))
			.isEqualTo(1);
	}

	/** An activity of today that nobody is expected at yet. */
	private UUID openToday() {
		UUID activity = this.jdbc.sql("SELECT id FROM activity WHERE state = 'PLANNED' ORDER BY id LIMIT 1")
			.query(UUID.class)
			.single();
		this.jdbc.sql("UPDATE activity SET on_date = ?, sign_in_code = '123456' WHERE id = ?")
			.params(today(), activity)
			.update();
		this.jdbc.sql("DELETE FROM activity_attendance WHERE activity_id = ?").param(activity).update();
		return activity;
	}

	/** The second begins when the first has written and not yet committed. */
	private void atTheSameMoment(Runnable first, Runnable second) {
		CompletableFuture<Void> late = this.transaction.execute((status) -> {
			first.run();
			this.entities.flush();
			CompletableFuture<Void> running = CompletableFuture.runAsync(second);
			await().atMost(10, TimeUnit.SECONDS)
				.until(() -> running.isDone() || this.jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
					.query(Integer.class)
					.single() > 0);
			return running;
		});
		assertThat(late).succeedsWithin(10, TimeUnit.SECONDS);
	}

	private int count(String sql, UUID id) {
		return this.jdbc.sql(sql).param(id).query(Integer.class).single();
	}

	private Viewer deputy(int which) {
		return deputy(this.deputies.get(which));
	}

	private static Viewer deputy(UUID id) {
		return new Viewer(UUID.randomUUID(), "deputy", "代表", Set.of(Role.DEPUTY), id, null, null);
	}

	private static LocalDate today() {
		return LocalDate.ofInstant(DemoDatabase.FIRST_START, ZoneId.of("Asia/Shanghai"));
	}

}
