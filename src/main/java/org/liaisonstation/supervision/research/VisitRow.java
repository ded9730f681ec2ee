package org.liaisonstation.supervision.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.forms.ListKey;

/**
 * A line of the list of visits.
 *
 * @param day on which it took place, or is to take place
 * @param deputies how many were there
 * @param reports how many reports are about it
 */
public record VisitRow(UUID id, String number, String topic, String object, VisitState state, LocalDate day,
		int deputies, int reports, Instant writtenAt) {

	public String href() {
		return "/desk/research/visits/" + this.id;
	}

	ListKey key() {
		return ListKey.of(this.writtenAt, this.id);
	}

}
