package org.liaisonstation.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The place of a line in a list that is newest first: its moment or its day, and its id.
 * Pages go by it and never by an offset.
 *
 * @param at microseconds of a moment, or days of a day, since 1970
 */
public record ListKey(long at, UUID id) {

	private static final String WRITTEN = "\\d{1,18}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	/** As PostgreSQL knows them; an address may name later ones. */
	private static final long MOST_DAYS = 1_000_000;

	public static ListKey of(Instant at, UUID id) {
		return new ListKey(ChronoUnit.MICROS.between(Instant.EPOCH, at), id);
	}

	public static ListKey of(LocalDate day, UUID id) {
		return new ListKey(day.toEpochDay(), id);
	}

	/** Null where there is none, or none that can be read. */
	static ListKey read(String written) {
		if (written == null || !written.matches(WRITTEN)) {
			return null;
		}
		int end = written.indexOf('_');
		return new ListKey(Long.parseLong(written.substring(0, end)), UUID.fromString(written.substring(end + 1)));
	}

	OffsetDateTime moment() {
		return Instant.EPOCH.plus(this.at, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

	LocalDate day() {
		return LocalDate.ofEpochDay(Math.min(this.at, MOST_DAYS));
	}

	/** As it stands in an address. */
	@Override
	public String toString() {
		return this.at + "_" + this.id;
	}

}
