package org.liaisonstation.supervision.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.ActivityMother;
import org.liaisonstation.inbox.WorkQueue;
import org.liaisonstation.supervision.projects.Project;
import org.liaisonstation.supervision.projects.ProjectDesk;
import org.liaisonstation.supervision.projects.ProjectMother;
import org.liaisonstation.supervision.projects.ProjectOrigin;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The plan of supervision on the pages of the office, the deputies and the public. */
@StationTest
class SupervisionPlanPagesTests {

	private static final String BASE = "/desk/supervision-plans";

	@Autowired
	MockMvcTester pages;

	@Autowired
	ActivityMother people;

	@Autowired
	ProjectMother projects;

	@Autowired
	ProjectDesk projectDesk;

	@Autowired
	SupervisionPlanDesk desk;

	@Autowired
	SupervisionPlanWork work;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	TestClock clock;

	private Viewer staff;

	private Viewer director;

	private Viewer deputy;

	private SupervisionPlan plan;

	@BeforeEach
	void aDraft() {
		this.people.village();
		this.staff = this.people.office(Role.STAFF);
		this.director = this.people.office(Role.DIRECTOR);
		this.deputy = this.people.deputy("陈淑敏", true);
		this.plan = this.desk.draft(2026, "围绕民生实事选题。", this.staff);
	}

	@AfterEach
	void today() {
		this.clock.reset();
	}

	private MvcTestResult get(String address, Viewer viewer) {
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.get().uri(address);
		return ((viewer != null) ? request.with(user(new SignedIn(viewer))) : request).exchange();
	}

	/** A verb of the plan, from a page that is up to date. */
	private MvcTestResult act(String verb, Viewer viewer, String... parameters) {
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.post()
			.uri(this.plan.href() + "/" + verb)
			.with(user(new SignedIn(viewer)))
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version",
					this.jdbc.sql("SELECT version FROM supervision_plan WHERE id = ?")
						.param(this.plan.id())
						.query(String.class)
						.single());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		MvcTestResult result = request.exchange();
		this.entities.flush();
		return result;
	}

	private UUID subject(String kind, String title, String time) {
		assertThat(act("items/new", this.staff, "kind", kind, "ground", "LIVELIHOOD", "title", title, "time", time,
				"responsible", "工委"))
			.hasStatus3xxRedirection();
		return this.jdbc.sql("SELECT id FROM supervision_plan_item WHERE title = ?")
			.param(title)
			.query(UUID.class)
			.single();
	}

	private void adopted() {
		assertThat(act("adopt", this.director, "adoptedOn", "2026-03-05", "meeting", "工委第一次会议"))
			.hasRedirectedUrl(this.plan.href());
	}

	@Test
	void aPlanIsDraftedOnceForAYear() {
		assertThat(get(BASE + "/new", this.staff)).hasStatusOk().bodyText().contains("value=\"2026\"");
		assertThat(this.pages.post()
			.uri(BASE + "/new")
			.with(user(new SignedIn(this.staff)))
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("year", "2026")
			.exchange()).hasStatus(422).bodyText().contains("已经有监督计划");
	}

	@Test
	void itsSubjectsAreWrittenAdoptedAndPublishedByAnother() {
		assertThat(act("items/new", this.staff, "title", "", "time", "13")).hasStatus(422)
			.bodyText()
			.contains("请写明事项", "请选择方式", "请选择来源", "请从列表中选择", "请写明由谁负责");
		UUID item = subject("INSPECTION", "实事项目监督检查", "Q3");
		assertThat(get(this.plan.href(), this.deputy)).as("deputies read it once it is in force").hasStatus(404);
		assertThat(act("adopt", this.staff, "adoptedOn", "2026-03-05", "meeting", "会议")).hasStatus(404);
		assertThat(act("adopt", this.director, "adoptedOn", "2026-03-10", "meeting", "")).hasStatus(422)
			.bodyText()
			.contains("请填写会议名称");
		adopted();
		assertThat(get("/supervision-plan", null)).bodyText().contains("还没有公布的监督计划");
		assertThat(act("publish", this.staff)).hasStatus(404);
		assertThat(act("publish", this.director)).hasRedirectedUrl(this.plan.href());
		assertThat(get("/supervision-plan", null)).hasStatusOk()
			.bodyText()
			.contains("2026年度监督计划", "实事项目监督检查", "第三季度", "民生实事", "工委第一次会议通过", "计划中");
		assertThat(get(this.plan.href(), this.deputy)).hasStatusOk()
			.bodyText()
			.contains("实事项目监督检查")
			.doesNotContain("plan-item=");
		assertThat(get(this.plan.href() + "/items/" + item, this.staff)).hasStatusOk()
			.bodyText()
			.contains("/desk/inspections/new?plan-item=" + item, "安排监督检查");
		UUID later = subject("REVIEW", "执法办评议", "11");
		assertThat(get("/supervision-plan", null)).bodyText().doesNotContain("执法办评议");
		assertThat(get(this.plan.href(), this.staff)).bodyText().contains("还没有公布", "3月9日增加");
		act("publish", this.director);
		assertThat(get("/supervision-plan", null)).bodyText().contains("执法办评议", "3月9日增加");
		assertThat(act("items/" + later + "/cancel", this.staff, "reason", "")).hasStatus(422);
		assertThat(act("items/" + later + "/cancel", this.staff, "reason", "改到明年")).hasStatus3xxRedirection();
		assertThat(get("/supervision-plan", null)).bodyText().contains("已取消").doesNotContain("改到明年");
		assertThat(act("withdraw", this.staff, "reason", "不要了")).hasStatus(404);
		assertThat(act("withdraw", this.director, "reason", "重写")).hasRedirectedUrl(this.plan.href());
		assertThat(get("/supervision-plan", null)).bodyText().doesNotContain("实事项目监督检查");
	}

	@Test
	void aProjectThatNamesASubjectCarriesItOut() {
		UUID item = subject("PROJECT", "建充电棚", "Q1");
		adopted();
		this.clock.moveTo(LocalDate.of(2026, 4, 2));
		assertThat(overdue(this.staff)).containsExactly("light-late 超期 2 天 建充电棚");
		assertThat(overdue(this.deputy)).isEmpty();
		assertThat(get("/desk/projects/new?plan-item=" + item, this.staff)).hasStatusOk()
			.bodyText()
			.contains("监督计划事项", "value=\"建充电棚\"");
		Project project = this.projects.project(this.projects.unit("901"), LocalDate.of(2026, 9, 30),
				new ProjectOrigin(null, item), this.staff);
		assertThat(overdue(this.staff)).isEmpty();
		assertThat(get(this.plan.href(), this.staff)).bodyText().contains("已开展", project.number());
		assertThat(get(BASE, this.staff)).bodyText().contains("1/1 项", "0 项");
		this.projectDesk.stop(project.id(), this.projects.fresh(project).version(), "没有钱", this.director);
		assertThat(overdue(this.staff)).as("one that was stopped carries out none").hasSize(1);
	}

	private List<String> overdue(Viewer viewer) {
		this.entities.flush();
		return this.work.of(viewer)
			.stream()
			.map(WorkQueue::lines)
			.flatMap(List::stream)
			.map((line) -> line.light() + " " + line.when() + " " + line.title())
			.toList();
	}

	@Test
	void forNobodyElseIsThereAny() {
		subject("PROJECT", "建充电棚", "Q1");
		adopted();
		Stream.of(Role.UNIT, Role.OBSERVER, Role.ADMIN, Role.SECURITY, Role.AUDITOR).forEach((role) -> {
			Viewer viewer = new Viewer(UUID.randomUUID(), "x", "x", Set.of(role), null, UUID.randomUUID(), null);
			for (String address : List.of(BASE, BASE + "/new", this.plan.href(), this.plan.href() + "/items/new")) {
				assertThat(get(address, viewer)).as(role + " " + address).hasStatus(404);
			}
		});
		assertThat(get(this.plan.href() + "/items/new", this.deputy)).hasStatus(404);
		assertThat(get(this.plan.href(), null)).hasStatus3xxRedirection();
	}

}
