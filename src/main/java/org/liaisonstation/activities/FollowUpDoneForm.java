package org.liaisonstation.activities;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

/** What became of a line of the list. */
record FollowUpDoneForm(UUID submission, Long version, @NotNull(message = "请填写办结日期") LocalDate doneOn,
		@NotBlank(message = "请写明办理结果") @Size(max = 500) String result) {

	static FollowUpDoneForm blank(Activity activity, LocalDate today) {
		return new FollowUpDoneForm(Submissions.fresh(), activity.version(), today, null);
	}

}
