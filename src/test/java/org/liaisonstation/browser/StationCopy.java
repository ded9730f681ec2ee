package org.liaisonstation.browser;

import java.time.Duration;
import java.time.LocalDateTime;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import org.liaisonstation.TestClock;
import org.liaisonstation.demo.DemoDatabase;
import org.liaisonstation.system.StationClock;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import static org.awaitility.Awaitility.await;

/**
 * The demo station at work: on a copy of the demo's database, with a clock that tests
 * set.
 */
@TestConfiguration(proxyBeanMethods = false)
class StationCopy {

	private static final String COPY = "station_browser";

	@Bean
	JdbcConnectionDetails application() {
		return DemoDatabase.application(DemoDatabase.cloneAs(COPY));
	}

	@Bean
	FlywayConnectionDetails owner() {
		return DemoDatabase.owner(COPY);
	}

	@Bean
	TestClock hands() {
		TestClock clock = new TestClock();
		firstStart(clock);
		return clock;
	}

	@Bean
	@Primary
	StationClock clock(TestClock hands) {
		return new StationClock(hands);
	}

	@Bean
	Fresh fresh(HikariDataSource pool, TestClock hands) {
		return new Fresh(pool, hands);
	}

	private static void firstStart(TestClock clock) {
		clock.moveTo(LocalDateTime.ofInstant(DemoDatabase.FIRST_START, clock.getZone()));
	}

	/** Puts the station back to how it was after its first start. */
	record Fresh(HikariDataSource pool, TestClock hands) {

		void station() {
			HikariPoolMXBean connections = this.pool.getHikariPoolMXBean();
			await().atMost(Duration.ofSeconds(10)).until(() -> connections.getActiveConnections() == 0);
			connections.softEvictConnections();
			DemoDatabase.cloneAs(COPY);
			connections.softEvictConnections();
			firstStart(this.hands);
		}

	}

}
