package org.liaisonstation.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StationKeyTests {

	@TempDir
	private Path data;

	@Test
	void aGivenKeyComesBeforeTheFile() {
		fromFile().create();
		String given = Base64.getEncoder().encodeToString(VaultTests.key(7));
		assertThat(new StationKey(given, this.data.toString()).find()).contains(VaultTests.key(7));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void theFileIsForItsOwnerAlone() throws IOException {
		fromFile().create();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.data.resolve("station.key"))))
			.isEqualTo("rw-------");
	}

	@Test
	void aKeyMadeIsFoundAgain() {
		assertThat(fromFile().find()).isEmpty();
		byte[] made = fromFile().create().orElseThrow();
		assertThat(fromFile().find()).contains(made);
	}

	@Test
	void aStationKilledWhileItMadeItsKeyStartsAgain() throws IOException {
		Files.writeString(this.data.resolve("station.key.new"), "half");
		assertThat(fromFile().find()).isEmpty();
		byte[] made = fromFile().create().orElseThrow();
		assertThat(fromFile().find()).contains(made);
		assertThat(this.data.resolve("station.key.new")).doesNotExist();
	}

	@Test
	void withoutADataFolderNoKeyIsMade() {
		assertThat(new StationKey("", "").find()).isEmpty();
		assertThat(new StationKey(null, null).create()).isEmpty();
		assertThat(new StationKey("", this.data.resolve("missing").toString()).create()).isEmpty();
	}

	@Test
	void aMalformedKeyIsRefusedWithoutRepeatingIt() {
		for (String wrong : new String[] { "short", "c2hvcnQ=", "错错错" }) {
			assertThatExceptionOfType(KeyUnfit.class).isThrownBy(() -> new StationKey(wrong, "").find())
				.withMessageContaining("STATION_KEY")
				.withMessageNotContaining(wrong);
		}
	}

	private StationKey fromFile() {
		return new StationKey("", this.data.toString());
	}

}
