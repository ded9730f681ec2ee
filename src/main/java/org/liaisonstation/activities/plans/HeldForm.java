package org.liaisonstation.activities.plans;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.liaisonstation.forms.Submissions;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/** That an item took place which no other page records. */
record HeldForm(UUID submission, Long version,
		@NotNull(message = "请填写开展日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate heldOn,
		@NotBlank(message = "请写明开展情况") @Size(max = 200) String heldNote) {

	static HeldForm empty(Plan plan) {
		return new HeldForm(Submissions.fresh(), plan.version(), null, null);
	}

	void check(PlanPeriod period, LocalDate today, Errors errors) {
		if (this.heldOn.isAfter(today)) {
			errors.rejectValue("heldOn", "future", "开展日期不能晚于今天");
		}
		else if (this.heldOn.getYear() != period.year()) {
			errors.rejectValue("heldOn", "year", "开展日期要在" + period.year() + "年以内");
		}
	}

}
