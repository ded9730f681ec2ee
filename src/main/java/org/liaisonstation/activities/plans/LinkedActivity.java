package org.liaisonstation.activities.plans;

import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.activities.ActivityState;

/** An activity that carries out a matter of a plan. */
record LinkedActivity(UUID matterId, UUID id, String number, String title, LocalDate onDate, ActivityState state) {

	/** Without the context path. */
	public String href() {
		return "/desk/activities/" + this.id;
	}

}
