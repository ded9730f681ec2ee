package org.liaisonstation.settings;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.liaisonstation.forms.Submissions;

/** The last day on which an item may be chosen. */
record EndForm(UUID submission, Long version, @NotNull(message = "请填写日期") LocalDate last) {

	static EndForm of(CodeItem item, LocalDate today) {
		return new EndForm(Submissions.fresh(), item.version(), today);
	}

}
