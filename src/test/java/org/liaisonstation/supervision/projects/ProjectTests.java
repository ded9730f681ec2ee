package org.liaisonstation.supervision.projects;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.WorkingDays;
import org.liaisonstation.forms.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What may happen to a project, and what may not. */
class ProjectTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

	private static final YearMonth APRIL = YearMonth.of(2026, 4);

	private static final Instant NOW = Instant.parse("2026-04-10T02:00:00Z");

	private static final UUID UNIT = UUID.randomUUID();

	private final Viewer staff = new Viewer(UUID.randomUUID(), "staff", "许静", Set.of(Role.STAFF), null, null, null);

	private final Viewer unit = new Viewer(UUID.randomUUID(), "unit", "路科长", Set.of(Role.UNIT), null, UNIT, null);

	private final Viewer deputy = new Viewer(UUID.randomUUID(), "deputy", "陈淑敏", Set.of(Role.DEPUTY), UUID.randomUUID(),
			null, null);

	private final Project project = Project.register(2026,
			new ProjectWords("充电棚", "十四处", new BigDecimal("120.5"), "街道财政", UNIT, LocalDate.of(2026, 9, 30), null),
			ProjectOrigin.NONE, LocalDate.of(2026, 1, 9), NOW, this.staff);

	private ProjectProgress report(int month, int percent) {
		return report(month, percent, null, false);
	}

	private ProjectProgress report(int month, int percent, String reason, boolean evidenced) {
		return this.project.report(YearMonth.of(2026, month),
				new ProjectProgress.Report(percent, "做了一些", reason, evidenced), APRIL, NOW, this.unit);
	}

	private void checked(int month, int percent) {
		this.project.check(report(month, percent, null, percent == 100).id(), NOW, this.staff);
	}

	private void isRefused(Runnable act) {
		assertThatThrownBy(act::run).isInstanceOf(ProjectRefused.class);
	}

	private void accepted() {
		checked(3, 100);
		this.project.accept(TODAY, "合格", TODAY, NOW, this.staff);
	}

	@Test
	void onlyWhatIsCheckedMovesTheProject() {
		ProjectProgress march = report(3, 40);
		assertThat(this.project.percent()).isZero();
		this.project.check(march.id(), NOW, this.staff);
		assertThat(this.project.percent()).isEqualTo(40);
		isRefused(() -> this.project.check(march.id(), NOW, this.staff));
		assertThat(march.isByUnit()).isTrue();
	}

	@Test
	void aMonthIsReportedOnceAndThenCorrected() {
		report(3, 40);
		report(3, 45);
		assertThat(this.project.progress()).hasSize(1).extracting(ProjectProgress::percent).containsExactly(45);
		assertThat(this.project.newestFirst().get(0).text()).contains("45%", "原报 40%", "做了一些");
	}

	@Test
	void whatIsCorrectedWaitsToBeCheckedAgain() {
		checked(2, 20);
		checked(3, 40);
		report(3, 50);
		assertThat(this.project.percent()).as("that of February").isEqualTo(20);
	}

	@Test
	void lessThanWasCheckedNeedsAReason() {
		checked(2, 40);
		isRefused(() -> report(3, 30));
		assertThat(report(3, 30, "返工", false).lowerReason()).isEqualTo("返工");
		assertThat(report(3, 40).percent()).as("as much is not less").isEqualTo(40);
		assertThat(this.project.isLower(YearMonth.of(2026, 1), 10)).as("before that month").isFalse();
	}

	@Test
	void theWholeNeedsSomethingToSee() {
		isRefused(() -> report(3, 100));
		checked(3, 100);
		assertThat(this.project.state()).isEqualTo(ProjectState.FINISHED);
		report(3, 100);
		assertThat(this.project.state()).as("what was shown stays shown; checked anew")
			.isEqualTo(ProjectState.UNDER_WAY);
	}

	@Test
	void noMonthThatHasNotBegunAndNoneBeforeItsYear() {
		isRefused(() -> report(5, 10));
		isRefused(() -> this.project.report(YearMonth.of(2025, 12), new ProjectProgress.Report(1, "早", null, false),
				APRIL, NOW, this.unit));
		assertThatThrownBy(() -> new ProjectProgress.Report(101, "多", null, true))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void whatIsSentBackIsReportedAgain() {
		ProjectProgress march = report(3, 40);
		this.project.sendBack(march.id(), "照片看不清", NOW, this.staff);
		assertThat(march.isReturned()).isTrue();
		isRefused(() -> this.project.check(march.id(), NOW, this.staff));
		report(3, 35);
		assertThat(march.state()).isEqualTo(ProgressState.REPORTED);
		assertThat(march.returnedReason()).isNull();
	}

	@Test
	void itIsAcceptedWhenAllOfItWasCheckedAndNotBefore() {
		isRefused(() -> this.project.accept(TODAY, "好", TODAY, NOW, this.staff));
		checked(3, 90);
		isRefused(() -> this.project.accept(TODAY, "好", TODAY, NOW, this.staff));
		checked(4, 100);
		isRefused(() -> this.project.accept(TODAY.plusDays(1), "好", TODAY, NOW, this.staff));
		this.project.accept(TODAY, "好", TODAY, NOW, this.staff);
		assertThat(this.project.state()).isEqualTo(ProjectState.ACCEPTED);
		isRefused(() -> report(4, 100, null, true));
		isRefused(() -> this.project.stop("不做了", TODAY, NOW, this.staff));
		isRefused(() -> this.project.accept(TODAY, "再", TODAY, NOW, this.staff));
	}

	@Test
	void theAnswersAddUpToWhatCameBack() {
		Satisfaction counted = new Satisfaction(TODAY, 60, 57, 40, 15, 2);
		isRefused(() -> this.project.survey(counted, TODAY, NOW, this.staff));
		accepted();
		assertThatThrownBy(
				() -> this.project.survey(new Satisfaction(TODAY, 60, 57, 40, 15, 3), TODAY, NOW, this.staff))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(
				() -> this.project.survey(new Satisfaction(TODAY, 50, 57, 40, 15, 2), TODAY, NOW, this.staff))
			.isInstanceOf(IllegalArgumentException.class);
		isRefused(() -> this.project.survey(new Satisfaction(TODAY.minusDays(1), 60, 57, 40, 15, 2), TODAY, NOW,
				this.staff));
		this.project.survey(counted, TODAY, NOW, this.staff);
		assertThat(this.project.satisfaction().rate()).isEqualTo("96.5%");
		assertThat(new Satisfaction(TODAY, 10, 10, 5, 4, 1).rate()).isEqualTo("90%");
	}

	@Test
	void whatIsStoppedStandsWhereItWasWhenItGoesOn() {
		checked(3, 40);
		this.project.stop("资金没有到位", TODAY, NOW, this.staff);
		isRefused(() -> report(4, 50));
		isRefused(() -> this.project.edit(this.project.words(), NOW, this.staff));
		this.project.resume("资金到位", NOW, this.staff);
		assertThat(this.project.state()).isEqualTo(ProjectState.UNDER_WAY);
		assertThat(this.project.percent()).isEqualTo(40);
		isRefused(() -> this.project.resume("再", NOW, this.staff));
	}

	@Test
	void whoWatchesWritesDownWhatHeSawAndNobodyElse() {
		assertThatThrownBy(() -> this.project.observe(TODAY, "看了", TODAY, NOW, this.deputy))
			.isInstanceOf(NotFound.class);
		this.project.nameWatchers(List.of(new Watching(this.deputy.deputyId(), "陈淑敏")), TODAY, NOW, this.staff);
		isRefused(() -> this.project.observe(TODAY.plusDays(1), "看了", TODAY, NOW, this.deputy));
		ProjectObservation seen = this.project.observe(TODAY, "看了", TODAY, NOW, this.deputy);
		assertThat(seen.duty().kind()).isEqualTo("PROJECT");
		assertThat(seen.duty().sourceId()).isEqualTo(seen.id());
		Viewer other = new Viewer(UUID.randomUUID(), "d", "别人", Set.of(Role.DEPUTY), UUID.randomUUID(), null, null);
		assertThatThrownBy(() -> this.project.withdrawObservation(seen.id(), "错", NOW, other))
			.isInstanceOf(NotFound.class);
		this.project.withdrawObservation(seen.id(), "日期写错", NOW, this.deputy);
		isRefused(() -> this.project.withdrawObservation(seen.id(), "再", NOW, this.staff));
		this.project.nameWatchers(List.of(), TODAY, NOW, this.staff);
		assertThat(this.project.watching()).isEmpty();
	}

	@Test
	void rightsAreThoseOfTheRole() {
		ProjectPermissions ofUnit = ProjectPermissions.of(this.project, this.unit);
		assertThat(ofUnit.allow(ProjectAct.REPORT)).isTrue();
		assertThat(ofUnit.allow(ProjectAct.CHECK)).isFalse();
		assertThat(ofUnit.seesObservations()).isFalse();
		assertThat(ProjectPermissions.of(this.project, this.deputy).sees()).isFalse();
		this.project.nameWatchers(List.of(new Watching(this.deputy.deputyId(), "陈淑敏")), TODAY, NOW, this.staff);
		ProjectPermissions ofDeputy = ProjectPermissions.of(this.project, this.deputy);
		assertThat(ofDeputy.sees()).isTrue();
		assertThat(ofDeputy.allow(ProjectAct.OBSERVE)).isTrue();
		for (ProjectAct act : List.of(ProjectAct.REPORT, ProjectAct.CHECK, ProjectAct.ACCEPT, ProjectAct.STOP,
				ProjectAct.EDIT)) {
			assertThat(ofDeputy.hasRight(act)).as(act.name()).isFalse();
		}
		checked(3, 100);
		assertThat(ProjectPermissions.of(this.project, this.staff).allow(ProjectAct.ACCEPT)).isFalse();
	}

	@Test
	void theFiveColoursGoByTheirBands() {
		ProjectColours.Scale scale = new ProjectColours.Scale(30, 60, 90);
		assertThat(scale.of(ProjectState.UNDER_WAY, 29).label()).isEqualTo("红色 · 进度不足 30%");
		assertThat(scale.of(ProjectState.UNDER_WAY, 30).colour()).isEqualTo(ProjectColour.ORANGE);
		assertThat(scale.of(ProjectState.UNDER_WAY, 60).colour()).isEqualTo(ProjectColour.YELLOW);
		assertThat(scale.of(ProjectState.UNDER_WAY, 90).colour()).isEqualTo(ProjectColour.GREEN);
		assertThat(scale.of(ProjectState.FINISHED, 100).words()).isEqualTo("已完工，待验收");
		assertThat(scale.of(ProjectState.ACCEPTED, 100).label()).isEqualTo("蓝色 · 已验收");
		assertThat(scale.of(ProjectState.STOPPED, 50).colour()).isEqualTo(ProjectColour.GREY);
	}

	/** 5 April 2026 is a Sunday. */
	@Test
	void theProgressOfAMonthIsDueOnAWorkingDayOfTheNext() {
		WorkingDays days = WorkingDays.of(List.of());
		ProgressDue march = ProgressDue.of(YearMonth.of(2026, 3), 5, LocalDate.of(2026, 4, 1), days);
		assertThat(march.on()).isEqualTo(LocalDate.of(2026, 4, 6));
		assertThat(march.why()).contains("4月5日（周日）是休息日", "顺延到 4月6日（周一）");
		assertThat(march.words()).isEqualTo("还剩 3 个工作日");
		assertThat(march.css()).isEqualTo("light-ok");
		assertThat(ProgressDue.of(YearMonth.of(2026, 3), 5, LocalDate.of(2026, 4, 6), days).words()).isEqualTo("今天到期");
		ProgressDue late = ProgressDue.of(YearMonth.of(2026, 3), 5, LocalDate.of(2026, 4, 7), days);
		assertThat(late.words()).isEqualTo("超期 1 个工作日");
		assertThat(late.css()).isEqualTo("light-late");
		assertThat(ProgressDue.of(YearMonth.of(2026, 1), 31, TODAY, days).day()).isEqualTo(LocalDate.of(2026, 2, 28));
	}

	@Test
	void aDeadlineIsMetByTheAcceptance() {
		LocalDate due = LocalDate.of(2026, 4, 10);
		assertThat(new ProjectDeadline(ProjectState.UNDER_WAY, due, null, due, 30).words()).isEqualTo("今天到期");
		ProjectDeadline over = new ProjectDeadline(ProjectState.FINISHED, due, null, due.plusDays(1), 30);
		assertThat(over.words()).isEqualTo("超期 1 天");
		assertThat(over.css()).isEqualTo("light-late");
		assertThat(new ProjectDeadline(ProjectState.UNDER_WAY, due, null, due.minusDays(30), 30).isNear()).isTrue();
		assertThat(new ProjectDeadline(ProjectState.UNDER_WAY, due, null, due.minusDays(31), 30).css())
			.isEqualTo("light-ok");
		assertThat(new ProjectDeadline(ProjectState.ACCEPTED, due, due.plusDays(2), due.plusDays(9), 30).words())
			.isEqualTo("逾期 2 天验收");
	}

}
