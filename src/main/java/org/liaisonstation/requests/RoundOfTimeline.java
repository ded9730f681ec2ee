package org.liaisonstation.requests;

import java.util.ArrayList;
import java.util.List;

/**
 * A round as the pages show it: its heading and its entries, newest first; the newest
 * round comes first too.
 */
record RoundOfTimeline(Round round, List<TimelineEntry> entries) {

	/**
	 * @param internal whether the reader sees what the office noted for itself
	 */
	static List<RoundOfTimeline> of(Request request, boolean internal) {
		List<RoundOfTimeline> rounds = new ArrayList<>();
		for (Round round : request.rounds()) {
			List<TimelineEntry> entries = new ArrayList<>();
			for (TimelineEntry entry : request.timeline()) {
				if (entry.round() == round.number() && (internal || !entry.step().isInternal())) {
					entries.add(0, entry);
				}
			}
			rounds.add(0, new RoundOfTimeline(round, entries));
		}
		return rounds;
	}

	/** What the resident may read of it. */
	public List<TimelineEntry> forResident() {
		return this.entries.stream().filter((entry) -> entry.step().isForResident()).toList();
	}

}
