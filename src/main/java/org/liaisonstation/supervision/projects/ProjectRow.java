package org.liaisonstation.supervision.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.forms.ListKey;

/**
 * A line of the list of projects.
 *
 * @param progressOn the month of the last report, or null
 * @param toCheck how many reports wait to be checked
 */
record ProjectRow(UUID id, String number, int year, String title, String unit, ProjectState state, LocalDate dueOn,
		Instant registeredAt, LocalDate progressOn, long toCheck, ProjectColours.Band band, ProjectDeadline deadline) {

	public String href() {
		return "/desk/projects/" + this.id;
	}

	ListKey key() {
		return ListKey.of(this.registeredAt, this.id);
	}

}
