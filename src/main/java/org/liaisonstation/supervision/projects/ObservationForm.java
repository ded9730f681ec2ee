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

/** What a deputy saw at a project. */
record ObservationForm(UUID submission, Long version,
		@NotNull(message = "请填写日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate onDay,
		@NotBlank(message = "请写明看到的情况") @Size(max = 1000) String text, List<MultipartFile> files) {

	static ObservationForm blank(Project project, LocalDate today) {
		return new ObservationForm(Submissions.fresh(), project.version(), today, null, null);
	}

	void check(LocalDate today, Errors errors) {
		if (this.onDay != null && this.onDay.isAfter(today)) {
			errors.rejectValue("onDay", "future", "日期不能在今天以后");
		}
	}

}
