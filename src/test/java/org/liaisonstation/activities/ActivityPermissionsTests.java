package org.liaisonstation.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sees an activity and does what with it. */
class ActivityPermissionsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

	private static final UUID GROUP = UUID.randomUUID();

	private static final Viewer STAFF = viewer(Role.STAFF, null);

	private static final Viewer RECORDER = viewer(Role.DEPUTY, UUID.randomUUID());

	private static final Viewer EXPECTED = viewer(Role.DEPUTY, UUID.randomUUID());

	private static final Viewer STRANGER = viewer(Role.DEPUTY, UUID.randomUUID());

	private static Viewer viewer(Role role, UUID deputy) {
		return new Viewer(UUID.randomUUID(), role.name(), "某人", Set.of(role), deputy, UUID.randomUUID(),
				UUID.randomUUID());
	}

	private static Activity planned() {
		return Activity.planned(new Outline(ActivityKind.INVITATION, "I_MEDIA", "座谈", TODAY, null, null, GROUP),
				Venue.nowhere(), Tags.none(), List.of(), List.of(EXPECTED.deputyId()), null, STAFF, NOW);
	}

	private static Activity ownRecord() {
		return Activity.recorded(new Outline(ActivityKind.VISIT, "V_VILLAGE", "走访", TODAY, null, null, GROUP),
				Venue.nowhere(), Tags.none(), List.of(), List.of(RECORDER.deputyId()), null, "看了村路", null, TODAY,
				RECORDER, NOW);
	}

	private static List<ActivityAct> allowed(Activity activity, Viewer viewer, UUID... groups) {
		ActivityPermissions may = ActivityPermissions.of(activity, viewer, Set.of(groups), TODAY);
		return Arrays.stream(ActivityAct.values()).filter(may::allow).toList();
	}

	@ParameterizedTest
	@EnumSource(names = { "STAFF", "DIRECTOR" })
	void theOfficeDoesEverythingThatTheStateAllows(Role role) {
		Viewer office = viewer(role, null);
		assertThat(allowed(planned(), office)).containsExactlyInAnyOrder(ActivityAct.EDIT, ActivityAct.HOLD,
				ActivityAct.CANCEL, ActivityAct.RECEIVE, ActivityAct.MARK, ActivityAct.ADD_FILES,
				ActivityAct.OPEN_SIGN_IN);
		assertThat(allowed(ownRecord(), office)).containsExactlyInAnyOrder(ActivityAct.EDIT, ActivityAct.WITHDRAW,
				ActivityAct.MARK, ActivityAct.FOLLOW_UP, ActivityAct.ADD_FILES, ActivityAct.ADD_OPINION,
				ActivityAct.CHECK, ActivityAct.OPEN_SIGN_IN);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "STAFF", "DIRECTOR", "DEPUTY" })
	void forNobodyElseIsThereAnyActivity(Role role) {
		Viewer other = viewer(role, RECORDER.deputyId());
		ActivityPermissions may = ActivityPermissions.of(ownRecord(), other, Set.of(GROUP), TODAY);
		assertThat(may.sees()).isFalse();
		assertThat(may.seesNames()).isFalse();
		assertThat(allowed(ownRecord(), other, GROUP)).isEmpty();
	}

	@Test
	void aDeputyAddsToHisOwnRecordUntilTheOfficeHasCheckedIt() {
		Activity activity = ownRecord();
		assertThat(allowed(activity, RECORDER)).containsExactlyInAnyOrder(ActivityAct.EDIT, ActivityAct.ADD_FILES,
				ActivityAct.ADD_OPINION);
		activity.check(NOW, STAFF);
		assertThat(allowed(activity, RECORDER)).isEmpty();
		assertThat(ActivityPermissions.of(activity, RECORDER, Set.of(), TODAY).sees()).isTrue();
	}

	@Test
	void whoIsExpectedAsksForLeaveAndDoesNothingElse() {
		Activity activity = planned();
		assertThat(allowed(activity, EXPECTED)).containsExactly(ActivityAct.TAKE_LEAVE);
		activity.takeLeave(EXPECTED.deputyId(), "出差", NOW, EXPECTED);
		assertThat(allowed(activity, EXPECTED)).isEmpty();
	}

	@Test
	void aDeputyOfTheGroupLooksOnWithoutNames() {
		ActivityPermissions may = ActivityPermissions.of(planned(), STRANGER, Set.of(GROUP), TODAY);
		assertThat(may.sees()).isTrue();
		assertThat(may.seesNames()).isFalse();
		assertThat(allowed(planned(), STRANGER, GROUP)).isEmpty();
	}

	@Test
	void anotherDeputyKnowsNothingOfIt() {
		assertThat(ActivityPermissions.of(ownRecord(), STRANGER, Set.of(UUID.randomUUID()), TODAY).sees()).isFalse();
	}

	@Test
	void nobodyHoldsItOrSignsInOnAnotherDay() {
		ActivityPermissions before = ActivityPermissions.of(planned(), STAFF, Set.of(), TODAY.minusDays(1));
		assertThat(before.allow(ActivityAct.HOLD)).isFalse();
		ActivityPermissions after = ActivityPermissions.of(planned(), STAFF, Set.of(), TODAY.plusDays(1));
		assertThat(after.allow(ActivityAct.OPEN_SIGN_IN)).isFalse();
		assertThat(after.allow(ActivityAct.HOLD)).isTrue();
	}

}
