package org.liaisonstation.deputies.duties;

import java.time.LocalDate;

/**
 * What a duty archive is narrowed to.
 *
 * @param year nothing is the year of today
 * @param kind a code of the list {@code duty_kind}; nothing is all
 * @param before the key of the last line of the page before
 */
record DutyFilter(Integer year, String kind, String before, String after) {

	private static final int FIRST = 1954;

	private static final int LAST = 2999;

	DutyFilter {
		year = (year != null && year >= FIRST && year <= LAST) ? year : null;
		kind = (kind != null && kind.matches("[A-Z_]{1,30}")) ? kind : null;
	}

	DutyFilter in(LocalDate today) {
		return (this.year != null) ? this : new DutyFilter(today.getYear(), this.kind, this.before, this.after);
	}

	/** The same year, under another kind. */
	public String queryOfKind(String kind) {
		return "year=" + this.year + ((kind != null) ? "&kind=" + kind : "");
	}

	public String query() {
		return queryOfKind(this.kind);
	}

}
