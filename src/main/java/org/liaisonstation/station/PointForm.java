package org.liaisonstation.station;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.station.Schedule.Rhythm;

record PointForm(UUID submission, Long version, @NotNull PointKind kind, @NotBlank @Size(max = 40) String name,
		UUID constituency, UUID place, @NotBlank @Size(max = 100) String address, @Size(max = 30) String phone,
		@NotNull Rhythm rhythm, Integer weekday, @Min(1) @Max(31) Integer dayOfMonth, LocalTime from, LocalTime to,
		Set<UUID> deputies) implements ScheduleForm {

	PointForm {
		deputies = (deputies != null) ? new TreeSet<>(deputies) : Set.of();
	}

	static PointForm empty() {
		return new PointForm(Submissions.fresh(), null, PointKind.TEA_PAVILION, null, null, null, null, null,
				Rhythm.MONTHLY, null, null, null, null, null);
	}

	static PointForm of(LiaisonPoint point) {
		Schedule schedule = point.schedule();
		return new PointForm(Submissions.fresh(), point.version(), point.kind(), point.name(),
				(point.constituency() != null) ? point.constituency().id() : null,
				(point.place() != null) ? point.place().id() : null, point.address(), point.phone(), schedule.rhythm(),
				schedule.weekday(), schedule.dayOfMonth(), schedule.from(), schedule.to(),
				point.deputies().stream().map(Deputy::id).collect(Collectors.toSet()));
	}

	/** The day from which a new point is open is the day on which it is entered. */
	LiaisonPoint toPoint(String code, LocalDate today) {
		return new LiaisonPoint(this.kind, this.name, this.address, code, today);
	}

}
