package org.liaisonstation.supervision.inspections;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The key that a page of a list goes on from: a moment or a day as a number, and the id.
 */
record ListKey(long at, UUID id) {

	private static final String WRITTEN = "\\d{1,18}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	/** Null where there is none, or none that can be read. */
	static ListKey of(String written) {
		if (written == null || !written.matches(WRITTEN)) {
			return null;
		}
		int end = written.indexOf('_');
		return new ListKey(Long.parseLong(written.substring(0, end)), UUID.fromString(written.substring(end + 1)));
	}

	static ListKey of(Instant at, UUID id) {
		return new ListKey(ChronoUnit.MICROS.between(Instant.EPOCH, at), id);
	}

	Instant instant() {
		return Instant.EPOCH.plus(this.at, ChronoUnit.MICROS);
	}

	@Override
	public String toString() {
		return this.at + "_" + this.id;
	}

	/**
	 * A page of a list.
	 *
	 * @param older the key of the next page, or null
	 * @param newer the key of the page before, or null
	 */
	record Page<R>(List<R> rows, String older, String newer) {

		/**
		 * @param read one row more than a page has where there are more
		 * @param backwards whether the rows were read from the older to the newer
		 * @param first whether the page is the first one
		 */
		static <R> Page<R> of(List<R> read, int most, boolean backwards, boolean first, Function<R, String> key) {
			List<R> rows = new ArrayList<>(read);
			boolean more = rows.size() > most;
			if (more) {
				rows.remove(most);
			}
			if (backwards) {
				Collections.reverse(rows);
			}
			boolean older = (backwards || more) && !rows.isEmpty();
			boolean newer = (backwards ? more : !first) && !rows.isEmpty();
			return new Page<>(rows, older ? key.apply(rows.get(rows.size() - 1)) : null,
					newer ? key.apply(rows.get(0)) : null);
		}

	}

}
