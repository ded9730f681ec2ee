package org.liaisonstation.supervision.inspections;

import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.forms.ListKey;

/**
 * A line of the list of inspections.
 *
 * @param day held on, or planned for
 * @param ground in words
 * @param open how many of its findings are not mended yet
 * @param late how many of them are overdue
 */
record InspectionRow(UUID id, String number, InspectionKind kind, String title, String object, String ground,
		LocalDate day, InspectionState state, String deputies, long findings, long open, long late) {

	public String href() {
		return "/desk/inspections/" + this.id;
	}

	ListKey key() {
		return ListKey.of(this.day, this.id);
	}

}
