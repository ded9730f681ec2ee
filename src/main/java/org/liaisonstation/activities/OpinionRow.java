package org.liaisonstation.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A line of the list of opinions. */
record OpinionRow(UUID id, String number, String text, String tag, String place, OpinionState state, Instant recordedAt,
		ActivityKind kind, String activity, String activityHref, LocalDate onDate) {

	public String href() {
		return "/desk/opinions/" + this.id;
	}

	String key() {
		return ChronoUnit.MICROS.between(Instant.EPOCH, this.recordedAt) + "_" + this.id;
	}

}
