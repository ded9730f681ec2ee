package org.liaisonstation.accounts;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import org.liaisonstation.forms.Submissions;

record PasswordForm(UUID submission, @NotBlank(message = "请填写当前密码") String current,
		@NotBlank(message = "请填写新密码") String password, @NotBlank(message = "请再输一次新密码") String repeated) {

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
