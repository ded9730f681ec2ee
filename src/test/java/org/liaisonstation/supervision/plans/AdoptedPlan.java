package org.liaisonstation.supervision.plans;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.liaisonstation.accounts.Viewer;

/** A plan in force with one subject, for tests of what carries it out. */
public final class AdoptedPlan {

	private AdoptedPlan() {
	}

	/** The id of the subject. */
	public static UUID subject(SupervisionKind kind, String title, SupervisionPlanDesk desk, EntityManager entities,
			Viewer staff, Viewer director) {
		SupervisionPlan plan = desk.draft(2026, null, staff);
		UUID item = desk
			.add(plan.id(), plan.version(), new SubjectFacts(kind, "PARTY", title, 4, false, "工委", null, null), staff)
			.id();
		entities.flush();
		SupervisionPlan fresh = desk.find(plan.id(), staff);
		desk.adopt(fresh.id(), fresh.version(), LocalDate.of(2026, 3, 9), "工委第一次会议", director);
		entities.flush();
		return item;
	}

}
