package org.liaisonstation.supervision.inspections;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

/**
 * 签收 through a one-time link.
 *
 * @param name 经办人, who has no account that would say so
 */
record LinkSignForm(UUID submission, Long version, @NotBlank(message = "请填写经办人姓名") @Size(max = 30) String name) {

	static LinkSignForm blank(Finding finding) {
		return new LinkSignForm(Submissions.fresh(), finding.version(), null);
	}

}
