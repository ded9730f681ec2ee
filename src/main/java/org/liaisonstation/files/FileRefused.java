package org.liaisonstation.files;

/**
 * A file that the station does not take. The message is Chinese and meant for the form's
 * field.
 */
public class FileRefused extends RuntimeException {

	FileRefused(String message) {
		super(message);
	}

	FileRefused(String message, Throwable cause) {
		super(message, cause);
	}

}
