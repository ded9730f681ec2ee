package org.liaisonstation.vault;

/**
 * A sealed value cannot be opened. The message never holds the value.
 */
public class SealBroken extends RuntimeException {

	SealBroken(String message, Throwable cause) {
		super(message, cause);
	}

}
