package org.liaisonstation.lineage;

import java.time.LocalDate;
import java.util.List;

/**
 * One step of a chain: the records of one kind that stand at the same distance from the
 * beginning.
 *
 * @param kind the kind of all of them
 * @param words how they came about, or null at the beginning
 * @param since the day of the newest edge that leads here, or null at the beginning
 * @param awaited whether none of them is there yet
 */
public record Stage(String kind, String words, LocalDate since, boolean awaited, List<Member> members) {

	/**
	 * @param title the public title, or null
	 * @param href where the reader goes, or null where he cannot
	 * @param here whether it is the record that the page is about
	 */
	public record Member(String number, String title, String href, boolean here) {
	}

}
