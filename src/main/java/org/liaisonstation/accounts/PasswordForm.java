package org.liaisonstation.accounts;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import org.liaisonstation.forms.Submissions;

record PasswordForm(UUID submission, @NotBlank String current, @NotBlank String password, @NotBlank String repeated) {

	/** What was typed is not given back: only the hidden field is filled. */
	static PasswordForm empty() {
		return new PasswordForm(Submissions.fresh(), null, null, null);
	}

	boolean isRepeatedWrongly() {
		return this.password != null && !this.password.equals(this.repeated);
	}

	boolean isUnchanged() {
		return this.password != null && this.password.equals(this.current);
	}

}
