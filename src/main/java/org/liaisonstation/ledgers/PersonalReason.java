package org.liaisonstation.ledgers;

import org.springframework.validation.Errors;

/** Whoever takes personal data out says why. */
public final class PersonalReason {

	private PersonalReason() {
	}

	/**
	 * An error at the field {@code reason} where personal data are wanted without one.
	 */
	public static void require(Boolean personal, String reason, Errors errors) {
		if (Boolean.TRUE.equals(personal) && (reason == null || reason.isBlank())) {
			errors.rejectValue("reason", "missing", "导出个人信息要写明用途");
		}
	}

}
