package org.liaisonstation.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files that only the station's user may read, from their first moment on.
 */
final class PrivateFile {

	private PrivateFile() {
	}

	static void write(Path file, String text) throws IOException {
		boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
		FileAttribute<?>[] attributes = posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		Files.createFile(file, attributes);
		Files.writeString(file, text, StandardOpenOption.WRITE);
	}

}
