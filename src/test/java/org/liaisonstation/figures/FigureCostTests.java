package org.liaisonstation.figures;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However many figures there come to be, a page of them costs a handful of statements;
 * two or three more where it is a year that is locked.
 */
@StationTest
class FigureCostTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "/figures,9", "/figures?from=2026-03-01&to=2026-03-31,8", "/figures.csv,4", "/,13", "/desk/figures,11",
			"/desk/figures/report,14", "/desk/figures/years/2025,10" })
	@WithViewer(roles = Role.STAFF)
	void aPageCostsFewStatements(String address, int most) {
		CountedRows rows = new CountedRows(this.jdbc);
		for (int month = 1; month <= 3; month++) {
			rows.request("TRANSFER", "2026-%02d-02T09:00+08".formatted(month), false);
			rows.pavilion("2026-01-05", null);
		}
		new ActivityRows(this.jdbc).many(3);
		assertThat(this.pages.get().uri(address)).hasStatusOk();
		List<String> statements = statementsOf(address);
		assertThat(statements).hasSizeBetween(1, most);
		assertThat(statements.stream().filter((statement) -> statement.contains("figure_requests_transferred")))
			.hasSizeBetween(1, 2);
	}

	@Test
	@WithViewer(roles = Role.DIRECTOR)
	void aLockedYearCostsFewMore() {
		this.jdbc
			.sql("INSERT INTO figure_year (year, id, locked_at, locked_by, locked_by_name) "
					+ "VALUES (2026, ?, now(), ?, '周主任')")
			.params(UUID.randomUUID(), UUID.randomUUID())
			.update();
		this.jdbc.sql("INSERT INTO figure_locked (year, key, part, value) VALUES (2026, 'requests.transferred', '', 7)")
			.update();
		assertThat(statementsOf("/figures")).hasSizeLessThanOrEqualTo(11);
		assertThat(statementsOf("/desk/figures")).hasSizeLessThanOrEqualTo(13);
	}

	/** Those of JPA and those written by hand, as the two log them. */
	private List<String> statementsOf(String address) {
		List<Logger> loggers = Stream.of("org.hibernate.SQL", JdbcTemplate.class.getName())
			.map((name) -> (Logger) LoggerFactory.getLogger(name))
			.toList();
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		loggers.forEach((logger) -> {
			logger.setLevel(Level.DEBUG);
			logger.setAdditive(false);
			logger.addAppender(appender);
		});
		try {
			assertThat(this.pages.get().uri(address)).hasStatusOk();
		}
		finally {
			loggers.forEach((logger) -> {
				logger.detachAppender(appender);
				logger.setAdditive(true);
				logger.setLevel(null);
			});
		}
		return appender.list.stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((message) -> !message.matches("Executing prepared SQL (query|update)"))
			.toList();
	}

}
