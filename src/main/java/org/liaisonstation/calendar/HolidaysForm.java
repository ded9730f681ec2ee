package org.liaisonstation.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

/**
 * New rows of the holiday table: one day, or all days from the first to the last.
 */
record HolidaysForm(UUID submission, @NotNull(message = "请填写日期") LocalDate first, LocalDate last,
		@NotNull SpecialDay.Kind kind, @NotBlank(message = "请填写节日名称") @Size(max = 20) String name) {

	private static final int LONGEST = 31;

	static HolidaysForm blank() {
		return new HolidaysForm(Submissions.fresh(), null, null, SpecialDay.Kind.HOLIDAY, null);
	}

	boolean rangeIsSound() {
		return this.last == null || !this.last.isBefore(this.first) && this.last.isBefore(this.first.plusDays(LONGEST));
	}

	List<SpecialDay> days() {
		LocalDate end = (this.last != null) ? this.last : this.first;
		return this.first.datesUntil(end.plusDays(1))
			.map((day) -> new SpecialDay(day, this.kind, this.name.strip()))
			.toList();
	}

}
