package org.liaisonstation.activities.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liaisonstation.forms.StalePage;
import org.liaisonstation.plans.PlanPermissions;
import org.liaisonstation.plans.PlanState;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.ActivityKind;
import org.liaisonstation.deputies.DeputyGroup;
import org.liaisonstation.forms.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlanTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

	private static final Viewer STAFF = viewer("许静", Role.STAFF);

	private static final Viewer DIRECTOR = viewer("贺敏", Role.DIRECTOR);

	private static final PlanItemFacts TO_ENTERPRISES = PlanItemFacts.of(ActivityKind.VISIT, "V_ENTERPRISE",
			"走进企业听取用工需求", 3);

	private static final PlanItemFacts TO_LEARN = PlanItemFacts.of(null, null, "学习代表法", 4);

	@Test
	void isNamedForItsOwnerAndItsTime() {
		assertThat(draft(2026, null).title()).isEqualTo("2026年度工作计划");
		assertThat(draft(2026, 3).title()).isEqualTo("2026年3月工作计划");
		assertThat(Plan
			.draft(PlanPeriod.of(2026, null), new DeputyGroup("第一代表小组", DeputyGroup.Kind.TERRITORY), null, NOW, STAFF)
			.title()).isEqualTo("第一代表小组2026年度活动计划");
	}

	@Test
	void anEmptyPlanIsNotAdopted() {
		Plan plan = draft(2026, null);
		refused(() -> plan.adopt(TODAY, "工委会议", TODAY, NOW, DIRECTOR));
		plan.add(TO_ENTERPRISES, TODAY, NOW, STAFF);
		plan.adopt(TODAY, "工委会议", TODAY, NOW, DIRECTOR);
		assertThat(plan.state()).isEqualTo(PlanState.ADOPTED);
		assertThat(plan.adoptedOn()).isEqualTo(TODAY);
		assertThat(plan.adoptedBy()).isEqualTo("工委会议");
	}

	@Test
	void isNotAdoptedTwiceNorOnADayThatHasNotCome() {
		Plan plan = draft(2026, null);
		plan.add(TO_ENTERPRISES, TODAY, NOW, STAFF);
		refused(() -> plan.adopt(TODAY.plusDays(1), "工委会议", TODAY, NOW, DIRECTOR));
		plan.adopt(TODAY, "工委会议", TODAY, NOW, DIRECTOR);
		refused(() -> plan.adopt(TODAY, "工委会议", TODAY, NOW, DIRECTOR));
	}

	@Test
	void aDraftIsNeitherPublishedNorHeldNorCancelled() {
		Plan plan = draft(2026, null);
		PlanItem item = plan.add(TO_LEARN, TODAY, NOW, STAFF);
		refused(() -> plan.publish(NOW, DIRECTOR));
		refused(() -> plan.cancel(item.id(), "改期", NOW, STAFF));
		refused(() -> plan.hold(item.id(), TODAY, "学了", TODAY, NOW, STAFF));
	}

	@Test
	void whatAMeetingAdoptedKeepsItsWords() {
		Plan plan = adopted();
		UUID item = plan.items().get(0).id();
		refused(() -> plan.edit(item, TO_LEARN, NOW, STAFF));
		refused(() -> plan.drop(item, NOW, STAFF));
		refused(() -> plan.note("另一个说明", NOW, STAFF));
	}

	@Test
	void aDraftIsRewrittenAndItsLinesGo() {
		Plan plan = draft(2026, null);
		PlanItem item = plan.add(TO_ENTERPRISES, TODAY, NOW, STAFF);
		plan.edit(item.id(), TO_LEARN, NOW, STAFF);
		assertThat(item.facts().title()).isEqualTo("学习代表法");
		assertThat(item.lastDay()).isEqualTo(LocalDate.of(2026, 4, 30));
		plan.drop(item.id(), NOW, STAFF);
		assertThat(plan.items()).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plan.item(item.id()));
	}

	@Test
	void whatIsAddedAfterTheMeetingIsMarkedAndNotPublicAtOnce() {
		Plan plan = adopted();
		plan.publish(NOW, DIRECTOR);
		PlanItem later = plan.add(TO_LEARN, TODAY, NOW, STAFF);
		assertThat(later.addedLaterOn()).isEqualTo(TODAY);
		assertThat(later.isPublic()).isFalse();
		assertThat(plan.items().get(0).addedLaterOn()).isNull();
		plan.publish(NOW, DIRECTOR);
		assertThat(later.isPublic()).isTrue();
		refused(() -> plan.publish(NOW, DIRECTOR));
	}

	@Test
	void whoWroteAnItemDoesNotPublishIt() {
		Plan plan = adopted();
		plan.add(TO_LEARN, TODAY, NOW, DIRECTOR);
		refused(() -> plan.publish(NOW, DIRECTOR));
		assertThat(PlanPermissions.of(plan, DIRECTOR).needsAnother()).isTrue();
		plan.publish(NOW, viewer("另一位", Role.DIRECTOR));
		assertThat(plan.isPublished()).isTrue();
	}

	@Test
	void aCancelledItemStaysWithItsReasonAndIsOver() {
		Plan plan = adopted();
		PlanItem item = plan.items().get(0);
		plan.cancel(item.id(), "企业停产", NOW, STAFF);
		assertThat(item.isCancelled()).isTrue();
		assertThat(item.cancelledReason()).isEqualTo("企业停产");
		refused(() -> plan.cancel(item.id(), "再取消", NOW, STAFF));
	}

	@Test
	void onlyWhatNoOtherPageRecordsIsHeldByHand() {
		Plan plan = adopted();
		PlanItem learning = plan.add(TO_LEARN, TODAY, NOW, STAFF);
		refused(() -> plan.hold(plan.items().get(0).id(), TODAY, "去了", TODAY, NOW, STAFF));
		refused(() -> plan.hold(learning.id(), TODAY.plusDays(1), "学了", TODAY, NOW, STAFF));
		refused(() -> plan.hold(learning.id(), LocalDate.of(2025, 12, 31), "学了", TODAY, NOW, STAFF));
		plan.hold(learning.id(), TODAY, "学了", TODAY, NOW, STAFF);
		assertThat(learning.heldOn()).isEqualTo(TODAY);
		refused(() -> plan.hold(learning.id(), TODAY, "又学了", TODAY, NOW, STAFF));
		refused(() -> plan.cancel(learning.id(), "不办了", NOW, STAFF));
	}

	@Test
	void ofAWithdrawnPlanNothingHoldsAnyMore() {
		Plan plan = adopted();
		UUID item = plan.items().get(0).id();
		plan.withdraw("重新制定", NOW, DIRECTOR);
		assertThat(plan.withdrawnReason()).isEqualTo("重新制定");
		refused(() -> plan.add(TO_LEARN, TODAY, NOW, STAFF));
		refused(() -> plan.cancel(item, "取消", NOW, STAFF));
		refused(() -> plan.publish(NOW, DIRECTOR));
		refused(() -> plan.withdraw("再撤销", NOW, DIRECTOR));
	}

	@Test
	void thePlanOfAMonthTakesOverWhatTheYearWantsInIt() {
		Plan year = draft(2026, null);
		PlanItem march = year.add(TO_ENTERPRISES, TODAY, NOW, STAFF);
		year.add(TO_LEARN, TODAY, NOW, STAFF);
		PlanItem cancelled = year.add(PlanItemFacts.of(ActivityKind.LIAISON, "L_SCHOOL", "联系学校", 3), TODAY, NOW, STAFF);
		year.adopt(TODAY, "工委会议", TODAY, NOW, DIRECTOR);
		year.cancel(cancelled.id(), "学校放假", NOW, STAFF);
		Plan month = draft(2026, 3);
		month.takeOver(year.items(), NOW, STAFF);
		assertThat(month.items()).extracting(PlanItem::matterId).containsExactly(march.matterId());
		assertThat(month.items().get(0).id()).isNotEqualTo(march.id());
	}

	@Test
	void whatIsNotInItsTimeIsNotInThePlan() {
		assertThatIllegalArgumentException().isThrownBy(() -> draft(2026, 4).add(TO_ENTERPRISES, TODAY, NOW, STAFF));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> draft(2026, null).add(TO_ENTERPRISES.on(LocalDate.of(2027, 3, 1)), TODAY, NOW, STAFF));
	}

	@Test
	void isDueOnItsDayOrAtTheEndOfItsMonth() {
		Plan plan = draft(2026, null);
		assertThat(plan.add(TO_ENTERPRISES, TODAY, NOW, STAFF).lastDay()).isEqualTo(LocalDate.of(2026, 3, 31));
		assertThat(plan.add(TO_ENTERPRISES.on(LocalDate.of(2026, 3, 12)), TODAY, NOW, STAFF).lastDay())
			.isEqualTo(LocalDate.of(2026, 3, 12));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-08,,false,OVERDUE,超期 1 天", "2026-03-09,,false,PLANNED,还剩 1 天",
			"2026-03-15,,false,PLANNED,还剩 7 天", "2026-03-16,,false,PLANNED,计划中", "2026-03-08,2026-03-09,false,HELD,已开展",
			"2026-03-08,2026-03-09,true,HELD,已开展", "2026-03-08,,true,CANCELLED,已取消" })
	void whereAnItemStandsFollowsFromWhatWasDone(LocalDate lastDay, LocalDate heldOn, boolean cancelled,
			ItemStanding.State state, String words) {
		ItemStanding standing = new ItemStanding(lastDay, heldOn, null, cancelled, TODAY);
		assertThat(standing.state()).isEqualTo(state);
		assertThat(standing.words()).isEqualTo(words);
	}

	@Test
	void staffWriteAndTheDirectorDecides() {
		Plan plan = draft(2026, null);
		plan.add(TO_ENTERPRISES, TODAY, NOW, STAFF);
		assertThat(PlanPermissions.of(plan, STAFF))
			.isEqualTo(new PlanPermissions(true, true, false, false, false, false, true));
		assertThat(PlanPermissions.of(plan, DIRECTOR))
			.isEqualTo(new PlanPermissions(true, true, false, true, false, false, true));
		plan.adopt(TODAY, "工委会议", TODAY, NOW, DIRECTOR);
		assertThat(PlanPermissions.of(plan, STAFF))
			.isEqualTo(new PlanPermissions(false, true, true, false, false, false, false));
		assertThat(PlanPermissions.of(plan, DIRECTOR))
			.isEqualTo(new PlanPermissions(false, true, true, false, true, false, true));
		assertThat(PlanPermissions.of(plan, viewer("代表", Role.DEPUTY)))
			.isEqualTo(new PlanPermissions(false, false, false, false, false, false, false));
	}

	private static Plan draft(int year, Integer month) {
		return Plan.draft(PlanPeriod.of(year, month), null, null, NOW, STAFF);
	}

	private static Plan adopted() {
		Plan plan = draft(2026, null);
		plan.add(TO_ENTERPRISES, TODAY, NOW, STAFF);
		plan.adopt(TODAY, "工委会议", TODAY, NOW, DIRECTOR);
		return plan;
	}

	private static Viewer viewer(String name, Role role) {
		return new Viewer(UUID.randomUUID(), name, name, Set.of(role), null, null, null);
	}

	private static void refused(Runnable act) {
		assertThatExceptionOfType(StalePage.class).isThrownBy(act::run);
	}

}
