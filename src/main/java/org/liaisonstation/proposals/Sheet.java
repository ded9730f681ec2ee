package org.liaisonstation.proposals;

import jakarta.persistence.Embeddable;

/**
 * What stands on the official sheet (专用纸), one matter each: situation and suggestion of a
 * proposal; cause, grounds and scheme (案由、案据、方案) of a bill, all three (代表法 15).
 *
 * @param field a code of the list {@code proposal_field} (议题), or null
 */
@Embeddable
public record Sheet(String title, String situation, String suggestion, String cause, String grounds, String scheme,
		String field) {

	public static Sheet proposal(String title, String situation, String suggestion, String field) {
		return new Sheet(title, situation, suggestion, null, null, null, field);
	}

	public static Sheet bill(String title, String cause, String grounds, String scheme, String field) {
		return new Sheet(title, null, null, cause, grounds, scheme, field);
	}

	/** Whether everything that the kind takes is there. */
	boolean isWhole(ProposalKind kind) {
		return (kind == ProposalKind.BILL) ? filled(this.cause) && filled(this.grounds) && filled(this.scheme)
				: filled(this.situation) && filled(this.suggestion);
	}

	private static boolean filled(String text) {
		return text != null && !text.isBlank();
	}

}
