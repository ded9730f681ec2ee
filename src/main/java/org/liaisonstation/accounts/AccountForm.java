package org.liaisonstation.accounts;

import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

/**
 * The form of an account: new, or its name and subject later. The username never changes.
 *
 * @param subject kind and id as {@link SubjectChoices} writes them, or empty
 */
record AccountForm(UUID submission, Long version,
		@NotNull @Pattern(regexp = "[a-z][a-z0-9._-]{1,39}",
				message = "账号用小写字母开头，可以有小写字母、数字、点、横线，2 至 40 个字符") String username,
		@NotBlank(message = "请填写姓名") @Size(max = 40) String displayName, String subject,
		@Email(message = "请填写完整的邮箱地址") @Size(max = 100) String mail) {

	AccountForm {
		mail = MailForm.orNull(mail);
	}

	static AccountForm empty() {
		return new AccountForm(Submissions.fresh(), null, null, null, null, null);
	}

	static AccountForm of(Account account) {
		return new AccountForm(Submissions.fresh(), account.version(), account.username(), account.displayName(),
				SubjectChoices.codeOf(account.subject()), account.mail());
	}

}
