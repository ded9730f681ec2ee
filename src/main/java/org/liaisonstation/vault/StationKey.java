package org.liaisonstation.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
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

	/**
	 * Makes the key of a new station; none where there is no data folder to keep it. The
	 * file appears whole or not at all, so that a station killed here starts again.
	 */
	Optional<byte[]> create() {
		if (this.file == null || !Files.isDirectory(this.file.toAbsolutePath().getParent())) {
			return Optional.empty();
		}
		byte[] key = new byte[Vault.KEY_BYTES];
		new SecureRandom().nextBytes(key);
		Path draft = this.file.resolveSibling(FILE + ".new");
		try {
			Files.deleteIfExists(draft);
			Files.createFile(draft, ownerOnly());
			Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII,
					StandardOpenOption.DSYNC, StandardOpenOption.WRITE);
			Files.move(draft, this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + this.file, ex);
		}
		return Optional.of(key);
	}

	private FileAttribute<?>[] ownerOnly() {
		boolean posix = this.file.getFileSystem().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
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
