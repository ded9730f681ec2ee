package org.liaisonstation.demo;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.activities.SubjectKind;
import org.liaisonstation.activities.VisitedBodies;
import org.liaisonstation.activities.VisitedBody;
import org.liaisonstation.activities.VisitedSubject;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.units.UnitKind;
import org.liaisonstation.units.Units;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Whom the deputies of the demo visit and link with: the enterprises, schools, clinics
 * and households of {@code bodies.yaml}, and the villages and window departments.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoBodies {

	private static final Set<UnitKind> WINDOWS = Set.of(UnitKind.INTERNAL, UnitKind.STATIONED, UnitKind.DISTRICT);

	private final VisitedBodies bodies;

	private final Units units;

	private final ApplicationEventPublisher events;

	DemoBodies(VisitedBodies bodies, Units units, ApplicationEventPublisher events) {
		this.bodies = bodies;
		this.units = units;
		this.events = events;
	}

	/**
	 * A line of the file.
	 *
	 * @param name null for a household
	 * @param contact whom to ask for; of a household its head
	 */
	record Line(SubjectKind kind, String name, String place, String contact, String phone, String address,
			String note) {

	}

	void open(LocalDate day, DemoCast cast) {
		cast.places().forEach((name, place) -> know(name, SubjectKind.PLACE, place.id(), cast));
		this.units.receiving(day)
			.stream()
			.filter((unit) -> WINDOWS.contains(unit.kind()))
			.forEach((unit) -> know(unit.name(), SubjectKind.UNIT, unit.id(), cast));
		int households = 0;
		for (Line line : DemoFiles.list("bodies.yaml", Line.class)) {
			VisitedBody body = (line.kind() == SubjectKind.HOUSEHOLD) ? VisitedBody.household(++households, day)
					: VisitedBody.named(line.kind(), line.name(), day);
			Place place = cast.places().get(line.place());
			body.lieIn(place.constituency(), place);
			body.contact(line.contact(), line.phone(), line.address(), line.note());
			this.events.publishEvent(Recorded.of("body.added", "body", this.bodies.save(body).id()));
			know(body.label(), body.kind(), body.id(), cast);
		}
	}

	private static void know(String name, SubjectKind kind, UUID id, DemoCast cast) {
		if (cast.subjects().put(name, VisitedSubject.of(kind, id)) != null) {
			throw new IllegalStateException("two of the name " + name);
		}
	}

}
