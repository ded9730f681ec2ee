package org.liaisonstation.inbox;

import java.util.List;

/**
 * A list of the desk: what of one kind waits for somebody.
 *
 * @param id for its heading, the same on every page
 * @param act what is to be done, as the button says it
 * @param list where all of it is, without the context path
 * @param count of all
 * @param lines the first of them
 */
public record WorkQueue(String id, String title, String act, String list, long count, List<Line> lines) {

	/** Of lines that were read with how many there are in all; nothing read is none. */
	public static WorkQueue of(String id, String title, String act, String list, List<Counted> lines) {
		return new WorkQueue(id, title, act, list, lines.isEmpty() ? 0 : lines.get(0).total(),
				lines.stream().map(Counted::line).toList());
	}

	/**
	 * A line as a statement reads it.
	 *
	 * @param total how many there are in all, the same on each
	 */
	public record Counted(Line line, long total) {

	}

	/**
	 * One line of it.
	 *
	 * @param number what people call the record, or null
	 * @param sub a word about it, or null
	 * @param light how the words of the time are shown: a class of the style sheet, for
	 * instance {@code light-late}
	 * @param when the day or the time that is left, in words
	 */
	public record Line(String href, String number, String title, String sub, String light, String when) {

	}

}
