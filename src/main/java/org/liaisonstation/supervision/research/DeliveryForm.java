package org.liaisonstation.supervision.research;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;

/** 送达: to which units, on which day. */
record DeliveryForm(UUID submission, Long version, @NotNull(message = "请填写送达日期") LocalDate deliveredOn,
		@NotEmpty(message = "请勾选送达的单位") List<UUID> units) {

	DeliveryForm {
		units = (units != null) ? units.stream().distinct().toList() : List.of();
	}

	static DeliveryForm blank(ResearchReport report, LocalDate today) {
		return new DeliveryForm(Submissions.fresh(), report.version(), today, null);
	}

	void check(ResearchReport report, LocalDate today, Errors errors) {
		if (this.deliveredOn != null && this.deliveredOn.isAfter(today)) {
			errors.rejectValue("deliveredOn", "future", "日期不能在今天以后");
		}
		else if (this.deliveredOn != null && this.deliveredOn.isBefore(report.acceptedOn())) {
			errors.rejectValue("deliveredOn", "early", "不能早于采用的日期");
		}
	}

}
