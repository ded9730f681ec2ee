package org.liaisonstation.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.liaisonstation.StationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@StationTest
class VaultStartTests {

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path data;

	@Test
	void aNewStationMakesItsKeyAndFindsItAgain() {
		this.jdbc.sql("delete from vault_check").update();
		String sealed = VaultConfiguration.open(key(""), this.jdbc).seal("王小麦");
		assertThat(this.data.resolve("station.key")).exists();
		assertThat(VaultConfiguration.open(key(""), this.jdbc).open(sealed)).isEqualTo("王小麦");
	}

	@Test
	void aKeyThatDoesNotFitTheDataIsRefused() {
		String other = Base64.getEncoder().encodeToString(VaultTests.key(9));
		assertThatExceptionOfType(KeyUnfit.class).isThrownBy(() -> VaultConfiguration.open(key(other), this.jdbc))
			.withMessageContaining("密钥与数据不符")
			.withMessageContaining("is not the one that sealed this database");
	}

	@Test
	void dataWithoutTheirKeyGetNoNewOne() {
		assertThatExceptionOfType(KeyUnfit.class).isThrownBy(() -> VaultConfiguration.open(key(""), this.jdbc))
			.withMessageContaining("找不到密钥");
		assertThat(Files.exists(this.data.resolve("station.key"))).isFalse();
	}

	@Test
	void withoutAKeyAndAFolderItDoesNotStart() {
		this.jdbc.sql("delete from vault_check").update();
		assertThatExceptionOfType(KeyUnfit.class)
			.isThrownBy(() -> VaultConfiguration.open(new StationKey("", ""), this.jdbc))
			.withMessageContaining("没有密钥");
	}

	private StationKey key(String given) {
		return new StationKey(given, this.data.toString());
	}

}
