package org.liaisonstation.activities.coverage;

import org.liaisonstation.activities.SubjectKind;

/**
 * How many of a kind were reached in a year.
 *
 * @param visited by 六进
 * @param linked by 六联
 */
public record CoverageShare(SubjectKind kind, int all, int visited, int linked) {

	/** 31/58. */
	public String visitedWords() {
		return this.visited + "/" + this.all;
	}

	public String linkedWords() {
		return this.linked + "/" + this.all;
	}

	public int reachedBy(Reach reach) {
		return (reach == Reach.VISIT) ? this.visited : this.linked;
	}

}
