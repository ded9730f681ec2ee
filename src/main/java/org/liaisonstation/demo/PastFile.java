package org.liaisonstation.demo;

import java.util.List;

/**
 * What {@code past.yaml} holds: the parts of which the requests of the generated years
 * are made.
 */
record PastFile(String surnames, List<String> givens, List<String> shops, List<String> spots, List<String> since,
		List<String> tried, List<String> effects, List<String> rare, List<String> rareSentences, List<String> greetings,
		List<String> instructions, List<String> notes, List<String> comments, List<String> complaints,
		List<String> restricted, List<Topic> topics) {

	/**
	 * Something that people come with.
	 *
	 * @param unit code of the unit that handles it
	 * @param weight how often, among the weights of all
	 * @param green it may be dangerous and takes the green channel
	 */
	record Topic(String category, String unit, int weight, boolean green, List<String> things, List<String> titles,
			List<String> contents, List<String> details, List<String> appeals, List<String> answers) {

	}

}
