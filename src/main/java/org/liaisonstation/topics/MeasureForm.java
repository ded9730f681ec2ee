package org.liaisonstation.topics;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

/** A measure that is to be taken. */
record MeasureForm(UUID submission, Long version, @NotBlank(message = "请写明做什么") @Size(max = 500) String text,
		@Size(max = 40) String responsible, UUID unitId, LocalDate dueOn) {

	static MeasureForm blank(Topic topic) {
		return new MeasureForm(Submissions.fresh(), topic.version(), null, null, null, null);
	}

	TopicMeasure.Facts facts() {
		return new TopicMeasure.Facts(this.text.strip(), Filled.of(this.responsible), this.unitId, this.dueOn);
	}

}
