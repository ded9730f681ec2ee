package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody of a unit writes through a one-time link.
 *
 * @param name 经办人, who has no account that would say so
 */
record LinkForm(UUID submission, Long version, @NotBlank(message = "请填写经办人姓名") @Size(max = 30) String name,
		@Size(max = 5000) String text, String outcome,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate planDate, List<MultipartFile> files) {

	static LinkForm blank(Long version) {
		return new LinkForm(Submissions.fresh(), version, null, null, null, null, null);
	}

	/** What the act needs beyond a name. */
	void check(LinkAct act, RequestChoices choices, LocalDate today, Errors errors) {
		if (act.label() != null && (this.text == null || this.text.isBlank())) {
			errors.rejectValue("text", "missing", "请填写" + act.label());
		}
		if (!act.isAnswer()) {
			return;
		}
		if (choices.outcomes().stream().noneMatch((code) -> code.code().equals(this.outcome))) {
			errors.rejectValue("outcome", "missing", "请选择办理类别");
		}
		if (promises() && this.planDate == null && !errors.hasFieldErrors("planDate")) {
			errors.rejectValue("planDate", "missing", "B、C 类要写明计划完成的日期");
		}
		if (this.planDate != null && this.planDate.isBefore(today)) {
			errors.rejectValue("planDate", "past", "计划完成日期不能早于今天");
		}
	}

	Answer answer() {
		return new Answer(this.text.strip(), this.outcome, promises() ? this.planDate : null);
	}

	private boolean promises() {
		return "B".equals(this.outcome) || "C".equals(this.outcome);
	}

}
