package org.liaisonstation.vault;

import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens the vault at the start, and refuses a key that does not fit the data.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	private static final String PROOF = "liaison-station";

	@Bean
	@DependsOnDatabaseInitialization
	Vault vault(JdbcClient jdbc, @Value("${station.key:}") String given, @Value("${station.data:}") String data) {
		return open(new StationKey(given, data), jdbc);
	}

	static Vault open(StationKey key, JdbcClient jdbc) {
		List<String> checks = jdbc.sql("select sealed from vault_check").query(String.class).list();
		if (!checks.isEmpty()) {
			Vault vault = new Vault(key.find().orElseThrow(() -> KeyUnfit.missing(key.describe())));
			return verified(vault, checks, key.describe());
		}
		Vault vault = new Vault(key.find().or(key::create).orElseThrow(KeyUnfit::none));
		jdbc.sql("insert into vault_check (key_id, sealed) values (?, ?)")
			.params(vault.keyId(), vault.seal(PROOF))
			.update();
		return vault;
	}

	private static Vault verified(Vault vault, List<String> checks, String place) {
		try {
			if (checks.stream().map(vault::open).allMatch(PROOF::equals)) {
				return vault;
			}
		}
		catch (SealBroken ex) {
			throw KeyUnfit.other(place);
		}
		throw KeyUnfit.other(place);
	}

}
