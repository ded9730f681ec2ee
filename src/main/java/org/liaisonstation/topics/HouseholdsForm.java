package org.liaisonstation.topics;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.liaisonstation.forms.Submissions;

/** 受益户数. */
record HouseholdsForm(UUID submission, Long version,
		@NotNull(message = "请填写户数") @Positive(message = "请填写大于 0 的数") @Max(value = 1_000_000,
				message = "请填写实际户数") Integer households) {

	static HouseholdsForm of(Topic topic) {
		return new HouseholdsForm(Submissions.fresh(), topic.version(), topic.households());
	}

}
