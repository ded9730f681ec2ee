package org.liaisonstation.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.forms.ListKey;

/** A line of the list of opinions. */
record OpinionRow(UUID id, String number, String text, String tag, String place, OpinionState state, Instant recordedAt,
		ActivityKind kind, String activity, String activityHref, LocalDate onDate) {

	public String href() {
		return "/desk/opinions/" + this.id;
	}

	ListKey key() {
		return ListKey.of(this.recordedAt, this.id);
	}

}
