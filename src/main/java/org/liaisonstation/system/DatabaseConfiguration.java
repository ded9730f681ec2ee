package org.liaisonstation.system;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Two roles, from the first migration on: Flyway runs as the owner, the application as
 * {@code station_app}, which may read and write rows and nothing else.
 */
@Configuration
class DatabaseConfiguration {

	static final String APPLICATION_ROLE = "station_app";

	/** Tells the migrations the password that the application's role is to have. */
	@Bean
	FlywayConfigurationCustomizer applicationRole(JdbcConnectionDetails application) {
		return (flyway) -> {
			Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
			placeholders.put("app_password", application.getPassword().replace("'", "''"));
			flyway.placeholders(placeholders);
		};
	}

	/** Without an address of a database server the station brings its own. */
	@Configuration
	@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
	static class Embedded {

		@Bean(destroyMethod = "close")
		EmbeddedDatabase embeddedDatabase(StationProperties station) {
			return EmbeddedDatabase.start(station.data(), station.database().port());
		}

		@Bean
		JdbcConnectionDetails application(EmbeddedDatabase database) {
			return new Login(database.url(), APPLICATION_ROLE, database.passwords().application());
		}

		@Bean
		FlywayConnectionDetails owner(EmbeddedDatabase database) {
			return new OwnerLogin(database.url(), database.owner(), database.passwords().owner());
		}

	}

	record Login(String url, String user, String secret) implements JdbcConnectionDetails {

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

		@Override
		public String toString() {
			return this.user + " at " + this.url;
		}

	}

	record OwnerLogin(String url, String user, String secret) implements FlywayConnectionDetails {

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

		@Override
		public String toString() {
			return this.user + " at " + this.url;
		}

	}

}
