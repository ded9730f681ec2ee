package org.liaisonstation.supervision.plans;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.forms.Overtaken;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed a plan a moment before somebody else could. */
@Component
class SupervisionPlanOvertaken implements Overtaken {

	private final SupervisionPlans plans;

	SupervisionPlanOvertaken(SupervisionPlans plans) {
		this.plans = plans;
	}

	@Override
	public String under() {
		return "/desk/supervision-plans/";
	}

	@Override
	@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
	public Optional<StalePage> by(UUID id) {
		return this.plans.findById(id).map(SupervisionPlan::stale);
	}

}
