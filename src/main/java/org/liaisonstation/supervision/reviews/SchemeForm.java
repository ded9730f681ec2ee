package org.liaisonstation.supervision.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.supervision.plans.PlanSubjects;

import org.springframework.validation.Errors;

/**
 * 评议方案: which units, what is announced, and until when each stage lasts.
 *
 * @param item the subject of the supervision plan that it carries out, or null
 */
record SchemeForm(UUID submission, Long version, UUID item,
		@NotNull(message = "请填写年度") @Min(value = 2000, message = "请填写四位数的年度") @Max(value = 2200,
				message = "请填写四位数的年度") Integer year,
		@NotBlank(message = "请填写标题") @Size(max = 60) String title,
		@NotBlank(message = "请写公告内容") @Size(max = 5000) String announcement,
		@NotBlank(message = "请填写意见电话") @Size(max = 40) String opinionPhone,
		@NotNull(message = "请填写日期") LocalDate announceUntil, @NotNull(message = "请填写日期") LocalDate studyUntil,
		@NotNull(message = "请填写日期") LocalDate meetingUntil, @NotNull(message = "请填写日期") LocalDate mendingUntil,
		@NotEmpty(message = "请勾选评议的单位") List<UUID> units) {

	SchemeForm {
		units = (units != null) ? units.stream().distinct().toList() : List.of();
	}

	/**
	 * @param subject of the plan, which knows what it is about; or null
	 */
	static SchemeForm begin(PlanSubjects.Subject subject, int thisYear, String phone) {
		if (subject == null) {
			return new SchemeForm(Submissions.fresh(), null, null, thisYear, null, null, phone, null, null, null, null,
					null);
		}
		return new SchemeForm(Submissions.fresh(), null, subject.itemId(), subject.year(), subject.title(), null, phone,
				null, null, null, null, (subject.unitId() != null) ? List.of(subject.unitId()) : null);
	}

	static SchemeForm of(WorkReview review) {
		Scheme scheme = review.scheme();
		return new SchemeForm(Submissions.fresh(), review.version(), review.planItemId(), scheme.year(), scheme.title(),
				scheme.announcement(), scheme.opinionPhone(), scheme.announceUntil(), scheme.studyUntil(),
				scheme.meetingUntil(), scheme.mendingUntil(), scheme.units());
	}

	/** Each stage ends after the one before. */
	void check(Errors errors) {
		follows("studyUntil", this.announceUntil, this.studyUntil, errors);
		follows("meetingUntil", this.studyUntil, this.meetingUntil, errors);
		follows("mendingUntil", this.meetingUntil, this.mendingUntil, errors);
	}

	private static void follows(String field, LocalDate before, LocalDate day, Errors errors) {
		if (before != null && day != null && day.isBefore(before)) {
			errors.rejectValue(field, "early", "不能早于上一阶段的日期");
		}
	}

	Scheme scheme() {
		return new Scheme(this.year, this.title.strip(), this.announcement.strip(), this.opinionPhone.strip(),
				this.announceUntil, this.studyUntil, this.meetingUntil, this.mendingUntil, this.units);
	}

}
