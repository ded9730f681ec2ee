package org.liaisonstation.activities.plans;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.liaisonstation.activities.ActivityKind;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.PersonalTrace;
import org.liaisonstation.settings.Code;
import org.liaisonstation.settings.CodeLists;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * An item of a plan.
 *
 * @param category code of the second level, or null for a joint activity of another sort
 * @param month may be left out where the day says it, or the plan
 * @param group in a plan of the station the group that does it
 */
record PlanItemForm(UUID submission, Long version, String category, @NotBlank @Size(max = 60) String title,
		@Min(1) @Max(12) Integer month, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate onDate, UUID group,
		@Size(max = 200) String note) {

	static final String LIST = "activity_category";

	static PlanItemForm empty(Plan plan) {
		return new PlanItemForm(Submissions.fresh(), plan.version(), null, null, plan.period().month(), null, null,
				null);
	}

	static PlanItemForm of(Plan plan, PlanItem item) {
		PlanItemFacts facts = item.facts();
		return new PlanItemForm(Submissions.fresh(), plan.version(), facts.category(), facts.title(), facts.month(),
				facts.onDate(), facts.groupId(), facts.note());
	}

	/** What one field alone does not tell. */
	void check(PlanPeriod period, CodeLists codes, Errors errors) {
		if (this.category != null && (!codes.isInForce(LIST, this.category) || kind(codes) == null)) {
			errors.rejectValue("category", "unknown", "请从列表中选择");
		}
		if (this.onDate == null && this.month == null && period.month() == null) {
			errors.rejectValue("month", "none", "请选择月份，或者填写具体日期");
		}
		else if (this.onDate != null && this.month != null && this.onDate.getMonthValue() != this.month) {
			errors.rejectValue("onDate", "month", "具体日期不在所选的月份里");
		}
		else if (!period.contains(facts(period, codes))) {
			errors.rejectValue((this.onDate != null) ? "onDate" : "month", "outside", "不在" + period.words() + "以内");
		}
		if (PersonalTrace.isRefused(this.title)) {
			errors.rejectValue("title", "personal", "标题会对外公布，不能写手机号码或身份证号");
		}
	}

	PlanItemFacts facts(PlanPeriod period, CodeLists codes) {
		return new PlanItemFacts(kind(codes), this.category, this.title, monthIn(period), this.onDate, this.group,
				this.note);
	}

	/** The kinds are the first level of the list. */
	private ActivityKind kind(CodeLists codes) {
		String parent = codes.find(LIST, this.category).map(Code::parent).orElse(null);
		return Stream.of(ActivityKind.values()).filter((kind) -> kind.name().equals(parent)).findFirst().orElse(null);
	}

	private int monthIn(PlanPeriod period) {
		if (this.onDate != null) {
			return this.onDate.getMonthValue();
		}
		return (this.month != null) ? this.month : period.month();
	}

}
