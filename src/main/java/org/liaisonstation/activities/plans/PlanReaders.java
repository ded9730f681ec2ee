package org.liaisonstation.activities.plans;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;

import org.springframework.stereotype.Component;

/**
 * Who reads which plan: the office all of them, a deputy those in force of the station
 * and of his groups, nobody else any.
 */
@Component
class PlanReaders {

	private final Mandates mandates;

	PlanReaders(Mandates mandates) {
		this.mandates = mandates;
	}

	/** What one viewer may read, asked once for all plans of a page. */
	record Sight(boolean all, boolean some, Set<UUID> groups) {

		boolean covers(Plan plan) {
			return this.all || (this.some && plan.state().isInForce()
					&& (plan.group() == null || this.groups.contains(plan.group().id())));
		}

	}

	Sight of(Viewer viewer) {
		boolean deputy = viewer.is(Role.DEPUTY) && viewer.deputyId() != null;
		return new Sight(viewer.isOffice(), deputy, deputy ? groups(viewer.deputyId()) : Set.of());
	}

	private Set<UUID> groups(UUID deputyId) {
		return this.mandates.findByDeputyIdOrderByValidFromDescIdDesc(deputyId)
			.stream()
			.filter(Mandate::isServing)
			.filter((mandate) -> mandate.group() != null)
			.map((mandate) -> mandate.group().id())
			.collect(Collectors.toSet());
	}

}
