package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liaisonstation.StationTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 满意率: who is counted and how.
 */
@StationTest
class SatisfactionRatesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

	@Autowired
	RequestMother mother;

	@Autowired
	RequestDesk desk;

	@Autowired
	SatisfactionRates rates;

	@Test
	void theLastRatingOfARequestCountsAndTheFirstIsShownBeside() {
		Request again = this.mother.aRequest().inSecondRound();
		assertThat(lines()).extracting(SatisfactionRates.Line::rate).containsExactly("0.0%", "0.0%", "100.0%");
		this.mother.after(this.mother.aRequest().replied(), this::satisfied);
		assertThat(again.status()).isEqualTo(Status.TO_SIGN);
		assertThat(lines().get(0))
			.extracting(SatisfactionRates.Line::satisfied, SatisfactionRates.Line::dissatisfied,
					SatisfactionRates.Line::rate)
			.containsExactly(1L, 1L, "50.0%");
	}

	@Test
	void otherDaysAreNotCounted() {
		this.mother.after(this.mother.aRequest().replied(), this::satisfied);
		assertThat(this.rates.between(DAY.plusDays(1), DAY.plusDays(2))).isEmpty();
	}

	private List<SatisfactionRates.Line> lines() {
		return this.rates.between(DAY, DAY);
	}

	private Request satisfied(Request request) {
		return this.desk.rateByCall(request.id(), request.version(), Satisfaction.SATISFIED, Satisfaction.SATISFIED,
				null, RequestMother.STAFF);
	}

}
