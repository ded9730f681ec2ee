package org.liaisonstation.station;

import java.time.LocalTime;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.station.Schedule.Rhythm;

record CounterForm(UUID submission, Long version, @NotBlank(message = "请填写名称") @Size(max = 60) String name,
		@NotBlank(message = "请填写地址") @Size(max = 100) String address,
		@NotBlank(message = "请填写电话") @Size(max = 30) String phone,
		@NotBlank(message = "请填写受理事项") @Size(max = 300) String matters, Boolean active,
		@Size(max = 60) String visitNote, @NotNull Rhythm rhythm, Integer weekday, @Min(1) @Max(31) Integer dayOfMonth,
		LocalTime from, LocalTime to) implements ScheduleForm {

	CounterForm {
		active = Boolean.TRUE.equals(active);
		visitNote = (visitNote != null) ? visitNote : "";
	}

	static CounterForm empty() {
		return new CounterForm(Submissions.fresh(), null, null, null, null, null, true, null, Rhythm.NONE, null, null,
				null, null);
	}

	static CounterForm of(ReferralCounter counter) {
		Schedule schedule = counter.schedule();
		return new CounterForm(Submissions.fresh(), counter.version(), counter.name(), counter.address(),
				counter.phone(), counter.matters(), counter.active(), counter.visitNote(), schedule.rhythm(),
				schedule.weekday(), schedule.dayOfMonth(), schedule.from(), schedule.to());
	}

}
