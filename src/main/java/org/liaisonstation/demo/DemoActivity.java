package org.liaisonstation.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One activity of the files {@code activities-*.yaml}. People and places are named as the
 * other files name them.
 *
 * @param group name of the group of deputies that held it, or null
 * @param deputies numbers of those who were there
 * @param leave numbers of those who had asked for leave, with the reason
 * @param absent numbers of those who were missing without leave
 * @param point number of the liaison point, or null
 * @param planned working days between its planning and its day; null: it was written down
 * afterwards
 * @param months those that its text speaks of; none: any
 * @param age working days since its day; none: somewhere in the year
 * @param subjects the names of whom it went to
 * @param by number of the deputy who recorded it himself
 * @param checked the office has looked at what he recorded
 * @param pictured a picture was taken
 * @param expected it was planned, and nobody has said yet what became of it
 * @param cancelled why it did not take place
 * @param withdrawn why its record does not count
 */
record DemoActivity(String key, String category, String title, String group, List<Integer> deputies,
		Map<Integer, String> leave, List<Integer> absent, String companions, String theme, String field,
		String function, String place, Integer point, String room, String location, LocalTime from, LocalTime to,
		Integer planned, List<Integer> months, Integer age, List<String> subjects, String situation,
		List<Visitor> guests, List<Said> opinions, List<Task> followUps, Integer by, boolean checked, boolean pictured,
		boolean expected, String cancelled, String withdrawn) {

	DemoActivity {
		leave = (leave != null) ? leave : Map.of();
		absent = (absent != null) ? absent : List.of();
		subjects = (subjects != null) ? subjects : List.of();
		guests = (guests != null) ? guests : List.of();
		opinions = (opinions != null) ? opinions : List.of();
		followUps = (followUps != null) ? followUps : List.of();
	}

	/** A guest of 六请. */
	record Visitor(String name, String unit, String post, String kind) {

	}

	/**
	 * What somebody said.
	 *
	 * @param by who said it, or null
	 * @param answer given on the spot, or null
	 * @param kept it is kept for a topic
	 * @param request key of the request that was made of it, or null
	 */
	record Said(String text, String tag, String place, String by, String answer, boolean kept, String request) {

	}

	/**
	 * What has to be followed up.
	 *
	 * @param days working days until it is due
	 * @param result what became of it, or null
	 */
	record Task(String text, String who, String unit, int days, String result) {

	}

	/** The key of a request that was made of what was said, or null. */
	String request() {
		return this.opinions.stream().map(Said::request).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** Whether it was known before its day. */
	boolean isPlanned() {
		return this.planned != null;
	}

}
