package org.liaisonstation.topics;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;

/** 工作建议. */
record WorkProposalForm(UUID submission, Long version, @NotNull(message = "请填写日期") LocalDate proposedOn,
		@NotBlank @Size(max = 60) String proposedTo, @NotBlank(message = "请写明建议怎么做") @Size(max = 3000) String text) {

	static WorkProposalForm blank(Topic topic, LocalDate today) {
		return new WorkProposalForm(Submissions.fresh(), topic.version(), today, "街道党工委、办事处", null);
	}

	void check(LocalDate today, Errors errors) {
		if (this.proposedOn != null && this.proposedOn.isAfter(today)) {
			errors.rejectValue("proposedOn", "future", "日期不能在今天以后");
		}
	}

	WorkProposal proposal() {
		return new WorkProposal(this.proposedOn, this.proposedTo.strip(), this.text.strip());
	}

}
