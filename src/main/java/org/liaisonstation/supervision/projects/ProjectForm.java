package org.liaisonstation.supervision.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * A project as it is registered or put right.
 *
 * @param from the node of the chains that it grew from, or null
 * @param planItem the subject of the plan that it carries out, or null
 */
record ProjectForm(UUID submission, Long version, UUID from, UUID planItem,
		@NotNull(message = "请填写年度") @Min(value = 2000, message = "请填写四位年份") @Max(value = 2100,
				message = "请填写四位年份") Integer year,
		@NotBlank(message = "请写一个项目名称") @Size(max = 60) String title,
		@NotBlank(message = "请写明内容和规模") @Size(max = 2000) String content,
		@Positive(message = "请填写大于 0 的数") @Digits(integer = 8, fraction = 1, message = "以万元为单位，最多一位小数") BigDecimal cost,
		@Size(max = 100) String money, @NotNull(message = "请选择责任单位") UUID unitId,
		@NotNull(message = "请填写完成时限") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueOn,
		@Size(max = 100) String sourceText) {

	static ProjectForm begin(UUID from, UUID planItem, int year, String title, UUID unitId) {
		return new ProjectForm(Submissions.fresh(), null, from, planItem, year, title, null, null, null, unitId, null,
				null);
	}

	static ProjectForm of(Project project) {
		ProjectWords words = project.words();
		return new ProjectForm(Submissions.fresh(), project.version(), null, null, project.year(), words.title(),
				words.content(), words.cost(), words.money(), words.unitId(), words.dueOn(), words.sourceText());
	}

	/**
	 * @param kept the unit that it has, which may stay although it takes nothing new
	 */
	void check(ProjectChoices choices, UUID kept, Errors errors) {
		if (this.unitId != null && !this.unitId.equals(kept) && !choices.isUnit(this.unitId)) {
			errors.rejectValue("unitId", "unknown", "请从列表中选择");
		}
		if (this.dueOn != null && this.year != null && this.dueOn.getYear() < this.year) {
			errors.rejectValue("dueOn", "before", "完成时限不能早于项目的年度");
		}
	}

	ProjectWords words() {
		return new ProjectWords(this.title.strip(), this.content.strip(), this.cost, this.money, this.unitId,
				this.dueOn, this.sourceText);
	}

}
