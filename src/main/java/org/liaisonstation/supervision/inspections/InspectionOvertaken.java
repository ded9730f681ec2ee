package org.liaisonstation.supervision.inspections;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.forms.Overtaken;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed an inspection a moment before somebody else could. */
@Component
class InspectionOvertaken implements Overtaken {

	private final Inspections inspections;

	InspectionOvertaken(Inspections inspections) {
		this.inspections = inspections;
	}

	@Override
	public String under() {
		return "/desk/inspections/";
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Optional<StalePage> by(UUID id) {
		return this.inspections.findById(id).map(Inspection::stale);
	}

}
