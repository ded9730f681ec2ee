package org.liaisonstation.ledgers;

import org.liaisonstation.forms.Filled;

import org.springframework.validation.BindingResult;

/** Whoever takes personal data out says why. */
public final class PersonalReason {

	private PersonalReason() {
	}

	/**
	 * An error at the field {@code reason} where personal data are wanted without one.
	 */
	public static void require(Boolean personal, String reason, BindingResult errors) {
		if (!Filled.isUnread(errors) && Boolean.TRUE.equals(personal) && (reason == null || reason.isBlank())) {
			errors.rejectValue("reason", "missing", "导出个人信息要写明用途");
		}
	}

}
