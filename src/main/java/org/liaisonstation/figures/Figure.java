package org.liaisonstation.figures;

/**
 * What is counted, as a migration defined it (counting.md).
 *
 * @param viewName the select: a view of the module that owns the records
 * @param publicHref where a record leads to on the public pages, with {@code {subject}}
 * for its id, or null
 */
public record Figure(String key, String section, String label, String unit, String viewName, Kind kind,
		Counting counting, Listing listing, String publicHref) {

	/** When a row counts. */
	enum Kind {

		/** In the period of its date. */
		PERIOD,
		/** While it holds, on the last day of the period, or today if that is earlier. */
		STATE

	}

	/** How rows count. */
	enum Counting {

		SUBJECTS("count(DISTINCT subject_id)", "subject_id"), QUANTITY("coalesce(sum(quantity), 0)", "record_id");

		private final String sql;

		private final String rowId;

		Counting(String sql, String rowId) {
			this.sql = sql;
			this.rowId = rowId;
		}

	}

	/** What the public may read of the records behind the number. */
	enum Listing {

		TITLES, PUBLISHED, NONE

	}

	/** The value as SQL. */
	String value() {
		return this.counting.sql;
	}

	/** The column that tells one line of the list from another. */
	String rowId() {
		return this.counting.rowId;
	}

	/** Which rows of the view count in a span. */
	String condition() {
		return switch (this.kind) {
			case PERIOD -> "on_date BETWEEN :from AND :to";
			case STATE -> "from_date <= :day AND (to_date IS NULL OR to_date > :day)";
		};
	}

	/**
	 * Whether some of the records may be for the director alone: counted, never listed.
	 */
	public boolean mayBeRestricted() {
		return this.listing == Listing.PUBLISHED;
	}

}
