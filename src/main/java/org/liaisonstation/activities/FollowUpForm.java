package org.liaisonstation.activities;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

/**
 * A line of the list of what to follow up.
 *
 * @param unitId the unit that looks after it, or null
 */
record FollowUpForm(UUID submission, Long version, @NotBlank(message = "请写明排查出的问题") @Size(max = 500) String text,
		@Size(max = 40) String responsible, UUID unitId, LocalDate dueOn) {

	static FollowUpForm blank(Activity activity) {
		return new FollowUpForm(Submissions.fresh(), activity.version(), null, null, null, null);
	}

}
