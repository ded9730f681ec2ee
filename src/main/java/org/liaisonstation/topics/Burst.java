package org.liaisonstation.topics;

import java.util.List;
import java.util.Objects;

/**
 * A phrase that many say all of a sudden.
 *
 * @param now those of the last four weeks, the newest first
 * @param before how many there were in the four weeks before
 */
record Burst(String phrase, List<Said> now, long before) {

	/** From how many villages and communities. */
	public long places() {
		return this.now.stream().map(Said::placeId).filter(Objects::nonNull).distinct().count();
	}

	/** 近四周 18 条，来自 3 个社区，前四周 6 条. */
	public String words() {
		return "近四周 " + this.now.size() + " 条，来自 " + places() + " 个村居，前四周 " + this.before + " 条";
	}

}
