package org.liaisonstation.supervision.inspections;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;

/** What was seen, and who was there. */
record HoldForm(UUID submission, Long version, @NotNull(message = "请填写检查日期") LocalDate heldOn,
		@NotBlank(message = "请写明检查情况") @Size(max = 5000) String seen, @Size(max = 3000) String suggestion,
		List<UUID> deputies) {

	HoldForm {
		deputies = (deputies != null) ? deputies : List.of();
	}

	static HoldForm of(Inspection inspection, LocalDate today) {
		LocalDate day = inspection.day().isAfter(today) ? today : inspection.day();
		return new HoldForm(Submissions.fresh(), inspection.version(), day, inspection.seen(), inspection.suggestion(),
				inspection.participants());
	}

	void check(LocalDate today, Errors errors) {
		if (this.heldOn != null && this.heldOn.isAfter(today)) {
			errors.rejectValue("heldOn", "future", "日期不能在今天以后");
		}
	}

	Inspection.Minutes minutes() {
		return new Inspection.Minutes(this.heldOn, this.seen.strip(), Filled.of(this.suggestion));
	}

}
