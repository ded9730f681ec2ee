package org.liaisonstation.activities.plans;

import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.persistence.Embeddable;

/**
 * What time a plan is for.
 *
 * @param month null where it is for the whole year
 */
@Embeddable
public record PlanPeriod(int year, Integer month) {

	public static PlanPeriod of(int year, Integer month) {
		return new PlanPeriod(year, month);
	}

	/** 2026年度, 2026年3月. */
	public String words() {
		return this.year + "年" + ((this.month != null) ? this.month + "月" : "度");
	}

	boolean contains(PlanItemFacts facts) {
		boolean inYear = facts.onDate() == null || facts.onDate().getYear() == this.year;
		return inYear && (this.month == null || facts.month() == this.month);
	}

	/** The day after which something that was to happen then is overdue. */
	LocalDate lastDayOf(PlanItemFacts facts) {
		return (facts.onDate() != null) ? facts.onDate() : YearMonth.of(this.year, facts.month()).atEndOfMonth();
	}

}
