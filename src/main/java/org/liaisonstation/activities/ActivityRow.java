package org.liaisonstation.activities;

import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.forms.ListKey;

/**
 * A line of the list of activities.
 *
 * @param subjects whom it went to, or the units that the guests came from
 * @param open opinions of which nothing has become yet
 * @param unchecked a deputy recorded it and the office has not looked at it
 */
record ActivityRow(UUID id, String number, ActivityKind kind, String category, ActivityState state, String title,
		LocalDate onDate, String venue, String group, String subjects, int deputies, int guests, int opinions, int open,
		boolean unchecked, boolean overdue) {

	public String href() {
		return "/desk/activities/" + this.id;
	}

	/** What the office looks at first. */
	public String stateLabel() {
		if (this.overdue) {
			return "过期未登记";
		}
		return this.unchecked ? "待核实" : this.state.label();
	}

	public boolean isOurs() {
		return this.overdue || this.unchecked;
	}

	ListKey key() {
		return ListKey.of(this.onDate, this.id);
	}

}
