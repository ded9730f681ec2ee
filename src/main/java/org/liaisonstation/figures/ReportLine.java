package org.liaisonstation.figures;

import java.util.List;

/**
 * A line of the report upward, as a migration defined it.
 *
 * @param parts which parts of the figure; all of them where there are none
 * @param ofParts of which parts a rate is one; of all where there are none
 * @param allParts the view of the parts that are shown also where nothing counts in them,
 * or null
 * @param least how many of each there should be in a whole year, or null
 */
record ReportLine(String section, String label, Kind kind, String figureKey, List<String> parts, List<String> ofParts,
		String allParts, Integer least) {

	/** What a line shows. */
	enum Kind {

		NUMBER, PARTS, RATE

	}

}
