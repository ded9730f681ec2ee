package org.liaisonstation.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.liaisonstation.supervision.reviews.Tally;

/**
 * One work review of the file {@code reviews.yaml}.
 *
 * @param subject of the plan that it carries out, or null
 * @param part of the year in which it was opened; none where {@code age} says how many
 * working days ago
 * @param unit by its code
 * @param investigation none where it is still studied
 * @param present who was in the meeting, by their number
 */
record DemoReview(String key, String subject, Double part, Integer age, String unit, String title, String announcement,
		@JsonProperty("self_check") String selfCheck, List<Visit> visits, String investigation, String place,
		List<Integer> present, String report, Votes votes, String opinion, List<Matter> matters, Votes second,
		@JsonProperty("public") DemoCase.Public publicText) {

	/**
	 * @param days working days after the beginning
	 * @param deputies by their number
	 */
	record Visit(int days, String place, List<Integer> deputies, String text) {

	}

	/**
	 * @param days working days until it was mended
	 */
	record Matter(String text, String mended, int days) {

	}

	/** A count on paper. */
	record Votes(@JsonProperty("handed_out") int handedOut, int returned, int valid, int satisfied, int mostly,
			int dissatisfied) {

		Tally on(LocalDate day) {
			return new Tally(day, this.handedOut, this.returned, this.valid, Map.of("SATISFIED", this.satisfied,
					"MOSTLY_SATISFIED", this.mostly, "DISSATISFIED", this.dissatisfied));
		}

	}

}
