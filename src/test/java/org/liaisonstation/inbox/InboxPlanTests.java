package org.liaisonstation.inbox;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of notices costs the same whatever an account was told before. */
@StationTest
class InboxPlanTests {

	@Autowired
	JdbcClient jdbc;

	private String plan(String query) {
		this.jdbc.sql("SET LOCAL enable_seqscan = off").update();
		this.jdbc.sql("SET LOCAL enable_bitmapscan = off").update();
		String account = "'" + UUID.randomUUID() + "'";
		return String.join("\n",
				this.jdbc.sql("EXPLAIN " + query.replace(":account", account)).query(String.class).list());
	}

	@Test
	void theFirstPageIsReadInTheOrderOfItsIndex() {
		assertThat(plan("""
				SELECT * FROM notice WHERE account_id = :account AND withdrawn_at IS NULL
				ORDER BY account_id DESC, (read_at IS NULL) DESC, created_at DESC, id DESC LIMIT 31"""))
			.contains("Index Scan Backward using notice_of_account")
			.doesNotContain("Sort");
	}

	@Test
	void aLaterPageBeginsWhereTheLastOneEnded() {
		assertThat(plan("""
				SELECT * FROM notice WHERE account_id = :account AND withdrawn_at IS NULL
				AND ((read_at IS NULL), created_at, id) < (true, now(), :account)
				ORDER BY account_id DESC, (read_at IS NULL) DESC, created_at DESC, id DESC LIMIT 31"""))
			.contains("Index Cond: ((account_id =")
			.contains("< ROW(true")
			.doesNotContain("Sort")
			.doesNotContain("Filter");
	}

	@Test
	void unreadOnesAreCountedFromTheIndex() {
		assertThat(plan("""
				SELECT count(*) FROM (SELECT FROM notice WHERE account_id = :account AND withdrawn_at IS NULL
				AND (read_at IS NULL) = true LIMIT 100) unread""")).contains("notice_of_account")
			.doesNotContain("Filter");
	}

}
