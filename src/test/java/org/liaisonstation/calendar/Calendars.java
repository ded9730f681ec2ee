package org.liaisonstation.calendar;

import java.util.List;
import java.util.stream.Stream;

/** Calendars for tests of entities that carry a clock. */
public final class Calendars {

	private static final WorkingDays DAYS = WorkingDays
		.of(Stream.of(2025, 2026).map(LegalHolidays::of).flatMap(List::stream).toList());

	private Calendars() {
	}

	/** The working days of 2025 and 2026, as the migrations seed them. */
	public static WorkingDays days() {
		return DAYS;
	}

}
