package org.liaisonstation.activities.plans;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.liaisonstation.forms.Submissions;

/**
 * A new plan.
 *
 * @param month null for the whole year
 * @param group null for the station's own
 * @param takeOver whether the plan of a month begins with the items of the year's
 */
record PlanForm(UUID submission,
		@NotNull(message = "请填写年份") @Min(value = 2000, message = "请填写四位年份") @Max(value = 2100,
				message = "请填写四位年份") Integer year,
		@Min(1) @Max(12) Integer month, UUID group, @Size(max = 500) String note, Boolean takeOver) {

	static PlanForm empty(int year) {
		return new PlanForm(Submissions.fresh(), year, null, null, null, true);
	}

}
