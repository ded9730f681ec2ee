package org.liaisonstation.supervision.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.StalePage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What may happen to a plan of supervision, and what became of its subjects. */
class SupervisionPlanTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

	private final Viewer staff = viewer(Role.STAFF);

	private final Viewer director = viewer(Role.DIRECTOR);

	private final SupervisionPlan plan = SupervisionPlan.draft(2026, null, NOW, this.staff);

	private static Viewer viewer(Role role) {
		return new Viewer(UUID.randomUUID(), role.name(), "测试人员", Set.of(role), null, null, null);
	}

	private static SubjectFacts facts(int month, boolean quarter) {
		return new SubjectFacts(SupervisionKind.INSPECTION, "LIVELIHOOD", "监督检查", month, quarter, "工委", null, null);
	}

	private SupervisionItem added(Viewer by) {
		return this.plan.add(facts(3, true), TODAY, NOW, by);
	}

	private void isRefused(Runnable act) {
		assertThatThrownBy(act::run).isInstanceOf(StalePage.class);
	}

	@Test
	void aPlanIsAdoptedWithItsSubjectsAndThenKeepsItsWords() {
		isRefused(() -> this.plan.adopt(TODAY, "会议", TODAY, NOW, this.director));
		SupervisionItem item = added(this.staff);
		this.plan.edit(item.id(), facts(6, false), NOW, this.staff);
		assertThat(item.lastDay()).isEqualTo(LocalDate.of(2026, 6, 30));
		isRefused(() -> this.plan.adopt(TODAY.plusDays(1), "会议", TODAY, NOW, this.director));
		isRefused(() -> this.plan.cancel(item.id(), "不做了", NOW, this.staff));
		this.plan.adopt(TODAY, "会议", TODAY, NOW, this.director);
		isRefused(() -> this.plan.edit(item.id(), facts(6, false), NOW, this.staff));
		isRefused(() -> this.plan.drop(item.id(), NOW, this.staff));
		isRefused(() -> this.plan.adopt(TODAY, "会议", TODAY, NOW, this.director));
	}

	@Test
	void whoWroteASubjectDoesNotPublishIt() {
		added(this.director);
		isRefused(() -> this.plan.publish(NOW, this.director));
		this.plan.adopt(TODAY, "会议", TODAY, NOW, this.director);
		isRefused(() -> this.plan.publish(NOW, this.director));
		this.plan.publish(NOW, viewer(Role.DIRECTOR));
		assertThat(this.plan.isPublished()).isTrue();
		isRefused(() -> this.plan.publish(NOW, viewer(Role.DIRECTOR)));
	}

	@Test
	void whatIsAddedLaterIsMarkedAndWaitsToBePublished() {
		assertThat(added(this.staff).addedLaterOn()).isNull();
		this.plan.adopt(TODAY, "会议", TODAY, NOW, this.director);
		this.plan.publish(NOW, this.director);
		SupervisionItem later = added(this.staff);
		assertThat(later.addedLaterOn()).isEqualTo(TODAY);
		assertThat(later.isPublic()).isFalse();
		this.plan.publish(NOW, this.director);
		assertThat(later.isPublic()).isTrue();
		this.plan.cancel(later.id(), "并入别的检查", NOW, this.staff);
		isRefused(() -> this.plan.cancel(later.id(), "再", NOW, this.staff));
	}

	@Test
	void whatIsWithdrawnIsOver() {
		added(this.staff);
		this.plan.withdraw("写错年份", NOW, this.staff);
		isRefused(() -> added(this.staff));
		isRefused(() -> this.plan.withdraw("再", NOW, this.staff));
	}

	@Test
	void aSubjectIsHeldWhenSomethingThatNamesItWas() {
		SupervisionItem item = added(this.staff);
		assertThat(item.facts().when()).isEqualTo("第一季度");
		PlanDeed arranged = new PlanDeed(item.id(), "JC-2026-0001", LocalDate.of(2026, 3, 20), "/desk/x", false);
		PlanDeed held = new PlanDeed(item.id(), "JC-2026-0001", LocalDate.of(2026, 3, 20), "/desk/x", true);
		LocalDate after = LocalDate.of(2026, 4, 2);
		assertThat(new SubjectStanding(item, List.of(), TODAY).words()).isEqualTo("还剩 23 天");
		assertThat(new SubjectStanding(item, List.of(), LocalDate.of(2026, 1, 9)).words()).isEqualTo("计划中");
		assertThat(new SubjectStanding(item, List.of(arranged), TODAY).words()).isEqualTo("已安排");
		assertThat(new SubjectStanding(item, List.of(arranged), after).words()).isEqualTo("超期 2 天");
		assertThat(new SubjectStanding(item, List.of(arranged), after).publicWords()).isEqualTo("还没有开展");
		assertThat(new SubjectStanding(item, List.of(held), after).words()).isEqualTo("已开展");
		assertThat(new SubjectStanding(item, List.of(held), after).css()).isEqualTo("light-done");
	}

}
