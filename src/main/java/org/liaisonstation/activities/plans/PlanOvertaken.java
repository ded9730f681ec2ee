package org.liaisonstation.activities.plans;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.forms.Overtaken;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed a plan a moment before somebody else could. */
@Component
class PlanOvertaken implements Overtaken {

	private final Plans plans;

	PlanOvertaken(Plans plans) {
		this.plans = plans;
	}

	@Override
	public String under() {
		return "/desk/plans/";
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Optional<StalePage> by(UUID id) {
		return this.plans.findById(id).map(Plan::stale);
	}

}
