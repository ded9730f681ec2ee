package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.web.multipart.MultipartFile;

/**
 * What a unit reports through a one-time link.
 *
 * @param name 经办人, who has no account that would say so
 */
record LinkMendForm(UUID submission, Long version, @NotBlank(message = "请填写经办人姓名") @Size(max = 30) String name,
		@NotBlank(message = "请写明整改情况") @Size(max = 3000) String text, List<MultipartFile> files) {

	/** Whoever signed through a link is likely to be there again. */
	static LinkMendForm blank(Finding finding) {
		String signed = finding.signedBy();
		int unit = signed.indexOf('（');
		return new LinkMendForm(Submissions.fresh(), finding.version(), (unit > 0) ? signed.substring(0, unit) : null,
				null, null);
	}

}
