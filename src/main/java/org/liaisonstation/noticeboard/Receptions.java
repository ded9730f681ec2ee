package org.liaisonstation.noticeboard;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.calendar.WorkingCalendar;
import org.liaisonstation.calendar.WorkingDays;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.station.LiaisonPoint;
import org.liaisonstation.station.LiaisonPoints;
import org.liaisonstation.station.Reception;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the next reception among all open points.
 */
@Component
@Transactional(readOnly = true)
class Receptions {

	private final LiaisonPoints points;

	private final Mandates mandates;

	private final WorkingCalendar calendar;

	private final Clock clock;

	Receptions(LiaisonPoints points, Mandates mandates, WorkingCalendar calendar, Clock clock) {
		this.points = points;
		this.mandates = mandates;
		this.calendar = calendar;
		this.clock = clock;
	}

	private record Found(LiaisonPoint point, Reception time) {
	}

	Optional<NextReception> next() {
		WorkingDays days = this.calendar.days();
		LocalDateTime now = LocalDateTime.now(this.clock);
		return this.points.active()
			.stream()
			.flatMap((point) -> next(point, now, days).map((time) -> new Found(point, time)).stream())
			.min(Comparator.comparing((Found found) -> found.time().day().atTime(found.time().from())))
			.map((found) -> describe(found.point().id(), found.time()));
	}

	/** One that is over by now is not the next any more. */
	private static Optional<Reception> next(LiaisonPoint point, LocalDateTime now, WorkingDays days) {
		Optional<Reception> next = point.nextReception(now.toLocalDate(), days);
		boolean over = next.filter((time) -> !time.day().atTime(time.to()).isAfter(now)).isPresent();
		return over ? point.nextReception(now.toLocalDate().plusDays(1), days) : next;
	}

	private NextReception describe(UUID pointId, Reception time) {
		LiaisonPoint point = this.points.findById(pointId).orElseThrow();
		Set<UUID> onDuty = point.deputies().stream().map(Deputy::id).collect(Collectors.toSet());
		List<NextReception.OnDuty> deputies = this.mandates.serving()
			.stream()
			.filter((mandate) -> onDuty.contains(mandate.deputy().id()))
			.map((mandate) -> new NextReception.OnDuty(mandate.deputy().id(), mandate.deputy().name(),
					mandate.level().label() + "人大代表"))
			.toList();
		return new NextReception(time, point.name(), point.address(), deputies);
	}

}
