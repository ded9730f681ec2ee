package org.liaisonstation.calendar;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a due date is what it is, in the words that were true when it was reckoned. Kept as
 * text beside the date, so that a holiday edited later never rewrites an old case.
 *
 * @param oneLine 3月9日交办，5个工作日，跳过3月14–15日（周末），3月16日到期
 * @param steps start, rule, days skipped, result, and what moved it since
 */
public record DueExplanation(String oneLine, List<String> steps) {

	public DueExplanation {
		steps = List.copyOf(steps);
	}

	/** The stored form: the one line, then the steps, a line each. */
	public String text() {
		return this.oneLine + "\n" + String.join("\n", this.steps);
	}

	public static DueExplanation parse(String text) {
		List<String> lines = text.lines().toList();
		return new DueExplanation(lines.get(0), lines.subList(1, lines.size()));
	}

	DueExplanation and(String more, String step) {
		List<String> all = new ArrayList<>(this.steps);
		all.add(step);
		return new DueExplanation(this.oneLine + "，" + more, all);
	}

}
