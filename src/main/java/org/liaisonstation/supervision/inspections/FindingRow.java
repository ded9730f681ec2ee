package org.liaisonstation.supervision.inspections;

import java.time.Instant;
import java.util.UUID;

import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.forms.ListKey;

/**
 * A line of the list of findings.
 *
 * @param inspection the title of its inspection
 * @param unit the name of its unit, or null
 */
record FindingRow(UUID id, String number, String text, String inspection, String unit, FindingState state,
		Instant foundAt, TimeLeft light) {

	public String href() {
		return "/desk/findings/" + this.id;
	}

	ListKey key() {
		return ListKey.of(this.foundAt, this.id);
	}

}
