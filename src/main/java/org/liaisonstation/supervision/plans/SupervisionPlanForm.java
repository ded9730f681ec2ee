package org.liaisonstation.supervision.plans;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

/** A new plan of supervision. */
record SupervisionPlanForm(UUID submission, @NotNull(message = "请填写年份") @Min(value = 2000,
		message = "请填写四位年份") @Max(value = 2100, message = "请填写四位年份") Integer year, @Size(max = 500) String note) {

	static SupervisionPlanForm empty(int year) {
		return new SupervisionPlanForm(Submissions.fresh(), year, null);
	}

}
