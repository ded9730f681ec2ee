package org.liaisonstation.figures;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestDatabase;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The observers, as if a hard place were what they have in common. */
@StationTest
class SensitiveFiguresTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	JdbcClient jdbc;

	/** The application cannot write the definitions. */
	@BeforeEach
	void mark() {
		own("UPDATE figure_definition SET sensitive = true WHERE key = 'observers.serving'");
	}

	@AfterEach
	void unmark() {
		own("UPDATE figure_definition SET sensitive = false WHERE key = 'observers.serving'");
	}

	@Test
	void fourAreNotShownToThePublic() {
		observers(4);
		for (String span : new String[] { "", "?from=2026-03-01&to=2026-03-31" }) {
			assertThat(this.pages.get().uri("/figures" + span)).bodyText().contains("少于5，不公布");
			assertThat(this.pages.get().uri("/figures/observers.serving" + span)).bodyText()
				.contains("少于5，不公布", "不列明细")
				.doesNotContain("class=\"n\"");
			assertThat(this.pages.get().uri("/figures.csv" + span)).bodyText()
				.contains("observers.serving,特邀民情观察员,,名\n");
		}
		assertThat(this.pages.get().uri("/")).bodyText().contains("少于5，不公布");
	}

	@Test
	void fiveAreShownForWholeMonthsAndYearsAlone() {
		observers(5);
		assertThat(this.pages.get().uri("/figures.csv")).bodyText().contains("observers.serving,特邀民情观察员,5,名");
		assertThat(this.pages.get().uri("/figures.csv?from=2026-02-01&to=2026-02-28")).bodyText()
			.contains("observers.serving,特邀民情观察员,5,名");
		for (String span : new String[] { "?from=2026-01-01&to=2026-03-31", "?from=2026-02-02&to=2026-02-28",
				"?from=2025-01-01&to=2026-12-31" }) {
			assertThat(this.pages.get().uri("/figures.csv" + span)).bodyText()
				.contains("observers.serving,特邀民情观察员,,名\n");
			assertThat(this.pages.get().uri("/figures" + span)).bodyText().contains("只按整年、整月公布");
			assertThat(this.pages.get().uri("/figures/observers.serving" + span)).bodyText()
				.contains("只按整年、整月公布")
				.doesNotContain("class=\"n\"");
		}
	}

	/**
	 * The months of a span that is none itself are still whole months; half of one is
	 * not.
	 */
	@Test
	void theMonthsOfAChartFollowTheSameRule() {
		observers(6);
		assertThat(this.pages.get().uri("/figures?from=2026-01-02&to=2026-02-28")).bodyText()
			.contains("2月特邀民情观察员 6 名")
			.doesNotContain("1月特邀民情观察员 6 名");
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void theDeskReadsTheTrueNumber() {
		observers(2);
		assertThat(this.pages.get().uri("/desk/figures/observers.serving?from=2026-02-02&to=2026-02-28")).bodyText()
			.contains("2 名", "某观察员")
			.doesNotContain("不公布");
		assertThat(this.pages.get().uri("/desk/figures")).bodyText().doesNotContain("不公布");
	}

	private void observers(int count) {
		CountedRows rows = new CountedRows(this.jdbc);
		for (int i = 0; i < count; i++) {
			rows.observer("2026-01-05", "2028-12-31");
		}
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

}
