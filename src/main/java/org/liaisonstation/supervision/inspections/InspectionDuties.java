package org.liaisonstation.supervision.inspections;

import java.util.UUID;
import java.util.stream.Stream;

import org.liaisonstation.deputies.DutyPerformed;
import org.liaisonstation.deputies.DutyWithdrawn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the duty archives (履职档案) who took part in an inspection that was held, in the
 * transaction of the act.
 */
@Component
class InspectionDuties {

	private final ApplicationEventPublisher events;

	InspectionDuties(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** Told anew whenever the record changes: it corrects the entries. */
	void performed(Inspection inspection) {
		performed(inspection, inspection.participants().stream());
	}

	void performed(Inspection inspection, Stream<UUID> deputies) {
		deputies.forEach((deputy) -> this.events.publishEvent(new DutyPerformed(deputy, inspection.kind().duty(),
				inspection.title(), inspection.heldOn(), "参加", inspection.id(), inspection.href())));
	}

	void wasNotThere(Inspection inspection, UUID deputy) {
		this.events.publishEvent(new DutyWithdrawn(deputy, inspection.id()));
	}

	void withdrawn(Inspection inspection) {
		this.events.publishEvent(new DutyWithdrawn(null, inspection.id()));
	}

}
