package org.liaisonstation.supervision.inspections;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;

/**
 * 复查.
 *
 * @param mendBy the new last day where the unit has to go on
 */
record RecheckForm(UUID submission, Long version, @NotNull(message = "请填写复查日期") LocalDate checkedOn,
		@NotNull(message = "请选择复查结论") Verdict verdict, @NotBlank(message = "请写明复查情况") @Size(max = 1000) String text,
		LocalDate mendBy) {

	static RecheckForm blank(Finding finding, LocalDate today) {
		return new RecheckForm(Submissions.fresh(), finding.version(), today, null, null, null);
	}

	void check(LocalDate today, Errors errors) {
		if (this.checkedOn != null && this.checkedOn.isAfter(today)) {
			errors.rejectValue("checkedOn", "future", "日期不能在今天以后");
		}
		if (this.verdict == Verdict.AGAIN && this.mendBy == null && !errors.hasFieldErrors("mendBy")) {
			errors.rejectValue("mendBy", "missing", "继续整改的，要写明新的整改期限");
		}
		if (this.verdict == Verdict.AGAIN && this.mendBy != null && this.mendBy.isBefore(today)) {
			errors.rejectValue("mendBy", "past", "整改期限不能早于今天");
		}
	}

	Mending.Recheck recheck() {
		return new Mending.Recheck(this.checkedOn, this.verdict, this.text.strip());
	}

	LocalDate newDate() {
		return (this.verdict == Verdict.AGAIN) ? this.mendBy : null;
	}

}
