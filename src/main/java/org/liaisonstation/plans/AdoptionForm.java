package org.liaisonstation.plans;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.liaisonstation.forms.Submissions;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/** When and by which meeting a plan was adopted. */
public record AdoptionForm(UUID submission, Long version,
		@NotNull(message = "请填写通过日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate adoptedOn,
		@NotBlank(message = "请填写会议名称") @Size(max = 60) String meeting) {

	public static AdoptionForm empty(PlanRecord<?, ?> plan) {
		return new AdoptionForm(Submissions.fresh(), plan.version(), null, null);
	}

	/** A day to come is refused at the field. */
	public void check(LocalDate today, Errors errors) {
		if (this.adoptedOn != null && this.adoptedOn.isAfter(today)) {
			errors.rejectValue("adoptedOn", "future", "通过日期不能晚于今天");
		}
	}

}
