package org.liaisonstation.supervision.projects;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.NewAccount;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Subject;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.ActivityMother;
import org.liaisonstation.figures.FigureReadings;
import org.liaisonstation.inbox.WorkQueue;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * On whose work list a project stands, on which day and under which light; and what the
 * report upward counts of it. A project of 9 January, due on 30 April.
 */
@StationTest
class ProjectWorkTests {

	@Autowired
	ProjectWork work;

	@Autowired
	ProjectMother mother;

	@Autowired
	ProjectDesk desk;

	@Autowired
	ProgressDesk progress;

	@Autowired
	ProgressMorning morning;

	@Autowired
	AccountDirectory accounts;

	@Autowired
	ProjectDues dues;

	@Autowired
	ActivityMother people;

	@Autowired
	FigureReadings figures;

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private Viewer staff;

	private Viewer director;

	private Viewer deputy;

	private Viewer unit;

	private Project project;

	@BeforeEach
	void aProject() {
		this.people.village();
		this.staff = this.people.office(Role.STAFF);
		this.director = this.people.office(Role.DIRECTOR);
		this.deputy = this.people.deputy("陈淑敏", true);
		this.unit = this.mother.unit("901");
		on(1, 9);
		this.project = this.mother.project(this.unit, LocalDate.of(2026, 4, 30), ProjectOrigin.NONE, this.staff);
	}

	@AfterEach
	void today() {
		this.clock.reset();
	}

	private void on(int month, int day) {
		this.clock.moveTo(LocalDate.of(2026, month, day));
	}

	/** What stands on a list: title of the queue → light, words, and what it is about. */
	private List<String> queue(String id, Viewer viewer) {
		this.entities.flush();
		return this.work.of(viewer)
			.stream()
			.filter((queue) -> queue.id().equals(id))
			.flatMap((queue) -> queue.lines().stream())
			.map((line) -> line.light() + " " + line.when() + " " + line.sub())
			.toList();
	}

	/** 5 February 2026 is a Thursday. */
	@Test
	void aMonthIsTheUnitsWhenItIsOverAndTheOfficesWhenItIsLate() {
		on(1, 31);
		assertThat(queue("projects-missing", this.unit)).isEmpty();
		on(2, 1);
		assertThat(queue("projects-missing", this.unit)).containsExactly("light-ok 还剩 4 个工作日 2026年1月进度");
		assertThat(queue("projects-missing", this.staff)).isEmpty();
		on(2, 5);
		assertThat(queue("projects-missing", this.unit)).containsExactly("light-soon 今天到期 2026年1月进度");
		assertThat(queue("projects-missing", this.staff)).isEmpty();
		on(2, 6);
		assertThat(queue("projects-missing", this.unit)).containsExactly("light-late 超期 1 个工作日 2026年1月进度");
		assertThat(queue("projects-missing", this.staff)).containsExactly("light-late 超期 1 个工作日 2026年1月进度，实事单位901");
		assertThat(queue("projects-missing", this.mother.unit("902"))).isEmpty();
		assertThat(queue("projects-missing", this.deputy)).isEmpty();
		this.mother.reported(this.project, 1, 20, this.unit);
		assertThat(queue("projects-missing", this.unit)).isEmpty();
		assertThat(queue("projects-missing", this.staff)).isEmpty();
		assertThat(queue("projects-check", this.staff)).containsExactly("light-hold 1 个月待核实 实事单位901");
	}

	@Test
	void aUnitIsRemindedOfAMonthOnceBeforeItsLastDayAndOnceAfterIt() {
		UUID account = this.accounts.create(new NewAccount("unit901", "路科长", Set.of(Role.UNIT),
				Subject.unit(this.unit.unitId()), "Station-2026-demo", false));
		assertThat(toldOn(2, 2, account)).isEmpty();
		assertThat(toldOn(2, 3, account)).containsExactly("月进度快到报送期限，请报送");
		assertThat(toldOn(2, 4, account)).isEmpty();
		assertThat(toldOn(2, 6, account)).containsExactly("月进度超期没有报送，请尽快报送");
		assertThat(toldOn(2, 9, account)).isEmpty();
		Project reminded = this.mother.fresh(this.project);
		assertThat(reminded.newestFirst()).extracting(ProjectEvent::label, ProjectEvent::who, ProjectEvent::text)
			.startsWith(tuple("催报进度", "系统", "2026年1月进度超期 1 个工作日"), tuple("催报进度", "系统", "2026年1月进度还剩 2 个工作日"));
		assertThat(reminded.version()).as("a page that the unit fills in meanwhile is not stale")
			.isEqualTo(this.project.version());
		ProgressDue january = this.dues.of(YearMonth.of(2026, 1));
		assertThatExceptionOfType(ProjectRefused.class)
			.isThrownBy(() -> reminded.remind(january, this.clock.instant()));
		this.mother.reported(this.project, 1, 20, this.unit);
		assertThat(toldOn(2, 10, account)).isEmpty();
		assertThat(toldOn(4, 8, account)).as("two months, told once").hasSize(1);
	}

	@Test
	void aUnitThatBuildsItNoMoreKeepsNoNoticeOfIt() {
		UUID account = this.accounts.create(new NewAccount("unit901", "路科长", Set.of(Role.UNIT),
				Subject.unit(this.unit.unitId()), "Station-2026-demo", false));
		on(2, 6);
		this.morning.walk();
		Viewer other = this.mother.unit("903");
		ProjectWords words = this.mother.fresh(this.project).words();
		this.desk.edit(this.project.id(), this.project.version(), new ProjectWords(words.title(), words.content(),
				words.cost(), words.money(), other.unitId(), words.dueOn(), words.sourceText()), this.staff);
		this.entities.flush();
		assertThat(this.jdbc.sql("SELECT count(*) FROM notice WHERE account_id = ? AND withdrawn_at IS NULL")
			.param(account)
			.query(Long.class)
			.single()).isZero();
	}

	/** What the account is newly told by the morning's round. */
	private List<String> toldOn(int month, int day, UUID account) {
		on(month, day);
		this.jdbc.sql("DELETE FROM notice").update();
		this.morning.walk();
		this.entities.flush();
		return this.jdbc.sql("SELECT text FROM notice WHERE account_id = ? ORDER BY id")
			.param(account)
			.query(String.class)
			.list();
	}

	@Test
	void whatWasSentBackIsTheUnitsAgain() {
		on(2, 3);
		Project reported = this.mother.reported(this.project, 1, 20, this.unit);
		this.progress.sendBack(reported.id(), reported.version(), reported.progress().get(0).id(), "看不清", this.staff);
		assertThat(queue("projects-missing", this.unit)).containsExactly("light-soon 还剩 2 个工作日 2026年1月进度，已退回更正");
	}

	@Test
	void theDayOfTheMonthIsASetting() {
		this.jdbc.sql("UPDATE setting SET value = '10' WHERE key = 'projects.progress-day'").update();
		on(2, 10);
		assertThat(queue("projects-missing", this.unit)).containsExactly("light-soon 今天到期 2026年1月进度");
		assertThat(queue("projects-missing", this.staff)).isEmpty();
	}

	@Test
	void afterTheWholeNothingMoreIsToBeReported() {
		on(2, 3);
		this.mother.reported(this.project, 1, 100, this.unit);
		on(4, 20);
		assertThat(queue("projects-missing", this.unit)).isEmpty();
	}

	/** Next year's projects are registered at the end of this one. */
	@Test
	void ofAProjectOfNextYearNothingIsMissingBeforeThatYearBegins() {
		on(12, 1);
		Viewer next = this.mother.unit("903");
		Project coming = this.desk.register(2027,
				new ProjectWords("社区食堂", "一处。", null, null, next.unitId(), LocalDate.of(2027, 9, 30), null),
				ProjectOrigin.NONE, this.staff);
		this.clock.moveTo(LocalDate.of(2027, 1, 20));
		assertThat(queue("projects-missing", next)).as("December is not to be reported").isEmpty();
		assertThat(this.dues.missing(this.mother.fresh(coming))).isEmpty();
		this.clock.moveTo(LocalDate.of(2027, 2, 1));
		assertThat(queue("projects-missing", next)).containsExactly("light-ok 还剩 4 个工作日 2027年1月进度");
	}

	@Test
	void theDeadlineIsNearAndThenOver() {
		on(3, 30);
		assertThat(queue("projects-near", this.staff)).isEmpty();
		on(3, 31);
		assertThat(queue("projects-near", this.staff)).containsExactly("light-soon 还剩 30 天 实事单位901，4月30日前完成，现在 0%");
		on(4, 30);
		assertThat(queue("projects-near", this.staff)).containsExactly("light-soon 今天到期 实事单位901，4月30日前完成，现在 0%");
		assertThat(queue("projects-late", this.staff)).isEmpty();
		on(5, 1);
		assertThat(queue("projects-near", this.staff)).isEmpty();
		for (Viewer viewer : List.of(this.staff, this.director, this.unit)) {
			assertThat(queue("projects-late", viewer)).containsExactly("light-late 超期 1 天 实事单位901，4月30日前完成，现在 0%");
		}
		assertThat(this.work.of(this.mother.unit("902"))).isEmpty();
	}

	@Test
	void whatIsFinishedWaitsForTheDirectorAlone() {
		on(3, 9);
		this.mother.checked(this.project, 3, 100, this.unit, this.staff);
		assertThat(queue("projects-accept", this.director)).hasSize(1);
		assertThat(queue("projects-accept", this.staff)).isEmpty();
		this.mother.accepted(this.project, LocalDate.of(2026, 3, 9), this.director);
		on(5, 4);
		assertThat(this.work.of(this.director)).extracting(WorkQueue::id)
			.doesNotContain("projects-accept", "projects-late", "projects-missing");
	}

	@Test
	void aDeputyFindsWhatMovedSinceHeWasThere() {
		on(3, 2);
		Project watched = this.mother.fresh(this.project);
		this.desk.nameWatchers(watched.id(), watched.version(), List.of(new Watching(this.deputy.deputyId(), "陈淑敏")),
				this.staff);
		assertThat(queue("projects-watched", this.deputy)).isEmpty();
		on(3, 5);
		this.mother.checked(this.project, 2, 45, this.unit, this.staff);
		assertThat(queue("projects-watched", this.deputy)).containsExactly("light-ok 还剩 56 天 实事单位901，橙色 · 进度不足 60%");
		on(3, 9);
		Project seen = this.mother.fresh(this.project);
		this.progress.observe(seen.id(), seen.version(), LocalDate.of(2026, 3, 9), "看过", List.of(), this.deputy);
		assertThat(queue("projects-watched", this.deputy)).isEmpty();
		assertThat(queue("projects-watched", this.people.deputy("纪春禾", true))).isEmpty();
	}

	@Test
	void oneMoreProjectMovesItsFigureAndNoPublicOne() {
		Map<String, Long> open = this.figures.of(2026);
		assertThat(this.figures.ofDesk("report.projects", 2026)).containsEntry("report.projects", 1L)
			.containsEntry("report.projects/UNDER_WAY", 1L);
		on(3, 9);
		Project second = this.mother.project(this.unit, LocalDate.of(2026, 9, 30), ProjectOrigin.NONE, this.staff);
		assertThat(this.figures.ofDesk("report.projects", 2026)).containsEntry("report.projects", 2L);
		this.mother.checked(second, 3, 100, this.unit, this.staff);
		Project accepted = this.mother.accepted(second, LocalDate.of(2026, 3, 9), this.director);
		assertThat(this.figures.ofDesk("report.projects", 2026)).containsEntry("report.projects/ACCEPTED", 1L);
		this.desk.survey(accepted.id(), accepted.version(),
				new Satisfaction(LocalDate.of(2026, 3, 9), 60, 57, 40, 15, 2), this.staff);
		assertThat(this.figures.ofDesk("report.project_ratings", 2026)).containsEntry("report.project_ratings", 57L)
			.containsEntry("report.project_ratings/SATISFIED", 40L)
			.containsEntry("report.project_ratings/DISSATISFIED", 2L);
		assertThat(this.figures.of(2026)).as("the public ones stay").isEqualTo(open);
	}

}
