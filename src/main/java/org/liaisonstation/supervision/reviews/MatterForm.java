package org.liaisonstation.supervision.reviews;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;

/**
 * An item of 问题清单.
 *
 * @param dueOn a day of its own, or null for the usual period
 */
record MatterForm(UUID submission, Long version, @NotBlank(message = "请写明要整改的问题") @Size(max = 1000) String text,
		LocalDate dueOn) {

	static MatterForm blank(WorkReview review) {
		return new MatterForm(Submissions.fresh(), review.version(), null, null);
	}

	void check(LocalDate today, Errors errors) {
		if (this.dueOn != null && !this.dueOn.isAfter(today)) {
			errors.rejectValue("dueOn", "past", "整改期限要在今天以后");
		}
	}

}
