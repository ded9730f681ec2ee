package org.liaisonstation;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The PostgreSQL of the tests: a container where a Docker engine answers, else the
 * embedded one. Both with the two roles of the real station.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	/** One server for all contexts of the run; it ends with the process. */
	private static final Server SERVER = DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();

	@Bean
	JdbcConnectionDetails application() {
		return new Login(SERVER.url("postgres"), "station_app", "test-app");
	}

	@Bean
	FlywayConnectionDetails owner() {
		return new OwnerLogin(SERVER.url("postgres"), SERVER.user(), SERVER.password());
	}

	/** The address of another database of the same server. */
	public static String url(String database) {
		return SERVER.url(database);
	}

	public static String ownerName() {
		return SERVER.user();
	}

	public static String ownerPassword() {
		return SERVER.password();
	}

	@SuppressWarnings("resource")
	private static Server container() {
		PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine").withDatabaseName("postgres")
			.withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=icu --icu-locale=zh-Hans-CN");
		container.start();
		return new Server(container.getHost(), container.getFirstMappedPort(), container.getUsername(),
				container.getPassword());
	}

	private static Server embedded() {
		try {
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setLocaleConfig("locale-provider", "icu")
				.setLocaleConfig("icu-locale", "zh-Hans-CN")
				.setLocaleConfig("locale", "C.UTF-8")
				.start();
			return new Server("127.0.0.1", server.getPort(), "postgres", "postgres");
		}
		catch (IOException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

	private record Server(String host, int port, String user, String password) {

		String url(String database) {
			return "jdbc:postgresql://" + this.host + ":" + this.port + "/" + database;
		}

	}

	public record Login(String url, String user, String secret) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return this.user;
		}

		@Override
		public String getPassword() {
			return this.secret;
		}

		@Override
		public String getJdbcUrl() {
			return this.url;
		}

		@Override
		public String getDriverClassName() {
			return "org.postgresql.Driver";
		}

	}

	public record OwnerLogin(String url, String user, String secret) implements FlywayConnectionDetails {

		@Override
		public String getUsername() {
			return this.user;
		}

		@Override
		public String getPassword() {
			return this.secret;
		}

		@Override
		public String getJdbcUrl() {
			return this.url;
		}

		@Override
		public String getDriverClassName() {
			return "org.postgresql.Driver";
		}

	}

}
