package org.liaisonstation.supervision.research;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;

/** The record of a visit (调研记录): what is known afterwards. */
record FindingsForm(UUID submission, Long version, @NotNull(message = "请填写日期") LocalDate heldOn,
		@Size(max = 100) String place, @Size(max = 300) String companions,
		@NotBlank(message = "请写明了解到的情况") @Size(max = 5000) String learned,
		@NotEmpty(message = "请勾选参加的代表") List<UUID> deputies) {

	FindingsForm {
		deputies = (deputies != null) ? deputies.stream().distinct().toList() : List.of();
	}

	static FindingsForm of(ResearchVisit visit, LocalDate today) {
		LocalDate day = visit.day().isAfter(today) ? today : visit.day();
		return new FindingsForm(Submissions.fresh(), visit.version(), day, visit.place(), visit.companions(),
				visit.learned(), visit.deputies());
	}

	void check(LocalDate today, Errors errors) {
		if (this.heldOn != null && this.heldOn.isAfter(today)) {
			errors.rejectValue("heldOn", "future", "日期不能在今天以后");
		}
	}

	ResearchVisit.Findings findings() {
		return new ResearchVisit.Findings(this.heldOn, Filled.of(this.place), Filled.of(this.companions),
				this.learned.strip(), this.deputies);
	}

}
