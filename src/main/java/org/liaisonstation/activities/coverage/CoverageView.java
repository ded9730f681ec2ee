package org.liaisonstation.activities.coverage;

import java.time.LocalDate;

import org.liaisonstation.activities.SubjectKind;

/**
 * What of the coverage is looked at.
 *
 * @param reached whether those are listed who were reached, and not those who were not
 */
record CoverageView(int year, SubjectKind kind, Reach reach, boolean reached) {

	public LocalDate first() {
		return LocalDate.of(this.year, 1, 1);
	}

	public LocalDate last() {
		return LocalDate.of(this.year, 12, 31);
	}

	/** 还没有走访的企业, 已经联系的村居. */
	public String title() {
		return (this.reached ? "已经" : "还没有") + this.reach.verb() + "的" + this.kind.label();
	}

	/** Who is there on this day is to be reached. */
	LocalDate asOf(LocalDate today) {
		return (today.getYear() == this.year) ? today : last();
	}

}
