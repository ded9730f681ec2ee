package org.liaisonstation.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The two passwords of the embedded database, made at its first start and kept in the
 * data folder, readable by the station's user alone.
 *
 * @param owner of the role that Flyway migrates with
 * @param application of the role that the application works with
 */
record DatabasePasswords(Path folder, String owner, String application) {

	static DatabasePasswords in(Path folder) throws IOException {
		Path file = folder.resolve("database.passwords");
		if (!Files.exists(file)) {
			PrivateFile.write(file, fresh() + "\n" + fresh() + "\n");
		}
		List<String> lines = Files.readAllLines(file);
		return new DatabasePasswords(folder, lines.get(0), lines.get(1));
	}

	/** The file that initdb reads the owner's password from; the caller deletes it. */
	Path ownerPasswordFile() throws IOException {
		Path file = this.folder.resolve("initdb.password");
		Files.deleteIfExists(file);
		PrivateFile.write(file, this.owner + "\n");
		return file;
	}

	private static String fresh() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
