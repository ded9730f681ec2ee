package org.liaisonstation.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Filled;

/** A line of a form for an opinion; empty where nothing was written. */
record OpinionLine(@Size(max = 2000) String text, String tag, @Size(max = 40) String saidBy) {

	/** As many as a form offers at once. */
	static final int LINES = 3;

	static List<OpinionLine> padded(List<OpinionLine> lines) {
		List<OpinionLine> padded = new ArrayList<>();
		for (int i = 0; i < LINES; i++) {
			OpinionLine line = (lines != null && i < lines.size()) ? lines.get(i) : null;
			padded.add((line != null) ? line : new OpinionLine(null, null, null));
		}
		return padded;
	}

	/**
	 * What was said.
	 * @param placeId the place that all of it is about, or null
	 */
	static List<Opinion.Words> words(List<OpinionLine> lines, UUID placeId) {
		return lines.stream()
			.filter((line) -> Filled.of(line.text()) != null)
			.map((line) -> new Opinion.Words(line.text().strip(), Filled.of(line.tag()), placeId,
					Filled.of(line.saidBy())))
			.toList();
	}

}
