package org.liaisonstation.supervision.research;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A place in a list that is newest first: the moment and the id of a line. Pages go by it
 * and never by an offset.
 */
record ListKey(Instant at, UUID id) {

	static final int PAGE = 20;

	private static final String TEXT = "\\d{1,18}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	/**
	 * A page of a list.
	 *
	 * @param older the key of the next page, or null
	 * @param newer the key of the page before, or null
	 */
	record Page<T>(List<T> rows, String older, String newer) {
	}

	@Override
	public String toString() {
		return ChronoUnit.MICROS.between(Instant.EPOCH, this.at) + "_" + this.id;
	}

	/**
	 * The end of a statement that reads one page and a line more.
	 * @param alias of the table that has {@code written_at} and {@code id}
	 */
	static String rest(ResearchFilter filter, String alias, Map<String, Object> params) {
		boolean backwards = filter.after() != null;
		String key = backwards ? filter.after() : filter.before();
		String from = "";
		if (key != null && key.matches(TEXT)) {
			int end = key.indexOf('_');
			params.put("keyAt", OffsetDateTime.ofInstant(
					Instant.EPOCH.plus(Long.parseLong(key.substring(0, end)), ChronoUnit.MICROS), ZoneOffset.UTC));
			params.put("keyId", UUID.fromString(key.substring(end + 1)));
			from = " AND (%1$s.written_at, %1$s.id) %2$s (:keyAt, :keyId)".formatted(alias, backwards ? ">" : "<");
		}
		return from + " ORDER BY %1$s.written_at %2$s, %1$s.id %2$s LIMIT %3$d".formatted(alias,
				backwards ? "ASC" : "DESC", PAGE + 1);
	}

	/** What was read, as a page. */
	static <T> Page<T> page(List<T> read, ResearchFilter filter, Function<T, ListKey> key) {
		boolean backwards = filter.after() != null;
		boolean more = read.size() > PAGE;
		List<T> rows = new ArrayList<>(more ? read.subList(0, PAGE) : read);
		if (backwards) {
			Collections.reverse(rows);
		}
		boolean hasOlder = (backwards || more) && !rows.isEmpty();
		boolean hasNewer = (backwards ? more : filter.before() != null) && !rows.isEmpty();
		return new Page<>(rows, hasOlder ? key.apply(rows.get(rows.size() - 1)).toString() : null,
				hasNewer ? key.apply(rows.get(0)).toString() : null);
	}

}
