package org.liaisonstation.topics;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;

/** What the director says at the end: 已解决 or 暂未解决. */
record EndForm(UUID submission, Long version, @NotNull(message = "请填写日期") LocalDate endedOn,
		@NotBlank(message = "请写明依据") @Size(max = 1000) String words) {

	static EndForm blank(Topic topic, LocalDate today) {
		return new EndForm(Submissions.fresh(), topic.version(), today, null);
	}

	void check(LocalDate today, Errors errors) {
		if (this.endedOn != null && this.endedOn.isAfter(today)) {
			errors.rejectValue("endedOn", "future", "日期不能在今天以后");
		}
	}

}
