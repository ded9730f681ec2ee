package org.liaisonstation.topics;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;

/** 研究决定. */
record DecisionForm(UUID submission, Long version, @NotNull(message = "请填写日期") LocalDate decidedOn,
		@NotBlank(message = "请写明由哪次会议、谁决定") @Size(max = 60) String decidedBy,
		@NotBlank(message = "请写明决定的内容") @Size(max = 3000) String text) {

	static DecisionForm blank(Topic topic, LocalDate today) {
		return new DecisionForm(Submissions.fresh(), topic.version(), today, null, null);
	}

	void check(Topic topic, LocalDate today, Errors errors) {
		if (this.decidedOn != null && this.decidedOn.isAfter(today)) {
			errors.rejectValue("decidedOn", "future", "日期不能在今天以后");
		}
		else if (this.decidedOn != null && this.decidedOn.isBefore(topic.workProposal().on())) {
			errors.rejectValue("decidedOn", "early", "不能早于提出工作建议的日期");
		}
	}

	Decision decision() {
		return new Decision(this.decidedOn, this.decidedBy.strip(), this.text.strip());
	}

}
