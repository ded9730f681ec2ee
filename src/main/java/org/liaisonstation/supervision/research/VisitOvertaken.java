package org.liaisonstation.supervision.research;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.forms.Overtaken;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed a visit a moment before somebody else could. */
@Component
class VisitOvertaken implements Overtaken {

	private final ResearchVisits visits;

	VisitOvertaken(ResearchVisits visits) {
		this.visits = visits;
	}

	@Override
	public String under() {
		return "/desk/research/visits/";
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Optional<StalePage> by(UUID id) {
		return this.visits.findById(id).map(ResearchVisit::stale);
	}

}
