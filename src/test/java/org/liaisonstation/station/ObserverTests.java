package org.liaisonstation.station;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ObserverTests {

	private static final LocalDate FIRST = LocalDate.of(2026, 1, 4);

	private static final LocalDate LAST = LocalDate.of(2028, 12, 31);

	private final Observer observer = new Observer("谭秀云", "柳站聘〔2026〕1号", FIRST, LAST);

	@Test
	void servesFromTheFirstToTheLastDayOfTheTerm() {
		assertThat(this.observer.stateOn(FIRST.minusDays(1))).isEqualTo(ObserverState.AHEAD);
		assertThat(this.observer.isServing(FIRST)).isTrue();
		assertThat(this.observer.isServing(LAST)).isTrue();
		assertThat(this.observer.stateOn(LAST.plusDays(1))).isEqualTo(ObserverState.EXPIRED);
		assertThat(this.observer.isServing(LAST.plusDays(1))).isFalse();
	}

	@Test
	void anEndedOneServesOnHisLastDayAndNoLonger() {
		LocalDate day = LocalDate.of(2026, 3, 9);
		this.observer.end(day, "迁往外地");
		assertThat(this.observer.stateOn(day)).isEqualTo(ObserverState.ENDED);
		assertThat(this.observer.isServing(day)).isTrue();
		assertThat(this.observer.isServing(day.plusDays(1))).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> this.observer.end(day, "再来一次"));
	}

	@Test
	void whoseTermIsOverCannotBeEnded() {
		assertThatIllegalStateException().isThrownBy(() -> this.observer.end(LAST.plusDays(1), "届满"));
	}

	@Test
	void aTermDoesNotEndBeforeItBegins() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.observer.appoint("1号", LAST, FIRST));
	}

}
