package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.web.multipart.MultipartFile;

/** What a unit did about a finding, with a picture of it. */
record MendForm(UUID submission, Long version, @NotBlank(message = "请写明整改情况") @Size(max = 3000) String text,
		List<MultipartFile> files) {

	static MendForm blank(Finding finding) {
		return new MendForm(Submissions.fresh(), finding.version(), null, null);
	}

}
