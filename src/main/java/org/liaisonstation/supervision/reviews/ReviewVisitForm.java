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

/** 代表走访, in the second stage. */
record ReviewVisitForm(UUID submission, Long version, @NotNull(message = "请填写日期") LocalDate visitedOn,
		@NotBlank(message = "请填写走访的地方") @Size(max = 100) String place,
		@NotBlank(message = "请写明听到的意见") @Size(max = 3000) String text,
		@NotEmpty(message = "请勾选参加的代表") List<UUID> deputies) {

	ReviewVisitForm {
		deputies = (deputies != null) ? deputies : List.of();
	}

	static ReviewVisitForm blank(WorkReview review, LocalDate today) {
		return new ReviewVisitForm(Submissions.fresh(), review.version(), today, null, null, null);
	}

	void check(LocalDate today, Errors errors) {
		if (this.visitedOn != null && this.visitedOn.isAfter(today)) {
			errors.rejectValue("visitedOn", "future", "日期不能在今天以后");
		}
	}

	ReviewVisit.Facts facts() {
		return new ReviewVisit.Facts(this.visitedOn, this.place.strip(), this.text.strip(),
				new LinkedHashSet<>(this.deputies));
	}

}
