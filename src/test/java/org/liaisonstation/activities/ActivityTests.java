package org.liaisonstation.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The rules of an activity, without a database. */
class ActivityTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

	private static final UUID DEPUTY = UUID.randomUUID();

	private static final UUID OTHER = UUID.randomUUID();

	private static final UUID VILLAGE = UUID.randomUUID();

	private static final Viewer STAFF = new Viewer(UUID.randomUUID(), "staff", "许静", Set.of(Role.STAFF), null, null,
			null);

	private static final Viewer HIMSELF = new Viewer(UUID.randomUUID(), "deputy01", "陈淑敏", Set.of(Role.DEPUTY), DEPUTY,
			null, null);

	private static Outline outline(ActivityKind kind, LocalDate day) {
		return Outline.of(kind, "V_VILLAGE", "走访东柳村", day);
	}

	private static Activity planned(ActivityKind kind, LocalDate day) {
		return numbered(Activity.planned(outline(kind, day), Venue.nowhere(), Tags.none(), List.of(),
				List.of(DEPUTY, OTHER), null, STAFF, NOW));
	}

	private static Activity held(ActivityKind kind, Viewer by) {
		return numbered(Activity.recorded(outline(kind, TODAY), Venue.nowhere(), Tags.none(),
				List.of(VisitedSubject.of(SubjectKind.PLACE, VILLAGE)), List.of(DEPUTY), "村干部", "看了村路", null, TODAY, by,
				NOW));
	}

	private static Activity numbered(Activity activity) {
		activity.numbered("HD-2026-0001");
		return activity;
	}

	/** An act under its name, on an activity where it finds what it needs. */
	private static Map<String, Consumer<Activity>> acts() {
		Map<String, Consumer<Activity>> acts = new LinkedHashMap<>();
		acts.put("记录开展", (activity) -> activity.hold(null, "开了会", TODAY, NOW, STAFF));
		acts.put("修改", (activity) -> activity.correct(activity.outline(), Venue.nowhere(), Tags.none(), List.of(), null,
				"改过", TODAY, "情况已修改", NOW, STAFF));
		acts.put("开放签到", (activity) -> activity.openSignIn("123456", NOW, STAFF));
		acts.put("请假", (activity) -> activity.takeLeave(DEPUTY, "出差", NOW, HIMSELF));
		acts.put("登记出席", (activity) -> activity.mark(Map.of(OTHER, Attendance.absent(NOW)), List.of(), NOW, STAFF));
		acts.put("登记来宾", (activity) -> activity.receive(List.of(new Guest.Facts("张伟", "供电所", "所长", "I_DEPARTMENT")),
				NOW, STAFF));
		acts.put("列入排查清单", (activity) -> activity.followUp("井盖松动", "李某", null, null, NOW, STAFF));
		acts.put("添加材料", (activity) -> activity.filesAdded(1, NOW, STAFF));
		acts.put("核实", (activity) -> activity.check(NOW, STAFF));
		acts.put("取消", (activity) -> activity.cancel("下雨", NOW, STAFF));
		acts.put("撤销", (activity) -> activity.withdraw("登重了", NOW, STAFF));
		return acts;
	}

	private static Activity in(ActivityState state) {
		Activity activity = (state == ActivityState.PLANNED || state == ActivityState.CANCELLED)
				? planned(ActivityKind.INVITATION, TODAY) : held(ActivityKind.INVITATION, HIMSELF);
		if (state == ActivityState.CANCELLED) {
			activity.cancel("下雨", NOW, STAFF);
		}
		if (state == ActivityState.WITHDRAWN) {
			activity.withdraw("登重了", NOW, STAFF);
		}
		return activity;
	}

	/** Every state with every act: these are possible, all others are refused. */
	@TestFactory
	List<DynamicTest> everyActIsPossibleWhereItBelongsAndRefusedElsewhere() {
		Map<ActivityState, Set<String>> possible = new EnumMap<>(ActivityState.class);
		possible.put(ActivityState.PLANNED, Set.of("记录开展", "修改", "开放签到", "请假", "登记出席", "登记来宾", "添加材料", "取消"));
		possible.put(ActivityState.HELD, Set.of("修改", "开放签到", "登记出席", "登记来宾", "列入排查清单", "添加材料", "核实", "撤销"));
		possible.put(ActivityState.CANCELLED, Set.of());
		possible.put(ActivityState.WITHDRAWN, Set.of());
		List<DynamicTest> tests = new ArrayList<>();
		for (ActivityState state : ActivityState.values()) {
			acts().forEach((name, act) -> tests.add(DynamicTest.dynamicTest(state.label() + "：" + name, () -> {
				Activity activity = in(state);
				int before = activity.history().size();
				if (possible.get(state).contains(name)) {
					act.accept(activity);
					assertThat(activity.history()).hasSize(before + 1);
				}
				else {
					assertThatExceptionOfType(ActivityRefused.class).isThrownBy(() -> act.accept(activity));
					assertThat(activity.history()).hasSize(before);
					assertThat(activity.state()).isEqualTo(state);
				}
			})));
		}
		return tests;
	}

	@Test
	void whatIsRecordedTookPlaceAndTheDeputiesWereThere() {
		Activity activity = held(ActivityKind.VISIT, STAFF);
		assertThat(activity.state()).isEqualTo(ActivityState.HELD);
		assertThat(activity.isPresent(DEPUTY)).isTrue();
		assertThat(activity.awaitsCheck()).isFalse();
		assertThat(activity.number()).isEqualTo("HD-2026-0001");
	}

	@Test
	void nothingIsRecordedBeforeItTookPlace() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Activity.recorded(outline(ActivityKind.VISIT, TODAY.plusDays(1)), Venue.nowhere(),
					Tags.none(), List.of(), List.of(DEPUTY), null, null, null, TODAY, STAFF, NOW));
	}

	@Test
	void aNumberIsGivenOnce() {
		Activity activity = held(ActivityKind.VISIT, STAFF);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> activity.numbered("HD-2026-0002"));
	}

	@Test
	void aSubjectCountsOnceInOneActivity() {
		VisitedSubject village = VisitedSubject.of(SubjectKind.PLACE, VILLAGE);
		Activity activity = Activity.recorded(outline(ActivityKind.VISIT, TODAY), Venue.nowhere(), Tags.none(),
				List.of(village, village), List.of(DEPUTY), null, null, null, TODAY, STAFF, NOW);
		assertThat(activity.subjects()).containsExactly(village);
	}

	@Test
	void itIsNotHeldBeforeItsDay() {
		Activity activity = planned(ActivityKind.VISIT, TODAY.plusDays(1));
		assertThatExceptionOfType(ActivityRefused.class)
			.isThrownBy(() -> activity.hold(null, "开了会", TODAY, NOW, STAFF));
		assertThat(activity.isOverdue(TODAY)).isFalse();
		assertThat(activity.isOverdue(TODAY.plusDays(2))).isTrue();
	}

	@Test
	void whoIsStillExpectedWhenItIsHeldWasAbsent() {
		Activity activity = planned(ActivityKind.VISIT, TODAY);
		activity.takeLeave(OTHER, "出差", NOW, STAFF);
		activity.hold(null, "开了会", TODAY, NOW, STAFF);
		assertThat(activity.attendances().get(DEPUTY).state()).isEqualTo(Attendance.State.ABSENT);
		assertThat(activity.attendances().get(OTHER).state()).isEqualTo(Attendance.State.LEAVE);
	}

	@Test
	void whatADeputyRecordedHimselfWaitsForTheOfficeAndIsCheckedOnce() {
		Activity activity = held(ActivityKind.VISIT, HIMSELF);
		assertThat(activity.recordedByDeputy()).isEqualTo(DEPUTY);
		assertThat(activity.awaitsCheck()).isTrue();
		activity.check(NOW, STAFF);
		assertThat(activity.awaitsCheck()).isFalse();
		assertThat(activity.checkedByName()).isEqualTo("许静");
		assertThatExceptionOfType(ActivityRefused.class).isThrownBy(() -> activity.check(NOW, STAFF));
	}

	@Test
	void whatTheOfficeRecordedNeedsNoCheck() {
		assertThatExceptionOfType(ActivityRefused.class)
			.isThrownBy(() -> held(ActivityKind.VISIT, STAFF).check(NOW, STAFF));
	}

	@Test
	void aVisitNeverBecomesAnInvitation() {
		Activity activity = held(ActivityKind.VISIT, STAFF);
		assertThatExceptionOfType(ActivityRefused.class)
			.isThrownBy(() -> activity.correct(outline(ActivityKind.INVITATION, TODAY), Venue.nowhere(), Tags.none(),
					List.of(), null, null, TODAY, "类别", NOW, STAFF));
	}

	@Test
	void whatTookPlaceIsNotMovedIntoTheFuture() {
		Activity activity = held(ActivityKind.VISIT, STAFF);
		assertThatExceptionOfType(ActivityRefused.class)
			.isThrownBy(() -> activity.correct(outline(ActivityKind.VISIT, TODAY.plusDays(1)), Venue.nowhere(),
					Tags.none(), List.of(), null, null, TODAY, "日期", NOW, STAFF));
	}

	@Test
	void aCorrectionKeepsTheWordsOfWhatStoodThere() {
		Activity activity = held(ActivityKind.VISIT, STAFF);
		activity.correct(activity.outline(), Venue.nowhere(), Tags.none(), activity.subjects(), "无", "看了河道", TODAY,
				"情况已修改，原来是：看了村路", NOW, STAFF);
		assertThat(activity.situation()).isEqualTo("看了河道");
		assertThat(activity.newestFirst().get(0).text()).contains("看了村路");
	}

	@Test
	void signingInNeedsAnOpenCodeAndTheDay() {
		Activity activity = planned(ActivityKind.VISIT, TODAY);
		assertThatExceptionOfType(ActivityRefused.class).isThrownBy(() -> activity.signIn(DEPUTY, TODAY, NOW, HIMSELF));
		activity.openSignIn("123456", NOW, STAFF);
		assertThatExceptionOfType(ActivityRefused.class).isThrownBy(() -> activity.openSignIn("654321", NOW, STAFF));
		assertThatExceptionOfType(ActivityRefused.class)
			.isThrownBy(() -> activity.signIn(DEPUTY, TODAY.plusDays(1), NOW, HIMSELF));
		activity.signIn(DEPUTY, TODAY, NOW, HIMSELF);
		assertThat(activity.attendances().get(DEPUTY).byCode()).isTrue();
		int lines = activity.history().size();
		activity.signIn(DEPUTY, TODAY, NOW, HIMSELF);
		assertThat(activity.history()).hasSize(lines);
		activity.closeSignIn(NOW, STAFF);
		assertThatExceptionOfType(ActivityRefused.class).isThrownBy(() -> activity.closeSignIn(NOW, STAFF));
	}

	@Test
	void whoIsNotOnTheListOrSignedInTakesNoLeave() {
		Activity activity = planned(ActivityKind.VISIT, TODAY);
		assertThatExceptionOfType(ActivityRefused.class)
			.isThrownBy(() -> activity.takeLeave(UUID.randomUUID(), "出差", NOW, HIMSELF));
		activity.mark(Map.of(DEPUTY, Attendance.present(NOW)), List.of(), NOW, STAFF);
		assertThatExceptionOfType(ActivityRefused.class)
			.isThrownBy(() -> activity.takeLeave(DEPUTY, "出差", NOW, HIMSELF));
	}

	@Test
	void whoIsStruckOffTheListIsGoneFromIt() {
		Activity activity = planned(ActivityKind.VISIT, TODAY);
		activity.mark(Map.of(), List.of(OTHER), NOW, STAFF);
		assertThat(activity.attendances()).containsOnlyKeys(DEPUTY);
	}

	@Test
	void onlyAnInvitationHasGuests() {
		assertThatExceptionOfType(ActivityRefused.class).isThrownBy(() -> held(ActivityKind.VISIT, STAFF)
			.receive(List.of(new Guest.Facts("张伟", null, null, "I_RESIDENT")), NOW, STAFF));
	}

	@Test
	void aGuestIsStruckOnceAndStaysWrittenDown() {
		Activity activity = held(ActivityKind.INVITATION, STAFF);
		activity.receive(List.of(new Guest.Facts("张伟", "供电所", "所长", "I_DEPARTMENT"),
				new Guest.Facts("欧阳敏", null, null, "I_RESIDENT")), NOW, STAFF);
		UUID first = activity.guests().get(0).id();
		activity.strike(first, "没有来", NOW, STAFF);
		assertThat(activity.guests()).hasSize(2);
		assertThat(activity.guestCount()).isEqualTo(1);
		assertThat(activity.guests().get(0).maskedName()).isEqualTo("张**");
		assertThat(activity.newestFirst().get(0).text()).doesNotContain("张伟").contains("第 1 位", "没有来");
		assertThatExceptionOfType(ActivityRefused.class).isThrownBy(() -> activity.strike(first, "没有来", NOW, STAFF));
	}

	@Test
	void aLineOfTheListIsDoneOnceAndLateAfterItsDay() {
		Activity activity = held(ActivityKind.VISIT, STAFF);
		FollowUp line = activity.followUp("井盖松动", "李某", null, TODAY, NOW, STAFF);
		assertThat(line.isLate(TODAY)).isFalse();
		assertThat(line.isLate(TODAY.plusDays(1))).isTrue();
		activity.finish(line.id(), TODAY, "换好了", NOW, STAFF);
		assertThat(line.isDone()).isTrue();
		assertThat(line.isLate(TODAY.plusDays(1))).isFalse();
		assertThatExceptionOfType(ActivityRefused.class)
			.isThrownBy(() -> activity.finish(line.id(), TODAY, "换好了", NOW, STAFF));
	}

	@Test
	void theEndClosesTheSignInAndKeepsItsReason() {
		Activity activity = planned(ActivityKind.VISIT, TODAY);
		activity.openSignIn("123456", NOW, STAFF);
		activity.cancel("下雨", NOW, STAFF);
		assertThat(activity.signInCode()).isNull();
		assertThat(activity.endReason()).isEqualTo("下雨");
	}

	@Test
	void theHistoryNamesEveryStep() {
		assertThat(new LinkedHashSet<>(List.of(ActivityStep.values()))).allSatisfy((step) -> {
			assertThat(step.label()).isNotBlank();
			assertThat(step.action()).matches("activity\\.[a-z_]+");
		});
	}

}
