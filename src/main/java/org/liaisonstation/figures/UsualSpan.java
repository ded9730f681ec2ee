package org.liaisonstation.figures;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The current year; in a trial the year in which the demo station's records lie.
 */
@Component
class UsualSpan {

	private final boolean demo;

	private final int demoYear;

	private final Clock clock;

	UsualSpan(@Value("${station.demo}") boolean demo, @Value("${station.demo-year}") int demoYear, Clock clock) {
		this.demo = demo;
		this.demoYear = demoYear;
		this.clock = clock;
	}

	Span get() {
		return Span.year(this.demo ? this.demoYear : LocalDate.now(this.clock).getYear());
	}

	boolean isOver(int year) {
		return year < LocalDate.now(this.clock).getYear();
	}

	/** A trial may try its own year, which need not be over. */
	boolean isTrial(int year) {
		return this.demo && year == this.demoYear && !isOver(year);
	}

}
