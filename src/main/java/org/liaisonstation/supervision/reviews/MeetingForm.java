package org.liaisonstation.supervision.reviews;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;

/**
 * 评议会: when, where, who was there.
 *
 * @param reason why it is corrected; null where it is written down
 */
record MeetingForm(UUID submission, Long version, @NotNull(message = "请填写日期") LocalDate metOn,
		@NotBlank(message = "请填写地点") @Size(max = 100) String place, @NotEmpty(message = "请勾选到会的代表") List<UUID> deputies,
		@Size(max = 200) String reason) {

	MeetingForm {
		deputies = (deputies != null) ? deputies : List.of();
	}

	static MeetingForm blank(WorkReview review, LocalDate today) {
		return new MeetingForm(Submissions.fresh(), review.version(), today, null, null, null);
	}

	static MeetingForm toCorrect(WorkReview review) {
		return new MeetingForm(Submissions.fresh(), review.version(), review.metOn(), review.metAtPlace(),
				List.copyOf(review.present()), null);
	}

	void check(LocalDate today, Errors errors) {
		if (this.metOn != null && this.metOn.isAfter(today)) {
			errors.rejectValue("metOn", "future", "日期不能在今天以后");
		}
	}

	WorkReview.Meeting meeting() {
		return new WorkReview.Meeting(this.metOn, this.place.strip(), new LinkedHashSet<>(this.deputies));
	}

}
