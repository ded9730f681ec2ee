package org.liaisonstation.publication;

/**
 * The state of a publication, or who asks, does not allow the act.
 */
class PublicationRefused extends RuntimeException {

	private final String reason;

	/**
	 * @param reason why, in words for the user
	 */
	PublicationRefused(String reason) {
		super(reason);
		this.reason = reason;
	}

	String reason() {
		return this.reason;
	}

}
