package org.liaisonstation.activities.plans;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A matter of a plan whose last day is over.
 *
 * @param owner 联络站, or the name of the group
 * @param days since its last day
 */
public record OverdueItem(UUID planId, UUID itemId, String title, String owner, LocalDate lastDay, int days) {

	/** Without the context path. */
	public String href() {
		return "/desk/plans/" + this.planId + "/items/" + this.itemId;
	}

	public String words() {
		return "超期 " + this.days + " 天";
	}

}
