package org.liaisonstation.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** How often a message is sent, and when it is given up. */
class MessageTests {

	private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

	private static final Duration LEASE = Duration.ofMinutes(3);

	private static final Duration DELAY = Duration.ofSeconds(30);

	private final Message message = Message.mailToAccount(UUID.randomUUID(), UUID.randomUUID(), "SQ-2026-0001 请审核",
			"/desk/requests/1", NOW);

	private boolean begin() {
		return this.message.begin(NOW, LEASE);
	}

	private void ended(Outcome outcome) {
		this.message.ended(outcome, 5, DELAY, NOW);
	}

	@Test
	void anAttemptIsWrittenDownBeforeItIsMade() {
		assertThat(begin()).isTrue();
		assertThat(this.message.state()).isEqualTo(Message.State.SENDING);
		assertThat(this.message.attempts()).isEqualTo(1);
		assertThat(this.message.nextAt()).isEqualTo(NOW.plus(LEASE));
	}

	@Test
	void aMessageThatWasSentIsDone() {
		begin();
		ended(Outcome.sent());
		assertThat(this.message.state()).isEqualTo(Message.State.SENT);
		assertThat(this.message.doneAt()).isEqualTo(NOW);
		assertThatIllegalStateException().isThrownBy(() -> ended(Outcome.sent()));
	}

	@Test
	void eachFurtherAttemptWaitsTwiceAsLongUpToAnHour() {
		for (int seconds : new int[] { 30, 60, 120, 240 }) {
			begin();
			ended(Outcome.nobodyThere(Trouble.CONNECTION));
			assertThat(this.message.state()).isEqualTo(Message.State.PENDING);
			assertThat(this.message.nextAt()).isEqualTo(NOW.plusSeconds(seconds));
		}
		begin();
		this.message.ended(Outcome.notYet(Trouble.LATER), 80, Duration.ofMinutes(59), NOW);
		assertThat(this.message.nextAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
	}

	@Test
	void afterTheMostAttemptsItWaitsForAPerson() {
		for (int attempt = 1; attempt <= 5; attempt++) {
			begin();
			ended(Outcome.notYet(Trouble.LATER));
		}
		assertThat(this.message.isFailed()).isTrue();
		assertThat(this.message.trouble()).isEqualTo(Trouble.TOO_OFTEN);
	}

	@Test
	void whatIsRefusedIsNotSentAgain() {
		begin();
		ended(Outcome.refused(Trouble.REFUSED));
		assertThat(this.message.isFailed()).isTrue();
	}

	@Test
	void aCrashRepeatsItOnceAndNeverAgain() {
		begin();
		assertThat(begin()).as("the first crash").isTrue();
		assertThat(this.message.attempts()).isEqualTo(2);
		assertThat(begin()).as("the second one").isFalse();
		assertThat(this.message.isFailed()).isTrue();
		assertThat(this.message.trouble()).isEqualTo(Trouble.INTERRUPTED);
	}

	@Test
	void aConnectionThatBreaksOffCountsLikeACrash() {
		begin();
		ended(Outcome.unsure());
		assertThat(this.message.state()).isEqualTo(Message.State.PENDING);
		begin();
		ended(Outcome.unsure());
		assertThat(this.message.isFailed()).isTrue();
		assertThat(this.message.trouble()).isEqualTo(Trouble.BROKEN_OFF);
	}

	@Test
	void aPersonSendsItAgainFromTheBeginning() {
		assertThatIllegalStateException().isThrownBy(() -> this.message.retry(NOW));
		begin();
		ended(Outcome.refused(Trouble.NO_ADDRESS));
		this.message.retry(NOW.plusSeconds(9));
		assertThat(this.message.state()).isEqualTo(Message.State.PENDING);
		assertThat(this.message.attempts()).isZero();
		assertThat(this.message.nextAt()).isEqualTo(NOW.plusSeconds(9));
		assertThat(this.message.doneAt()).isNull();
	}

}
