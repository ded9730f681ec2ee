package org.liaisonstation.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AccountTests {

	private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	private final Account account = new Account("somebody", "某人", null, NOW);

	@ParameterizedTest
	@EnumSource(names = { "ADMIN", "SECURITY", "AUDITOR" })
	void aSystemRoleIsRefusedBesideAnyOtherRole(Role system) {
		this.account.grant(system, null, null);
		for (Role other : Role.values()) {
			if (other != system) {
				assertThat(this.account.refusalOf(other)).as(other.name()).isPresent();
				assertThatIllegalStateException().isThrownBy(() -> this.account.grant(other, null, null));
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "ADMIN", "SECURITY", "AUDITOR" })
	void aSystemRoleIsRefusedToABusinessAccount(Role system) {
		this.account.grant(Role.STAFF, null, null);
		assertThat(this.account.refusalOf(system)).isPresent();
	}

	@Test
	void aSystemRoleMayFollowOnARevokedOne() {
		this.account.grant(Role.ADMIN, null, null);
		this.account.revoke(Role.ADMIN);
		this.account.grant(Role.AUDITOR, null, null);
		assertThat(this.account.roles()).containsExactly(Role.AUDITOR);
	}

	@Test
	void businessRolesMayStandTogether() {
		this.account.grant(Role.STAFF, null, null);
		this.account.grant(Role.DIRECTOR, null, null);
		assertThat(this.account.roles()).containsExactlyInAnyOrder(Role.STAFF, Role.DIRECTOR);
	}

	@Test
	void aDeputyRoleNeedsADeputy() {
		assertThat(this.account.refusalOf(Role.DEPUTY)).isPresent();
		this.account.standFor(Subject.unit(UUID.randomUUID()));
		assertThat(this.account.refusalOf(Role.DEPUTY)).isPresent();
		this.account.standFor(Subject.deputy(UUID.randomUUID()));
		assertThat(this.account.refusalOf(Role.DEPUTY)).isEmpty();
	}

	@Test
	void theSubjectOfAHeldRoleCannotBeTakenAway() {
		this.account.standFor(Subject.deputy(UUID.randomUUID()));
		this.account.grant(Role.DEPUTY, null, null);
		assertThatIllegalStateException().isThrownBy(() -> this.account.standFor(null));
	}

	@Test
	void aRoleWithDaysIsHeldOnThoseDaysAlone() {
		this.account.grant(Role.DIRECTOR, TODAY, TODAY.plusDays(2));
		assertThat(this.account.viewer(TODAY.minusDays(1)).roles()).isEmpty();
		assertThat(this.account.viewer(TODAY).roles()).containsExactly(Role.DIRECTOR);
		assertThat(this.account.viewer(TODAY.plusDays(2)).roles()).containsExactly(Role.DIRECTOR);
		assertThat(this.account.viewer(TODAY.plusDays(3)).roles()).isEmpty();
	}

	@Test
	void aRoleCannotEndBeforeItBegins() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.account.grant(Role.DIRECTOR, TODAY, TODAY.minusDays(1)));
	}

	@Test
	void aSignedInPersonIsAskedAgainWhenARoleBeginsOrEnds() {
		this.account.grant(Role.DIRECTOR, TODAY, TODAY.plusDays(2));
		SignedIn signedIn = SignedIn.of(this.account, NOW, TODAY);
		assertThat(signedIn.isOutdated(TODAY.plusDays(2))).isFalse();
		assertThat(signedIn.isOutdated(TODAY.plusDays(3))).isTrue();
		SignedIn earlier = SignedIn.of(this.account, NOW, TODAY.minusDays(1));
		assertThat(earlier.isOutdated(TODAY)).isTrue();
	}

	@Test
	void theFifthFailureLocksForAQuarterOfAnHour() {
		for (int failure = 1; failure < 5; failure++) {
			assertThat(this.account.failSignIn(NOW)).isFalse();
			assertThat(this.account.isLocked(NOW)).isFalse();
		}
		assertThat(this.account.failSignIn(NOW)).isTrue();
		assertThat(this.account.isLocked(NOW.plusSeconds(15 * 60 - 1))).isTrue();
		assertThat(this.account.isLocked(NOW.plusSeconds(15 * 60))).isFalse();
	}

	@Test
	void aFailureDuringTheLockDoesNotLengthenIt() {
		for (int failure = 1; failure <= 5; failure++) {
			this.account.failSignIn(NOW);
		}
		assertThat(this.account.failSignIn(NOW.plusSeconds(600))).isFalse();
		assertThat(this.account.isLocked(NOW.plusSeconds(15 * 60))).isFalse();
	}

	@Test
	void aSignInForgetsTheFailuresBefore() {
		for (int failure = 1; failure < 5; failure++) {
			this.account.failSignIn(NOW);
		}
		this.account.signIn(NOW);
		assertThat(this.account.failSignIn(NOW)).isFalse();
	}

	@Test
	void aHeldAccountStaysLockedUntilItIsUnlocked() {
		this.account.hold();
		assertThat(this.account.isLocked(NOW.plusSeconds(1_000_000))).isTrue();
		this.account.unlock();
		assertThat(this.account.isLocked(NOW)).isFalse();
	}

}
