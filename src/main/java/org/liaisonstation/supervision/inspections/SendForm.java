package org.liaisonstation.supervision.inspections;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;

/** 交整改: to whom, and until when. */
record SendForm(UUID submission, Long version, @NotNull(message = "请选择责任单位") UUID unitId,
		@NotNull(message = "请填写整改期限") LocalDate mendBy) {

	static SendForm of(Finding finding, LocalDate usual) {
		return new SendForm(Submissions.fresh(), finding.version(), finding.unitId(), usual);
	}

	void check(LocalDate today, Errors errors) {
		if (this.mendBy != null && this.mendBy.isBefore(today)) {
			errors.rejectValue("mendBy", "past", "整改期限不能早于今天");
		}
	}

}
