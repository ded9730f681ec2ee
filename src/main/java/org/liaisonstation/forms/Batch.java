package org.liaisonstation.forms;

import java.util.List;
import java.util.UUID;

/**
 * Several records that were worked on by one form, and what became of each.
 *
 * @param id stands for the form, the act and the rows
 * @param act what was done, by the word that its module knows it by
 * @param origin the list that they were ticked in, without the context path
 */
public record Batch(UUID id, String act, String origin, List<Line> lines) {

	/** What became of one record. */
	public enum Outcome {

		/** It was done. */
		DONE,
		/** It was not, for a reason that the viewer may read. */
		REFUSED,
		/** There is no such record, or none for the viewer. */
		UNKNOWN

	}

	/**
	 * One record.
	 *
	 * @param outcome null where the work ended before its turn came
	 * @param reason why it was refused; else null
	 */
	public record Line(Ticked row, Outcome outcome, String reason) {

	}

	/** The ids of the records, in the order in which they were listed. */
	public List<UUID> ids() {
		return this.lines.stream().map((line) -> line.row().id()).toList();
	}

}
