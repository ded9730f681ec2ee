package org.liaisonstation.demo;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The file {@code research.yaml}: visits, and reports about them or on their own. */
record DemoResearchFile(List<Visit> visits, List<Report> reports) {

	/**
	 * @param part of the year in which it took place; none where {@code age} says how
	 * many working days ago it was planned
	 * @param expected it is still to take place
	 * @param deputies by their number
	 */
	record Visit(String key, String subject, Double part, Integer age, boolean expected, String topic, String object,
			String place, String companions, List<Integer> deputies, String learned) {

	}

	/**
	 * @param visit the key of the visit that it is about; otherwise {@code part} or
	 * {@code age} says when it was begun
	 * @param state how far it has come; none for an accepted one
	 * @param authors by their number, the pen first
	 * @param units to which it was delivered, by their code
	 * @param feedback of each of them, or null where it is waited for
	 * @param days working days until that feedback
	 * @param note what became of it afterwards
	 */
	record Report(String key, String visit, Double part, Integer age, String state, String reason, String title,
			List<Integer> authors, String text, List<String> units, List<String> feedback, List<Integer> days,
			String note, @JsonProperty("public") DemoCase.Public publicText) {

		Report {
			units = (units != null) ? units : List.of();
		}

		/** What the unit said, or null. */
		String feedbackOf(int unit) {
			return (this.feedback != null) ? this.feedback.get(unit) : null;
		}

	}

}
