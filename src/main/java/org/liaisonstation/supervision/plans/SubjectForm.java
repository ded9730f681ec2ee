package org.liaisonstation.supervision.plans;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.PersonalTrace;
import org.liaisonstation.settings.CodeLists;

import org.springframework.validation.Errors;

/**
 * A subject of a plan.
 *
 * @param time a month from 1 to 12, or Q1 to Q4 for a quarter
 */
record SubjectForm(UUID submission, Long version, @NotNull(message = "请选择方式") SupervisionKind kind,
		@NotBlank(message = "请选择来源") String ground, @NotBlank(message = "请写明事项") @Size(max = 60) String title,
		@NotBlank(message = "请选择时间") @Pattern(regexp = "[1-9]|1[0-2]|Q[1-4]", message = "请从列表中选择") String time,
		@NotBlank(message = "请写明由谁负责") @Size(max = 60) String responsible, UUID unitId, @Size(max = 200) String note) {

	static final String GROUND = "supervision_ground";

	static SubjectForm empty(SupervisionPlan plan) {
		return new SubjectForm(Submissions.fresh(), plan.version(), null, null, null, null, null, null, null);
	}

	static SubjectForm of(SupervisionPlan plan, SupervisionItem item) {
		SubjectFacts facts = item.facts();
		String time = facts.quarter() ? "Q" + facts.month() / 3 : Integer.toString(facts.month());
		return new SubjectForm(Submissions.fresh(), plan.version(), facts.kind(), facts.ground(), facts.title(), time,
				facts.responsible(), facts.unitId(), facts.note());
	}

	static List<Choice> times() {
		return Stream
			.concat(IntStream.rangeClosed(1, 4)
				.mapToObj((quarter) -> new Choice("Q" + quarter, "第" + "一二三四".charAt(quarter - 1) + "季度")),
					IntStream.rangeClosed(1, 12).mapToObj((month) -> new Choice(Integer.toString(month), month + "月")))
			.toList();
	}

	void check(CodeLists codes, Errors errors) {
		if (!codes.isInForce(GROUND, this.ground)) {
			errors.rejectValue("ground", "unknown", "请从列表中选择");
		}
		if (PersonalTrace.isRefused(this.title)) {
			errors.rejectValue("title", "personal", "标题会对外公布，不能写手机号码或身份证号");
		}
	}

	SubjectFacts facts() {
		boolean quarter = this.time.startsWith("Q");
		int month = quarter ? 3 * Integer.parseInt(this.time.substring(1)) : Integer.parseInt(this.time);
		return new SubjectFacts(this.kind, this.ground, this.title.strip(), month, quarter, this.responsible.strip(),
				this.unitId, this.note);
	}

}
