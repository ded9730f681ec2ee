package org.liaisonstation.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.liaisonstation.LiaisonStationApplication;
import org.liaisonstation.TestDatabase;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The demo, loaded once for all tests of the run into a database of its own on the tests'
 * server. Tests that only read use it; tests that write take a copy.
 */
public final class DemoDatabase {

	/** The moment of its first start. */
	public static final Instant FIRST_START = Instant.parse("2026-11-20T02:00:00Z");

	/** The key that its personal data are sealed with; the same as in all tests. */
	public static final String KEY = "dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktdGVzdC0=";

	private static final String NAME = "station_demo";

	static {
		load(NAME, FIRST_START);
	}

	private DemoDatabase() {
	}

	/** The database that holds the demo as it was loaded; not to be written to. */
	public static String name() {
		return NAME;
	}

	/** A copy of it, to be written to; one of that name is replaced. */
	public static String cloneAs(String name) {
		create(name, NAME);
		return name;
	}

	/** How the application connects to a database of this server. */
	public static JdbcConnectionDetails application(String database) {
		return new TestDatabase.Login(TestDatabase.url(database), "station_app", "test-app");
	}

	/** How Flyway connects to it. */
	public static FlywayConnectionDetails owner(String database) {
		return new TestDatabase.OwnerLogin(TestDatabase.url(database), TestDatabase.ownerName(),
				TestDatabase.ownerPassword());
	}

	/** Starts a trial on an empty database of that name, and ends it. */
	static void load(String database, Instant firstStart, String... more) {
		create(database, "template1");
		start(database, firstStart, more).close();
	}

	/** Starts a trial on a database as it is, or on an empty one. */
	static ConfigurableApplicationContext start(String database, Instant at, String... more) {
		// as arguments: mere properties would yield to application.yaml
		List<String> arguments = new ArrayList<>(
				List.of("--server.port=0", "--station.demo=true", "--station.demo.year=2026", "--station.clock=" + at,
						"--station.key=" + KEY, "--station.data=target/demo-data", "--station.password.strength=4",
						"--spring.datasource.url=given-by-the-test", "--station.scheduled=false"));
		arguments.addAll(List.of(more));
		return new SpringApplicationBuilder(LiaisonStationApplication.class).initializers(on(database))
			.run(arguments.toArray(String[]::new));
	}

	/**
	 * Tells an application context, which is not one of the test framework, to use that
	 * database and to leave out the tests' own configurations.
	 */
	public static ApplicationContextInitializer<GenericApplicationContext> on(String database) {
		return (context) -> {
			context.registerBean("application", JdbcConnectionDetails.class, () -> application(database));
			context.registerBean("owner", FlywayConnectionDetails.class, () -> owner(database));
			context.registerBean(WithoutTests.class);
		};
	}

	/** An empty database, or a copy; one of that name is replaced. */
	static void create(String database, String template) {
		try (Connection connection = DriverManager.getConnection(TestDatabase.url("postgres"), TestDatabase.ownerName(),
				TestDatabase.ownerPassword()); Statement statement = connection.createStatement()) {
			statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
			statement.execute("CREATE DATABASE " + database + " TEMPLATE " + template);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What the test framework does for its own contexts. */
	public static class WithoutTests extends TypeExcludeFilter {

		@Override
		public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
			return reader.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName());
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof WithoutTests;
		}

		@Override
		public int hashCode() {
			return WithoutTests.class.hashCode();
		}

	}

}
