package org.liaisonstation.supervision.plans;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What is planned.
 *
 * @param ground a code of the list {@code supervision_ground}
 * @param title a public text
 * @param month in which it is due; of a quarter the last one
 * @param quarter whether the whole quarter is meant
 * @param responsible who sees to it, in words
 * @param unitId the unit whose work it is about, or null
 * @param note for the desk, or null
 */
@Embeddable
public record SubjectFacts(@Enumerated(EnumType.STRING) @Column(name = "kind") SupervisionKind kind,
		@Column(name = "ground") String ground, @Column(name = "title") String title, @Column(name = "month") int month,
		@Column(name = "quarter") boolean quarter, @Column(name = "responsible") String responsible,
		@Column(name = "unit_id") UUID unitId, @Column(name = "note") String note) {

	/** 3月, or 第一季度. */
	public String when() {
		return this.quarter ? "第" + "一二三四".charAt(this.month / 3 - 1) + "季度" : this.month + "月";
	}

	LocalDate lastDay(int year) {
		return YearMonth.of(year, this.month).atEndOfMonth();
	}

}
