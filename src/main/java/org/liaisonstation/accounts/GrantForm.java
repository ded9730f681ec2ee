package org.liaisonstation.accounts;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.liaisonstation.forms.Submissions;

record GrantForm(UUID submission, @NotNull(message = "请选择角色") Role role, LocalDate from, LocalDate to) {

	static GrantForm empty() {
		return new GrantForm(Submissions.fresh(), null, null, null);
	}

	boolean endsBeforeItBegins() {
		return this.from != null && this.to != null && this.to.isBefore(this.from);
	}

}
