package org.liaisonstation.calendar;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

/** One row of the holiday table, to be changed. */
record HolidayForm(UUID submission, Long version, @NotNull(message = "请填写日期") LocalDate day,
		@NotNull SpecialDay.Kind kind, @NotBlank(message = "请填写节日名称") @Size(max = 20) String name) {

	static HolidayForm of(CalendarDay day) {
		SpecialDay special = day.special();
		return new HolidayForm(Submissions.fresh(), day.version(), special.day(), special.kind(), special.name());
	}

	SpecialDay special() {
		return new SpecialDay(this.day, this.kind, this.name.strip());
	}

}
