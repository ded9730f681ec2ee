package org.liaisonstation.accounts;

import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

/** Where the holder of an account wants to be told by mail; empty for nowhere. */
record MailForm(UUID submission, @Email(message = "请填写完整的邮箱地址") @Size(max = 100) String mail) {

	MailForm {
		mail = orNull(mail);
	}

	static MailForm of(Account account) {
		return new MailForm(Submissions.fresh(), account.mail());
	}

	static String orNull(String mail) {
		return (mail != null && !mail.isBlank()) ? mail.strip() : null;
	}

}
