package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.web.multipart.MultipartFile;

/** What was found, written down on a telephone on the spot: four fields. */
record FindForm(UUID submission, Long version, @NotBlank(message = "请写明发现的问题") @Size(max = 2000) String text,
		List<MultipartFile> files, UUID unitId, @Size(max = 1000) String suggestion) {

	static FindForm blank() {
		return new FindForm(Submissions.fresh(), null, null, null, null, null);
	}

	static FindForm of(Finding finding) {
		return new FindForm(Submissions.fresh(), finding.version(), finding.text(), null, finding.unitId(),
				finding.suggestion());
	}

	Finding.Words words() {
		return new Finding.Words(this.text.strip(), Filled.of(this.suggestion), this.unitId);
	}

}
