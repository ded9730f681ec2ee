package org.liaisonstation.system;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StationClockTests {

	private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

	private static final Instant THEN = Instant.parse("2026-01-04T00:30:00Z");

	private final StationClock clock = new StationClock(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

	@Test
	void workRunsAsOfItsMomentAndTheClockGoesOnAfterwards() {
		this.clock.during(THEN, () -> {
			assertThat(this.clock.instant()).isEqualTo(THEN);
			assertThat(this.clock.withZone(ZoneId.of("UTC")).instant()).isEqualTo(THEN);
			this.clock.during(NOW, () -> assertThat(this.clock.instant()).isEqualTo(NOW));
			assertThat(this.clock.instant()).isEqualTo(THEN);
		});
		assertThat(this.clock.instant()).isEqualTo(NOW);
	}

	@Test
	void otherThreadsKeepTheirTime() throws InterruptedException {
		Instant[] seen = new Instant[1];
		Thread other = new Thread(() -> seen[0] = this.clock.instant());
		this.clock.during(THEN, other::start);
		other.join();
		assertThat(seen[0]).isEqualTo(NOW);
	}

	@Test
	void workThatFailsLeavesNoMomentBehind() {
		assertThatThrownBy(() -> this.clock.during(THEN, () -> {
			throw new IllegalStateException("refused");
		})).hasMessage("refused");
		assertThat(this.clock.instant()).isEqualTo(NOW);
	}

}
