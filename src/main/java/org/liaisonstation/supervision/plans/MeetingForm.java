package org.liaisonstation.supervision.plans;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/** When and by which meeting a plan was adopted. */
record MeetingForm(UUID submission, Long version,
		@NotNull(message = "请填写通过日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate adoptedOn,
		@NotBlank(message = "请填写会议名称") @Size(max = 60) String meeting) {

	static MeetingForm empty(SupervisionPlan plan) {
		return new MeetingForm(Submissions.fresh(), plan.version(), null, null);
	}

	void check(LocalDate today, Errors errors) {
		if (this.adoptedOn != null && this.adoptedOn.isAfter(today)) {
			errors.rejectValue("adoptedOn", "future", "通过日期不能晚于今天");
		}
	}

}
