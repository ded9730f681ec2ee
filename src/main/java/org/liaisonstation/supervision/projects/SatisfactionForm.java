package org.liaisonstation.supervision.projects;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.liaisonstation.forms.Submissions;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/** 满意度测评, counted from the paper. */
record SatisfactionForm(UUID submission, Long version,
		@NotNull(message = "请填写测评日期") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate surveyedOn,
		@NotNull(message = "请填写发出份数") @Min(value = 1, message = "至少 1 份") Integer asked,
		@NotNull(message = "请填写收回份数") @Min(value = 1, message = "至少 1 份") Integer answered,
		@NotNull(message = "请填写份数，没有填 0") @Min(0) Integer satisfied,
		@NotNull(message = "请填写份数，没有填 0") @Min(0) Integer mostly,
		@NotNull(message = "请填写份数，没有填 0") @Min(0) Integer dissatisfied) {

	static SatisfactionForm of(Project project, LocalDate today) {
		Satisfaction there = project.satisfaction();
		return (there != null)
				? new SatisfactionForm(Submissions.fresh(), project.version(), there.on(), there.asked(),
						there.answered(), there.satisfied(), there.mostly(), there.dissatisfied())
				: new SatisfactionForm(Submissions.fresh(), project.version(), today, null, null, null, null, null);
	}

	void check(LocalDate acceptedOn, LocalDate today, Errors errors) {
		if (this.surveyedOn != null && (this.surveyedOn.isAfter(today) || this.surveyedOn.isBefore(acceptedOn))) {
			errors.rejectValue("surveyedOn", "outside", "测评日期要在验收以后，不能晚于今天");
		}
		if (this.asked != null && this.answered != null && this.answered > this.asked) {
			errors.rejectValue("answered", "more", "收回份数不能多于发出份数");
		}
		if (Stream.of(this.answered, this.satisfied, this.mostly, this.dissatisfied).allMatch(Objects::nonNull)
				&& (long) this.satisfied + this.mostly + this.dissatisfied != this.answered) {
			errors.rejectValue("satisfied", "sum", "满意、基本满意、不满意加起来要等于收回份数 " + this.answered);
		}
	}

	Satisfaction counted() {
		return new Satisfaction(this.surveyedOn, this.asked, this.answered, this.satisfied, this.mostly,
				this.dissatisfied);
	}

}
