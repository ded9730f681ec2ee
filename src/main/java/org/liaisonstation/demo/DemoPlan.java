package org.liaisonstation.demo;

import java.util.List;

/**
 * The plan of a year, a line of {@code plans.yaml}.
 *
 * @param owner name of the group of deputies; null: the station
 * @param meeting that adopted it
 */
record DemoPlan(String owner, String note, String meeting, List<Item> items) {

	/**
	 * What is planned.
	 *
	 * @param activity key of the activity that it is about; its month is the item's
	 * @param month else the month in which it is due
	 * @param part else the part of the year lived so far
	 * @param category where it has no activity; null: none of 六进六请六联
	 * @param held what was written down when it was held, where no activity tells it
	 * @param later it was added when the plan had been adopted
	 */
	record Item(String title, String activity, Integer month, Double part, String category, String held,
			String cancelled, boolean later) {

	}

}
