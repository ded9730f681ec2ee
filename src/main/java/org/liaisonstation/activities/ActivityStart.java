package org.liaisonstation.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the address of a new activity says of it, so that a plan or a list of those who
 * were not visited yet can lead to a form that is half filled.
 *
 * @param plan it is to take place
 * @param item the item of a plan
 * @param subject whom it goes to, as PLACE:id
 */
record ActivityStart(ActivityKind kind, Boolean plan, UUID item, String category, String title,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate onDate, UUID group, String subject) {

	ActivityKind kindOrVisit() {
		return (this.kind != null) ? this.kind : ActivityKind.VISIT;
	}

	boolean isPlan() {
		return Boolean.TRUE.equals(this.plan);
	}

	List<String> subjects() {
		return (this.subject != null) ? List.of(this.subject) : List.of();
	}

}
