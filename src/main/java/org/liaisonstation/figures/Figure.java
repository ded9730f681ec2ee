package org.liaisonstation.figures;

/**
 * What is counted, as a migration defined it (counting.md).
 *
 * @param viewName the select: a view of the module that owns the records
 * @param publicHref where a record leads to on the public pages, with {@code {subject}}
 * for its id, or null
 * @param sensitive of people in a hard place: publicly for whole months and years alone,
 * and not below {@link FigureValue#FEW}
 * @param deskOnly for the report upward, not for the public
 * @param parted whether its rows fall into named parts
 */
public record Figure(String key, String section, String label, String unit, String viewName, Kind kind,
		Counting counting, Listing listing, String publicHref, boolean sensitive, boolean frontPage, boolean deskOnly,
		boolean parted) {

	/** When a row counts. */
	enum Kind {

		/** In the period of its date. */
		PERIOD("on_date BETWEEN :from AND :to"),
		/** While it holds, on the last day of the period, or today if that is earlier. */
		STATE("from_date <= :day AND (to_date IS NULL OR to_date > :day)"),
		/** In the period of its date, once that day is over. */
		DUE("on_date BETWEEN :from AND :past");

		private final String condition;

		Kind(String condition) {
			this.condition = condition;
		}

	}

	/** How rows count. */
	enum Counting {

		SUBJECTS("count(DISTINCT subject_id)", "subject_id"), QUANTITY("coalesce(sum(quantity), 0)", "record_id"),
		/** Different subjects, each by its latest row alone. */
		LATEST("count(DISTINCT subject_id)", "subject_id");

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

	/**
	 * The rows that count in a span, from FROM on.
	 * @param also a further condition, or an empty text
	 */
	String rows(String also) {
		String rows = "FROM " + this.viewName + " WHERE " + this.kind.condition + also;
		return (this.counting != Counting.LATEST) ? rows : "FROM (SELECT DISTINCT ON (subject_id) * " + rows
				+ " ORDER BY subject_id, on_date DESC, record_id DESC) AS latest";
	}

	/**
	 * The rows that count without those for the director alone, or with them where the
	 * span is one in which they count.
	 */
	String rows(Span span) {
		return rows((mayBeRestricted() && !span.isCalendarPeriod()) ? " AND NOT restricted" : "");
	}

	boolean isState() {
		return this.kind == Kind.STATE;
	}

	/**
	 * Whether some of the records may be for the director alone: counted, never listed.
	 */
	public boolean mayBeRestricted() {
		return this.listing == Listing.PUBLISHED;
	}

	/** Whether the public may read of the records at all. */
	public boolean isListed() {
		return this.listing != Listing.NONE;
	}

}
