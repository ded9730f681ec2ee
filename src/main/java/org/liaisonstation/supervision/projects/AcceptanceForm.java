package org.liaisonstation.supervision.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** 验收, with its document. */
record AcceptanceForm(UUID submission, Long version,
		@NotNull(message = "请填写验收日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate acceptedOn,
		@NotBlank(message = "请写明验收意见") @Size(max = 2000) String text, List<MultipartFile> files) {

	static AcceptanceForm blank(Project project, LocalDate today) {
		return new AcceptanceForm(Submissions.fresh(), project.version(), today, null, null);
	}

	void check(LocalDate today, boolean documented, Errors errors) {
		if (this.acceptedOn != null && this.acceptedOn.isAfter(today)) {
			errors.rejectValue("acceptedOn", "future", "日期不能在今天以后");
		}
		if (!documented && !errors.hasFieldErrors("files")) {
			errors.rejectValue("files", "missing", "请附验收单或者验收报告");
		}
	}

}
