package org.liaisonstation.activities;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

/**
 * 记录开展 of what was planned.
 *
 * @param present who was there; who was expected and is not named was absent
 */
record HoldForm(UUID submission, Long version, List<UUID> present, @Size(max = 200) String companions,
		@NotBlank(message = "请写明开展的情况") @Size(max = 5000) String situation) {

	HoldForm {
		present = (present != null) ? List.copyOf(present) : List.of();
	}

	/** Who is expected, or has signed in, is taken to be there. */
	static HoldForm of(Activity activity) {
		List<UUID> there = activity.attendances()
			.entrySet()
			.stream()
			.filter((one) -> one.getValue().isPresent() || one.getValue().state() == Attendance.State.EXPECTED)
			.map((one) -> one.getKey())
			.toList();
		return new HoldForm(Submissions.fresh(), activity.version(), there, activity.companions(),
				activity.situation());
	}

}
