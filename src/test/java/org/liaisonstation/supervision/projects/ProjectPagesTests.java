package org.liaisonstation.supervision.projects;

import java.time.LocalDate;
import java.time.YearMonth;
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
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.deputies.DutyPerformed;
import org.liaisonstation.deputies.DutyWithdrawn;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.lineage.Node;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.PublicationDesk;
import org.liaisonstation.publication.PublicationForm;
import org.liaisonstation.publication.Publications;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Projects on the pages of the office, the units, the deputies and the public. */
@StationTest
@RecordApplicationEvents
class ProjectPagesTests {

	private static final String BASE = "/desk/projects";

	private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

	@Autowired
	MockMvcTester pages;

	@Autowired
	ActivityMother people;

	@Autowired
	ProjectMother mother;

	@Autowired
	ProjectDesk desk;

	@Autowired
	ProgressDesk progress;

	@Autowired
	Lineage lineage;

	@Autowired
	Publications publications;

	@Autowired
	PublicationDesk publishing;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	ApplicationEvents events;

	@Autowired
	TestClock clock;

	private Viewer staff;

	private Viewer director;

	private Viewer deputy;

	private Viewer unit;

	private Project project;

	@BeforeEach
	void aProjectOfJanuary() {
		this.people.village();
		this.staff = this.people.office(Role.STAFF);
		this.director = this.people.office(Role.DIRECTOR);
		this.deputy = this.people.deputy("陈淑敏", true);
		this.unit = this.mother.unit("901");
		this.clock.moveTo(LocalDate.of(2026, 1, 9));
		this.project = this.mother.project(this.unit, DUE, ProjectOrigin.NONE, this.staff);
		this.clock.reset();
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

	private MvcTestResult post(String address, Viewer viewer, String... parameters) {
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.post().uri(address).with(user(new SignedIn(viewer))).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		MvcTestResult result = request.exchange();
		this.entities.flush();
		return result;
	}

	/** A verb of the project, from a page that is up to date. */
	private MvcTestResult act(String verb, Viewer viewer, String... parameters) {
		String[] all = Stream
			.concat(Stream.of("submission", UUID.randomUUID().toString(), "version", version()), Stream.of(parameters))
			.toArray(String[]::new);
		return post(this.project.href() + "/" + verb, viewer, all);
	}

	/** The same with a file. */
	private MvcTestResult upload(String verb, Viewer viewer, String... parameters) {
		return upload(verb, viewer, UUID.randomUUID(), version(), parameters);
	}

	private MvcTestResult upload(String verb, Viewer viewer, UUID submission, String version, String... parameters) {
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.post()
			.uri(this.project.href() + "/" + verb)
			.multipart()
			.file(new MockMultipartFile("files", "现场.png", "image/png", content()))
			.with(user(new SignedIn(viewer)))
			.with(csrf());
		request.param("submission", submission.toString()).param("version", version);
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		MvcTestResult result = request.exchange();
		this.entities.flush();
		return result;
	}

	private static byte[] content() {
		return ProjectMother.pictureBytes();
	}

	private String version() {
		this.entities.flush();
		return this.jdbc.sql("SELECT version FROM project WHERE id = ?")
			.param(this.project.id())
			.query(String.class)
			.single();
	}

	private String state() {
		this.entities.flush();
		return this.jdbc.sql("SELECT state FROM project WHERE id = ?")
			.param(this.project.id())
			.query(String.class)
			.single();
	}

	private String line(int month) {
		return this.mother.fresh(this.project).progressOf(YearMonth.of(2026, month)).orElseThrow().id().toString();
	}

	private void watched() {
		act("watchers", this.staff, "deputies", this.deputy.deputyId().toString());
	}

	private List<String> recorded() {
		return this.events.stream(Recorded.class).map(Recorded::action).toList();
	}

	@Test
	void aProjectIsRegisteredOnceFromWhatItGrewFrom() {
		UUID topic = UUID.randomUUID();
		this.lineage.put(Node.of("topic", topic, "RD-2026-0777", "/desk/topics/" + topic));
		assertThat(get(BASE + "/new?from=" + topic, this.staff)).hasStatusOk()
			.bodyText()
			.contains("RD-2026-0777", "热点问题", "data-draft=\"project\"", "value=\"2026\"");
		String submission = UUID.randomUUID().toString();
		String[] wrong = { "submission", submission, "from", topic.toString(), "year", "2026", "title", "", "content",
				"十处", "cost", "1.25", "unitId", this.unit.unitId().toString(), "dueOn", "2025-12-31" };
		assertThat(post(BASE + "/new", this.staff, wrong)).hasStatus(422)
			.bodyText()
			.contains("请写一个项目名称", "最多一位小数", "完成时限不能早于项目的年度", "十处", "RD-2026-0777");
		String[] right = { "submission", submission, "from", topic.toString(), "year", "2026", "title", "停车场",
				"content", "十处", "cost", "80.5", "money", "财政", "unitId", this.unit.unitId().toString(), "dueOn",
				"2026-10-31" };
		MvcTestResult first = post(BASE + "/new", this.staff, right);
		String href = first.getResponse().getRedirectedUrl();
		assertThat(href).endsWith("?registered");
		assertThat(post(BASE + "/new", this.staff, right)).as("a second click").hasRedirectedUrl(href);
		assertThat(get(href, this.staff)).hasStatusOk()
			.bodyText()
			.contains("MS-2026-0002", "来龙去脉", "列为民生实事", "RD-2026-0777", "80.5 万元", "红色 · 进度不足 30%");
		assertThat(this.jdbc.sql("SELECT count(*) FROM project").query(Long.class).single()).isEqualTo(2);
		assertThat(recorded()).contains("project.registered");
		assertThat(get(BASE + "/new?from=" + UUID.randomUUID(), this.staff)).hasStatus(404);
	}

	@Test
	void nothingGrowsFromWhatIsRestricted() {
		UUID request = UUID.randomUUID();
		this.lineage.put(Node.of("request", request, "SQ-2026-0777", "/desk/requests/" + request).restricted(true));
		assertThat(get(BASE + "/new?from=" + request, this.staff)).hasStatus(404);
		assertThat(post(BASE + "/new", this.staff, "submission", UUID.randomUUID().toString(), "from",
				request.toString(), "year", "2026", "title", "停车场", "content", "十处", "unitId",
				this.unit.unitId().toString(), "dueOn", "2026-10-31"))
			.hasStatus(404);
	}

	@Test
	void theUnitReportsItsOwnAndNoOther() {
		Viewer other = this.mother.unit("902");
		assertThat(get(this.project.href() + "/progress", this.unit)).hasStatusOk()
			.bodyText()
			.contains("2026年1月", "次月 5 日以前", "上次核实 0%");
		assertThat(act("progress", this.unit, "month", "2026-02", "percent", "20", "text", "打完地基"))
			.hasRedirectedUrl(this.project.href() + "?reported");
		assertThat(get(this.project.href(), this.unit)).bodyText().contains("打完地基", "待核实").doesNotContain("核实无误");
		assertThat(get(this.project.href(), other)).hasStatus(404);
		assertThat(get(this.project.href() + "/progress", other)).hasStatus(404);
		assertThat(act("progress", other, "month", "2026-02", "percent", "20", "text", "不是我的")).hasStatus(404);
		assertThat(act("progress/" + line(2) + "/check", this.unit)).hasStatus(404);
		assertThat(get(BASE, other)).hasStatusOk().bodyText().doesNotContain(this.project.number());
		assertThat(get(BASE, this.unit)).bodyText().contains(this.project.number());
	}

	@Test
	void theWholeWithoutEvidenceIsRefusedAtTheField() {
		assertThat(act("progress", this.unit, "month", "2026-02", "percent", "100", "text", "全部完工")).hasStatus(422)
			.bodyText()
			.contains("进度 100% 要附照片或者竣工材料", "全部完工", "href=\"#files\"");
		assertThat(upload("progress", this.unit, "month", "2026-02", "percent", "100", "text", "全部完工"))
			.hasRedirectedUrl(this.project.href() + "?reported");
		assertThat(state()).as("nobody checked it yet").isEqualTo("UNDER_WAY");
		assertThat(act("progress/" + line(2) + "/check", this.staff)).hasRedirectedUrl(this.project.href());
		assertThat(state()).isEqualTo("FINISHED");
		String file = this.jdbc.sql("SELECT id FROM stored_file WHERE owner_kind = 'project-progress'")
			.query(String.class)
			.single();
		assertThat(get(this.project.href() + "/files/" + file, this.unit)).hasStatusOk();
		assertThat(get(this.project.href() + "/files/" + file, this.deputy)).hasStatus(404);
		assertThat(get(this.project.href(), this.staff)).bodyText().contains(file + "/withdraw");
		assertThat(get(this.project.href(), this.unit)).bodyText().contains(file).doesNotContain(file + "/withdraw");
	}

	@Test
	void aPictureThatMustNotBeSeenIsTakenDown() {
		for (int i = 0; i < 2; i++) {
			upload("progress", this.unit, "month", "2026-02", "percent", "100", "text", "全部完工");
		}
		List<String> files = this.jdbc
			.sql("SELECT id::text FROM stored_file WHERE owner_kind = 'project-progress' ORDER BY created_at, id")
			.query(String.class)
			.list();
		String verb = "progress/" + line(2) + "/files/%s/withdraw";
		assertThat(act(verb.formatted(files.get(0)), this.unit, "reason", "有人脸")).hasStatus(404);
		assertThat(act(verb.formatted(files.get(0)), this.staff, "reason", "")).hasStatus(422);
		assertThat(act(verb.formatted(files.get(0)), this.staff, "reason", "有人脸"))
			.hasRedirectedUrl(this.project.href());
		assertThat(get(this.project.href() + "/files/" + files.get(0), this.staff)).hasStatus(404);
		assertThat(act(verb.formatted(files.get(1)), this.staff, "reason", "有门牌")).as("the last one of the whole")
			.hasStatus(409);
	}

	@Test
	void lessThanWasCheckedIsRefusedAtTheField() {
		this.mother.checked(this.project, 1, 40, this.unit, this.staff);
		assertThat(act("progress", this.unit, "month", "2026-02", "percent", "30", "text", "返工")).hasStatus(422)
			.bodyText()
			.contains("比上次核实的 40% 低");
		assertThat(act("progress", this.unit, "month", "2026-02", "percent", "30", "text", "返工", "lowerReason", "雨水泡了"))
			.hasStatus3xxRedirection();
		assertThat(act("progress", this.unit, "month", "2026-04", "percent", "50", "text", "早")).hasStatus(422)
			.bodyText()
			.contains("到本月为止");
		assertThat(act("progress", this.unit, "month", "2026-02", "percent", "很多", "text", "早")).hasStatus(422);
	}

	@Test
	void aReportIsSentBackAndCorrectedAndItsHistoryStays() {
		this.mother.reported(this.project, 2, 40, this.unit);
		assertThat(act("progress/" + line(2) + "/send-back", this.staff, "reason", "")).hasStatus(422);
		assertThat(act("progress/" + line(2) + "/send-back", this.staff, "reason", "照片看不清"))
			.hasRedirectedUrl(this.project.href());
		assertThat(get(this.project.href(), this.unit)).bodyText().contains("退回更正", "照片看不清");
		assertThat(act("progress/" + line(2) + "/check", this.staff)).as("it is not there to be checked")
			.hasStatus(409);
		assertThat(act("progress", this.unit, "month", "2026-02", "percent", "35", "text", "重新拍过"))
			.hasStatus3xxRedirection();
		assertThat(get(this.project.href(), this.staff)).bodyText().contains("更正进度", "原报 40%", "进度内部文字2");
		assertThat(this.jdbc.sql("SELECT count(*) FROM project_progress").query(Long.class).single()).isEqualTo(1);
	}

	@Test
	void aStalePageChangesNothing() {
		String version = version();
		this.mother.reported(this.project, 2, 40, this.unit);
		assertThat(post(this.project.href() + "/progress", this.unit, "submission", UUID.randomUUID().toString(),
				"version", version, "month", "2026-02", "percent", "50", "text", "又报"))
			.hasStatus(409)
			.bodyText()
			.contains("路科长", "又报");
	}

	@Test
	void whoWatchesSeesItAndWritesButClosesNothing() {
		assertThat(get(this.project.href(), this.deputy)).hasStatus(404);
		assertThat(get(this.project.href() + "/observations", this.deputy)).hasStatus(404);
		watched();
		assertThat(get(this.project.href(), this.deputy)).hasStatusOk()
			.bodyText()
			.contains("写察看记录", "代表法第三十一条")
			.doesNotContain("核实无误", "/accept\"", "/stop\"", "/edit\"");
		assertThat(act("observations", this.deputy, "onDay", "2026-03-10", "text", "看了")).hasStatus(422)
			.bodyText()
			.contains("日期不能在今天以后");
		assertThat(upload("observations", this.deputy, "onDay", "2026-03-08", "text", "地基打好了，群众说水排不走"))
			.hasRedirectedUrl(this.project.href() + "?observed");
		assertThat(this.events.stream(DutyPerformed.class)).singleElement().satisfies((duty) -> {
			assertThat(duty.kind()).isEqualTo("PROJECT");
			assertThat(duty.deputyId()).isEqualTo(this.deputy.deputyId());
			assertThat(duty.on()).isEqualTo(LocalDate.of(2026, 3, 8));
			assertThat(duty.href()).isEqualTo(this.project.href());
		});
		assertThat(get(this.project.href(), this.unit)).as("between deputies and the office")
			.bodyText()
			.doesNotContain("群众说水排不走");
		String seen = this.jdbc.sql("SELECT id FROM project_observation").query(String.class).single();
		for (String verb : List.of("accept", "stop", "edit", "watchers", "survey")) {
			assertThat(act(verb, this.deputy, "reason", "关了")).as(verb).hasStatus(404);
		}
		Viewer second = this.people.deputy("纪春禾", true);
		String withdrawal = "observations/" + seen + "/withdraw";
		assertThat(act(withdrawal, second, "reason", "错")).hasStatus(404);
		assertThat(get(this.project.href(), this.deputy)).bodyText().contains(withdrawal);
		assertThat(act(withdrawal, this.deputy, "reason", "日期记错")).hasRedirectedUrl(this.project.href());
		assertThat(get(this.project.href(), this.deputy)).as("only once").bodyText().doesNotContain(withdrawal);
		assertThat(this.events.stream(DutyWithdrawn.class)).extracting(DutyWithdrawn::sourceId)
			.containsExactly(UUID.fromString(seen));
		act("watchers", this.staff);
		assertThat(get(this.project.href(), this.deputy)).as("released").hasStatus(404);
	}

	@Test
	void theDirectorAcceptsWithADocumentAndTheAnswersAreCounted() {
		assertThat(get(this.project.href() + "/accept", this.director)).hasStatus(409);
		this.mother.checked(this.project, 2, 100, this.unit, this.staff);
		assertThat(get(this.project.href() + "/accept", this.staff)).hasStatus(404);
		assertThat(get(this.project.href() + "/accept", this.director)).hasStatusOk();
		assertThat(act("accept", this.director, "acceptedOn", "2026-03-09", "text", "合格")).hasStatus(422)
			.bodyText()
			.contains("请附验收单");
		UUID submission = UUID.randomUUID();
		String version = version();
		assertThat(upload("accept", this.director, submission, version, "acceptedOn", "2026-03-09", "text", "合格"))
			.hasRedirectedUrl(this.project.href());
		assertThat(upload("accept", this.director, submission, version, "acceptedOn", "2026-03-09", "text", "合格"))
			.as("a double click")
			.hasRedirectedUrl(this.project.href());
		assertThat(state()).isEqualTo("ACCEPTED");
		assertThat(act("survey", this.staff, "surveyedOn", "2026-03-09", "asked", "60", "answered", "57", "satisfied",
				"40", "mostly", "15", "dissatisfied", "3"))
			.hasStatus(422)
			.bodyText()
			.contains("加起来要等于收回份数 57");
		assertThat(act("survey", this.staff, "surveyedOn", "2026-03-08", "asked", "50", "answered", "57", "satisfied",
				"40", "mostly", "15", "dissatisfied", "2"))
			.hasStatus(422)
			.bodyText()
			.contains("收回份数不能多于发出份数", "测评日期要在验收以后");
		assertThat(act("survey", this.staff, "surveyedOn", "2026-03-09", "asked", "60", "answered", "57", "satisfied",
				"40", "mostly", "15", "dissatisfied", "2"))
			.hasStatus3xxRedirection();
		assertThat(get(this.project.href(), this.unit)).bodyText().contains("满意率 96.5%", "蓝色 · 已验收", "按期验收");
		assertThat(act("progress", this.unit, "month", "2026-03", "percent", "100", "text", "再报")).hasStatus(409);
	}

	@Test
	void onlyTheDirectorStopsAndResumes() {
		assertThat(act("stop", this.staff, "reason", "没钱")).hasStatus(404);
		assertThat(act("stop", this.director, "reason", "")).hasStatus(422);
		assertThat(act("stop", this.director, "reason", "资金没有到位")).hasRedirectedUrl(this.project.href());
		assertThat(get(this.project.href(), this.unit)).bodyText().contains("中止", "资金没有到位", "灰色 · 已中止");
		assertThat(act("edit", this.staff, "year", "2026", "title", "改", "content", "改", "unitId",
				this.unit.unitId().toString(), "dueOn", "2026-10-01"))
			.hasStatus(409);
		assertThat(act("resume", this.director, "reason", "到位了")).hasRedirectedUrl(this.project.href());
		assertThat(state()).isEqualTo("UNDER_WAY");
	}

	@Test
	void forNobodyElseIsThereAny() {
		for (Role role : List.of(Role.OBSERVER, Role.ADMIN, Role.SECURITY, Role.AUDITOR, Role.UNIT, Role.DEPUTY)) {
			Viewer viewer = new Viewer(UUID.randomUUID(), "x", "x", Set.of(role), null, null, null);
			for (String address : List.of(BASE, BASE + "/new", this.project.href(), this.project.href() + "/print",
					this.project.href() + "/progress")) {
				assertThat(get(address, viewer)).as(role + " " + address).hasStatus(404);
			}
		}
		assertThat(get(this.project.href(), null)).as("a stranger signs in first").hasStatus3xxRedirection();
	}

	@Test
	void theSheetIsPrintedAndGoesOutInWord() throws Exception {
		this.mother.checked(this.project, 2, 45, this.unit, this.staff);
		assertThat(get(this.project.href() + "/print", this.unit)).hasStatusOk()
			.bodyText()
			.contains("民生实事项目进度表", "2026年2月", "45%", "橙色", "2026 年", "来　源");
		MvcTestResult word = post(this.project.href() + "/print", this.staff);
		assertThat(word).hasStatusOk();
		assertThat(new String(word.getResponse().getContentAsByteArray(), 0, 2)).isEqualTo("PK");
		assertThat(recorded()).contains("project.downloaded");
	}

	@Test
	void thePublicReadsWhatASecondPersonApproved() {
		this.mother.checked(this.project, 1, 20, this.unit, this.staff);
		String address = "/projects/" + this.project.number();
		assertThat(get("/projects", null)).hasStatusOk().bodyText().contains("还没有公开的民生实事");
		assertThat(get(address, null)).hasStatus(404);
		Publication text = publish();
		assertThat(get(address, null)).as("nobody approved it yet").hasStatus(404);
		this.publishing.approve(text.id(), text.version(), this.director);
		this.mother.reported(this.project, 2, 55, this.unit);
		assertThat(get("/projects", null)).bodyText()
			.contains("小区里建充电棚", "20%", "红色 · 进度不足 30%", "实事单位901", "2026年9月30日前完成");
		assertThat(get(address, null)).hasStatusOk()
			.bodyText()
			.contains("十四处，今年建成。", "2026年1月", "20%", "<svg")
			.doesNotContain("进度内部文字", "55%", "style=", "老小区充电棚");
		assertThat(get("/", null)).bodyText().contains("民生实事办到哪一步", "小区里建充电棚");
		this.mother.checked(this.project, 2, 100, this.unit, this.staff);
		String picture = this.jdbc.sql("SELECT id FROM stored_file WHERE owner_kind = 'project-progress'")
			.query(String.class)
			.single();
		this.jdbc.sql("UPDATE stored_file SET created_at = created_at + interval '1 minute' WHERE id = CAST(? AS uuid)")
			.param(picture)
			.update();
		assertThat(get(address + "/pictures/" + picture, null)).as("it came after the approval").hasStatus(404);
		this.jdbc.sql("UPDATE stored_file SET created_at = created_at - interval '1 day' WHERE id = CAST(? AS uuid)")
			.param(picture)
			.update();
		assertThat(get(address + "/pictures/" + picture, null)).hasStatusOk();
		this.mother.accepted(this.project, LocalDate.of(2026, 3, 9), this.director);
		String document = this.jdbc.sql("SELECT id FROM stored_file WHERE owner_kind = 'project-acceptance'")
			.query(String.class)
			.single();
		assertThat(get(address + "/pictures/" + document, null)).hasStatus(404);
		assertThat(get(address, null)).bodyText().contains("蓝色 · 已验收").doesNotContain("逐项看过");
	}

	/** A picture of a month becomes public as soon as the month is checked. */
	@Test
	void whoApprovesATextIsToldOfEveryPictureThatGoesWithIt() {
		Viewer approver = this.director;
		Publication text = publish();
		String page = "/desk/publications/" + text.id();
		assertThat(get(page, approver)).hasStatusOk().bodyText().doesNotContain("先在项目页面逐张看过");
		Project reported = this.mother.reported(this.project, 1, 100, this.unit);
		assertThat(get(page, approver)).as("reported and not checked yet").bodyText().contains("1 张，先在项目页面逐张看过");
		this.progress.sendBack(this.project.id(), reported.version(), reported.progress().get(0).id(), "看不清",
				this.staff);
		assertThat(get(page, approver)).as("a correction keeps the pictures").bodyText().contains("1 张，先在项目页面逐张看过");
	}

	private Publication publish() {
		Publication draft = this.publications.open(Project.KIND, this.project.id(), this.project.number(),
				this.project.href(), this.project.title(), this.staff);
		this.entities.flush();
		this.publishing.submit(draft.id(),
				new PublicationForm(Submissions.fresh(), draft.version(), "小区里建充电棚", "十四处，今年建成。"), this.staff);
		this.entities.flush();
		return this.publications.find(Project.KIND, this.project.id()).orElseThrow();
	}

}
