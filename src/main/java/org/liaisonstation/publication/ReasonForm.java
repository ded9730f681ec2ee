package org.liaisonstation.publication;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.liaisonstation.forms.Submissions;

/**
 * An act that needs a reason: sending back, taking down.
 */
record ReasonForm(UUID submission, Long version, @NotBlank @Size(max = 500) String reason) {

	static ReasonForm of(Publication publication) {
		return new ReasonForm(Submissions.fresh(), publication.version(), "");
	}

}
