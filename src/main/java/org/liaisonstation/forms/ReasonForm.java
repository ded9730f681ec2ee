package org.liaisonstation.forms;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An act that needs nothing but a reason, such as a withdrawal. Shown by
 * {@code fragments/reason.html}.
 */
public record ReasonForm(UUID submission, Long version, @NotBlank @Size(max = 200) String reason) {

	public static ReasonForm empty(Long version) {
		return new ReasonForm(Submissions.fresh(), version, null);
	}

}
