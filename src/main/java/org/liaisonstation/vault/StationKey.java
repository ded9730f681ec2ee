package org.liaisonstation.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the station's key comes from: the setting {@code station.key}
 * ({@code STATION_KEY}), else the file {@code station.key} in the data folder.
 */
final class StationKey {

	private static final String FILE = "station.key";

	private final String given;

	private final Path file;

	/**
	 * Either may be missing.
	 * @param given the key in base64
	 * @param data the data folder
	 */
	StationKey(String given, String data) {
		this.given = isBlank(given) ? null : given.strip();
		this.file = isBlank(data) ? null : Path.of(data, FILE);
	}

	/** The key, where there is one. */
	Optional<byte[]> find() {
		if (this.given != null) {
			return Optional.of(decode(this.given, "STATION_KEY"));
		}
		if (this.file == null || !Files.exists(this.file)) {
			return Optional.empty();
		}
		try {
			return Optional.of(decode(Files.readString(this.file, StandardCharsets.US_ASCII).strip(), describe()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + this.file, ex);
		}
	}

	/** Makes the key of a new station; none where there is no data folder to keep it. */
	Optional<byte[]> create() {
		if (this.file == null) {
			return Optional.empty();
		}
		byte[] key = new byte[Vault.KEY_BYTES];
		new SecureRandom().nextBytes(key);
		try {
			Files.createDirectories(this.file.toAbsolutePath().getParent());
			if (Files.getFileStore(this.file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
				Files.createFile(this.file,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			}
			Files.writeString(this.file, Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII,
					StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + this.file, ex);
		}
		return Optional.of(key);
	}

	/** The place that a person has to look at. */
	String describe() {
		return (this.given != null || this.file == null) ? "STATION_KEY" : this.file.toString();
	}

	private static byte[] decode(String text, String place) {
		try {
			byte[] key = Base64.getDecoder().decode(text);
			if (key.length == Vault.KEY_BYTES) {
				return key;
			}
		}
		catch (IllegalArgumentException ex) {
			// said below; the text must not reach a log
		}
		throw KeyUnfit.malformed(place);
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

}
