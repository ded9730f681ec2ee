package org.liaisonstation.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonstation.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratorTests {

	private static final String NAME = "station_generated";

	@BeforeAll
	static void generate() {
		DemoDatabase.load(NAME, DemoDatabase.FIRST_START, "--station.generate=2000");
	}

	@Test
	void some() {
		JdbcClient jdbc = jdbc(NAME);
		System.out
			.println(jdbc.sql("select status, count(*) c from request group by 1 order by 1").query().listOfRows());
		System.out.println(jdbc.sql("select number, title, content from request where number like 'SQ-2020%' limit 20")
			.query()
			.listOfRows());
	}

	private static JdbcClient jdbc(String database) {
		return JdbcClient.create(new DriverManagerDataSource(TestDatabase.url(database), TestDatabase.ownerName(),
				TestDatabase.ownerPassword()));
	}

}
