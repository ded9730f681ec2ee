package org.liaisonstation.activities.coverage;

import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.activities.SubjectKind;

/**
 * Somebody to be reached, and when that was done last.
 *
 * @param constituency its name, or null where there is none
 * @param reachedOn in the year, or null
 * @param lastOn at any time before the end of the year, or null
 * @param times how often in the year
 */
record CoverageRow(SubjectKind kind, UUID id, String name, String constituency, LocalDate reachedOn, LocalDate lastOn,
		int times) {

	public boolean isReached() {
		return this.reachedOn != null;
	}

	/** As the form of an activity knows it: PLACE:id. */
	public String subject() {
		return this.kind + ":" + this.id;
	}

	/** Under what it is listed. */
	public String heading() {
		return (this.constituency != null) ? this.constituency : "不分选区";
	}

}
