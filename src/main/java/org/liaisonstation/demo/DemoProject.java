package org.liaisonstation.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One livelihood project of the file {@code projects.yaml}.
 *
 * @param due month and day of the demo's year
 * @param part of the year in which it was registered; none for its first days
 * @param source the title of the topic, the proposal or the request that it grew from
 * @param origin the same in words
 * @param watchers the deputies who watch it, by number
 * @param months what was reported, from the month of its registration on
 * @param survey sheets handed out and back, then 满意, 基本满意, 不满意
 */
record DemoProject(String key, String title, String content, BigDecimal cost, String money, String unit, String due,
		Double part, String source, String origin, List<Integer> watchers, List<Month> months, List<Seen> seen,
		String accepted, List<Integer> survey, String stopped, @JsonProperty("public") DemoCase.Public publicText) {

	DemoProject {
		seen = (seen != null) ? seen : List.of();
	}

	/**
	 * @param lower why it is less than the month before
	 */
	record Month(int percent, String text, String lower) {

	}

	/**
	 * What a deputy saw there.
	 *
	 * @param month after the report of which month, from 1 on
	 */
	record Seen(int month, int deputy, String text) {

	}

	LocalDate dueOn(int year) {
		return LocalDate.parse(year + "-" + this.due);
	}

}
