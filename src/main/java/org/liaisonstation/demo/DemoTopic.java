package org.liaisonstation.demo;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One hot topic of the file {@code topics.yaml}.
 *
 * @param part of the year in which it was opened; none where {@code age} says how many
 * working days ago
 * @param gathers pieces of the words of the demo's requests and opinions
 * @param proposal none where the thing was settled without one
 * @param unresolved why it is not settled
 * @param pictured there are pictures of before and after
 */
record DemoTopic(String key, String title, Double part, Integer age, String field, String situation,
		List<String> gathers, Proposed proposal, Decided decision, List<Measure> measures, List<Outcome> outcomes,
		Integer households, String resolved, String unresolved, boolean pictured,
		@JsonProperty("public") DemoCase.Public publicText) {

	DemoTopic {
		measures = (measures != null) ? measures : List.of();
		outcomes = (outcomes != null) ? outcomes : List.of();
	}

	/** 工作建议. */
	record Proposed(String to, String text) {

	}

	/** 研究决定. */
	record Decided(String by, String text) {

	}

	/**
	 * @param days working days until it is due
	 * @param result what became of it, or null
	 */
	record Measure(String text, String who, String unit, int days, String result) {

	}

	/** An outcome, with a number or without. */
	record Outcome(String label, BigDecimal quantity, String unit, String place, String key) {

	}

	/** Whether anybody said how it ended. */
	boolean isEnded() {
		return this.resolved != null || this.unresolved != null;
	}

}
