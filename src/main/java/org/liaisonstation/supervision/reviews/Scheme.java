package org.liaisonstation.supervision.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 评议方案.
 *
 * @param announceUntil the last day of the first stage, and so on
 * @param units that are reviewed
 */
public record Scheme(int year, String title, String announcement, String opinionPhone, LocalDate announceUntil,
		LocalDate studyUntil, LocalDate meetingUntil, LocalDate mendingUntil, List<UUID> units) {

	public Scheme {
		units = List.copyOf(units);
		if (units.isEmpty() || announceUntil.isAfter(studyUntil) || studyUntil.isAfter(meetingUntil)
				|| meetingUntil.isAfter(mendingUntil)) {
			throw new IllegalArgumentException("the stages of a review follow each other");
		}
	}

}
