package org.liaisonstation.topics;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

/** A measure was taken. */
record MeasureDoneForm(UUID submission, Long version, @NotNull(message = "请填写日期") LocalDate doneOn,
		@NotBlank(message = "请写明完成情况") @Size(max = 500) String result) {

	static MeasureDoneForm blank(Topic topic, LocalDate today) {
		return new MeasureDoneForm(Submissions.fresh(), topic.version(), today, null);
	}

}
