package org.liaisonstation.activities;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.files.Pictures;
import org.liaisonstation.forms.ListTurn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The pages of activities: who sees and does what, and what a page answers to bad, stale
 * and repeated input.
 */
@StationTest
@RecordApplicationEvents
@Import(ActivityMother.class)
class ActivityPagesTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	ActivityMother mother;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	EntityManagerFactory factory;

	@Autowired
	ApplicationEvents events;

	private Viewer staff;

	private Viewer deputy;

	private Viewer colleague;

	private Viewer stranger;

	@BeforeEach
	void people() {
		this.mother.village();
		this.staff = this.mother.office(Role.STAFF);
		this.deputy = this.mother.deputy("陈淑敏", true);
		this.colleague = this.mother.deputy("韩立文", true);
		this.stranger = this.mother.deputy("孟广田", false);
	}

	private MvcTestResult get(String address, Viewer viewer) {
		this.entities.flush();
		this.entities.clear();
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
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

	private MvcTestResult act(Activity activity, String verb, Viewer viewer, String... parameters) {
		String[] all = new String[parameters.length + 4];
		all[0] = "submission";
		all[1] = fresh();
		all[2] = "version";
		all[3] = version(activity);
		System.arraycopy(parameters, 0, all, 4, parameters.length);
		return post(activity.href() + "/" + verb, viewer, all);
	}

	private String version(Activity activity) {
		this.entities.flush();
		return this.jdbc.sql("SELECT version FROM activity WHERE id = ?")
			.param(activity.id())
			.query(String.class)
			.single();
	}

	private static String fresh() {
		return UUID.randomUUID().toString();
	}

	private long count(String sql, Object... parameters) {
		return this.jdbc.sql(sql).params(List.of(parameters)).query(Long.class).single();
	}

	private String state(Activity activity) {
		return this.jdbc.sql("SELECT state FROM activity WHERE id = ?")
			.param(activity.id())
			.query(String.class)
			.single();
	}

	private List<String> recorded() {
		return this.events.stream(Recorded.class).map(Recorded::action).toList();
	}

	private String[] aVisit(String submission) {
		return new String[] { "submission", submission, "kind", "VISIT", "category", "V_VILLAGE", "onDate",
				"2026-03-09", "subjects", "PLACE:" + this.mother.place().id(), "deputies",
				this.deputy.deputyId().toString(), "situation", "看了村路。", "opinions[0].text", "村口路灯不亮",
				"opinions[0].tag", "VILLAGE", "opinions[0].saidBy", "张伟民", "opinions[1].text", "希望修文化广场" };
	}

	@Test
	void aClerkRecordsAVisitWithItsOpinionsAtOnce() {
		MvcTestResult result = post("/desk/activities/new", this.staff, aVisit(fresh()));
		assertThat(result).hasStatus3xxRedirection();
		String page = result.getResponse().getRedirectedUrl();
		assertThat(page).startsWith("/desk/activities/").endsWith("?recorded");
		assertThat(get(page, this.staff)).hasStatusOk()
			.bodyText()
			.contains("HD-2026-0001", "进村居：东柳村", "村口路灯不亮", "希望修文化广场", "YJ-2026-0002", "陈淑敏", "张** 提出")
			.doesNotContain("张伟民");
		assertThat(recorded()).contains("activity.recorded", "opinion.recorded");
		assertThat(this.jdbc.sql("SELECT DISTINCT place_id FROM opinion").query(UUID.class).list())
			.containsExactly(this.mother.place().id());
	}

	@Test
	void aSecondClickLeadsToTheFirstRecord() {
		String submission = fresh();
		String first = post("/desk/activities/new", this.staff, aVisit(submission)).getResponse().getRedirectedUrl();
		String second = post("/desk/activities/new", this.staff, aVisit(submission)).getResponse().getRedirectedUrl();
		assertThat(second).isEqualTo(first);
		assertThat(count("SELECT count(*) FROM activity")).isEqualTo(1);
		assertThat(count("SELECT count(*) FROM opinion")).isEqualTo(2);
	}

	@Test
	void anItemThatNoPlanHasIsAPageThatSomebodyMadeUp() {
		String[] visit = aVisit(fresh());
		String[] madeUp = Arrays.copyOf(visit, visit.length + 2);
		madeUp[visit.length] = "item";
		madeUp[visit.length + 1] = UUID.randomUUID().toString();
		assertThat(post("/desk/activities/new", this.staff, madeUp)).hasStatus(404);
		assertThat(count("SELECT count(*) FROM activity")).isZero();
	}

	@Test
	void whatIsMissingIsSaidBesideTheFieldAndWhatWasTypedIsKept() {
		MvcTestResult result = post("/desk/activities/new", this.staff, "submission", fresh(), "kind", "INVITATION",
				"onDate", "2026-03-10", "from", "10:00", "to", "09:00", "situation", "座谈了村路", "guests[0].unit", "供电所",
				"guests[1].name", "欧阳敏", "opinions[1].text", "路灯不亮");
		assertThat(result).hasStatus(422);
		assertThat(result).bodyText()
			.contains("请选择类别", "日期不能在今天以后", "结束时间要晚于开始时间", "请勾选参加的代表", "第 1 位来宾：请填写姓名", "第 2 位来宾：请选择类别", "座谈了村路",
					"value=\"供电所\"", "value=\"欧阳敏\"", "路灯不亮");
		assertThat(count("SELECT count(*) FROM activity")).isZero();
	}

	@Test
	void whatCannotBeReadIsSaidAndTheRestIsKept() {
		MvcTestResult result = post("/desk/activities/new", this.staff, "submission", fresh(), "kind", "VISIT",
				"onDate", "明天", "category", "V_VILLAGE", "subjects", "PLACE:" + this.mother.place().id(), "situation",
				"看了村路", "opinions[0].text", "路灯不亮");
		assertThat(result).hasStatus(422);
		assertThat(result).bodyText().contains("请填写日期，例如", "看了村路", "路灯不亮");
	}

	@Test
	void whatNoListOffersIsRefused() {
		MvcTestResult result = post("/desk/activities/new", this.staff, "submission", fresh(), "kind", "LIAISON",
				"category", "V_VILLAGE", "onDate", "2026-03-09", "subjects", "PLACE:" + UUID.randomUUID(), "deputies",
				UUID.randomUUID().toString(), "groupId", UUID.randomUUID().toString(), "theme", "NONE");
		assertThat(result).hasStatus(422);
		assertThat(result).bodyText().contains("请从列表中选择类别", "请从列表中选择");
		assertThat(post("/desk/activities/new", this.staff, "submission", fresh(), "kind", "LIAISON", "category",
				"L_VILLAGE", "onDate", "2026-03-09", "deputies", this.deputy.deputyId().toString()))
			.hasStatus(422)
			.bodyText()
			.contains("请勾选联系的对象");
	}

	@Test
	void aSubjectOfEveryKindCanBeChosen() {
		VisitedBody firm = this.mother.body(SubjectKind.ENTERPRISE, "柳堤面粉厂");
		VisitedBody household = this.mother.body(SubjectKind.HOUSEHOLD, null);
		assertThat(get("/desk/activities/new?kind=LIAISON&subject=ENTERPRISE:" + firm.id(), this.staff)).hasStatusOk()
			.bodyText()
			.contains("柳堤面粉厂", household.label(), "东柳村", "PLACE:" + this.mother.place().id(), "窗口部门")
			.doesNotContain("赵大福");
	}

	@Test
	void anActivityIsPlannedHeldAndItsDeputiesAreMarked() {
		MvcTestResult result = post("/desk/activities/new", this.staff, "submission", fresh(), "kind", "INVITATION",
				"plan", "true", "category", "I_DEPARTMENT", "title", "供电座谈", "onDate", "2026-03-09", "deputies",
				this.deputy.deputyId().toString(), "deputies", this.colleague.deputyId().toString());
		assertThat(result).hasStatus3xxRedirection();
		String page = result.getResponse().getRedirectedUrl().replace("?recorded", "");
		assertThat(get(page + "?recorded", this.staff)).bodyText()
			.contains("计划中", "记录开展", "开放签到", "取消活动", "到了日子，在这里记录开展")
			.doesNotContain("还有照片");
		assertThat(post(page + "/hold", this.staff, "submission", fresh(), "version", "0", "situation", ""))
			.hasStatus(422);
		assertThat(post(page + "/hold", this.staff, "submission", fresh(), "version", "0", "situation", "谈了停电通知",
				"present", this.deputy.deputyId().toString()))
			.hasRedirectedUrl(page);
		assertThat(get(page, this.staff)).bodyText().contains("已开展", "谈了停电通知", "缺席", "出席");
	}

	@Test
	void guestsAreWrittenDownTogetherSealedAndStruckOut() {
		Activity activity = this.mother.held(ActivityKind.INVITATION, this.staff, this.deputy);
		assertThat(act(activity, "guests", this.staff)).hasStatus(422);
		assertThat(act(activity, "guests", this.staff, "guests[0].name", "欧阳敏", "guests[0].unit", "供电所",
				"guests[1].name", "李建国", "guests[1].kind", "I_PETITIONER"))
			.hasRedirectedUrl(activity.href());
		assertThat(this.jdbc.sql("SELECT name FROM activity_guest").query(String.class).list())
			.allMatch((name) -> name.startsWith("v1:"));
		assertThat(get(activity.href(), this.staff)).bodyText()
			.contains("欧**", "李**", "供电所", "有代表性的信访人", "省市区直部门负责人")
			.doesNotContain("欧阳敏", "李建国");
		UUID guest = this.jdbc.sql("SELECT id FROM activity_guest WHERE position = 1").query(UUID.class).single();
		assertThat(act(activity, "guests/" + guest + "/strike", this.staff, "reason", "")).hasStatus(422);
		assertThat(act(activity, "guests/" + guest + "/strike", this.staff, "reason", "没有来"))
			.hasRedirectedUrl(activity.href() + "/guests");
		assertThat(get(activity.href() + "/guests", this.staff)).bodyText().contains("已划去：没有来");
		assertThat(act(activity, "guests/" + guest + "/strike", this.staff, "reason", "没有来")).hasStatus(409);
		assertThat(act(activity, "guests/" + UUID.randomUUID() + "/strike", this.staff, "reason", "没有来"))
			.hasStatus(404);
	}

	@Test
	void namesAreShownInFullWithATrace() {
		Activity activity = this.mother.held(ActivityKind.VISIT, this.deputy);
		this.mother.opinion(activity, "路灯不亮", this.deputy);
		assertThat(post(activity.href() + "/reveal", this.staff)).hasStatusOk().bodyText().contains("张伟民");
		assertThat(recorded().stream().filter("activity.names_shown"::equals)).hasSize(1);
		assertThat(post(activity.href() + "/reveal", this.deputy)).hasStatusOk().bodyText().contains("张伟民");
		assertThat(get(activity.href() + "/paper", this.staff)).hasStatusOk().bodyText().contains("六进走访记录表", "路灯不亮");
		assertThat(recorded().stream().filter("activity.names_shown"::equals)).hasSize(3);
	}

	@Test
	void aCorrectionIsTheSameActivityWithWhatStoodThereBefore() {
		Activity activity = this.mother.held(ActivityKind.VISIT, this.staff, this.deputy);
		assertThat(get(activity.href() + "/edit", this.staff)).hasStatusOk().bodyText().contains("看了村路");
		String[] form = { "kind", "VISIT", "category", "V_SITE", "title", "看工地", "onDate", "2026-03-08", "situation",
				"看了工地", "companions", "村干部", "subjects", "PLACE:" + this.mother.place().id() };
		assertThat(act(activity, "edit", this.staff, form)).hasRedirectedUrl(activity.href());
		assertThat(get(activity.href(), this.staff)).bodyText()
			.contains("类别：进村居 → 进现场", "主题：六进的一次活动 → 看工地", "日期：2026年3月9日 → 2026年3月8日", "原来是：看了村路");
		long lines = count("SELECT count(*) FROM activity_event");
		assertThat(act(activity, "edit", this.staff, form)).hasRedirectedUrl(activity.href());
		assertThat(count("SELECT count(*) FROM activity_event")).isEqualTo(lines);
		form[7] = "2026-03-10";
		assertThat(act(activity, "edit", this.staff, form)).hasStatus(422);
	}

	@Test
	void aStalePageIsRefused() {
		Activity activity = this.mother.planned(ActivityKind.VISIT, ActivityMother.TODAY, this.staff, this.deputy);
		assertThat(
				post(activity.href() + "/cancel", this.staff, "submission", fresh(), "version", "99", "reason", "下雨"))
			.hasStatus(409)
			.bodyText()
			.contains(activity.number(), "打开最新内容");
		assertThat(act(activity, "check", this.staff)).hasStatus(409);
		assertThat(act(activity, "cancel", this.staff, "reason", "")).hasStatus(422);
		assertThat(act(activity, "cancel", this.staff, "reason", "下雨")).hasRedirectedUrl(activity.href());
		assertThat(state(activity)).isEqualTo("CANCELLED");
		assertThat(act(activity, "withdraw", this.staff, "reason", "登重了")).hasStatus(409);
	}

	@Test
	void aWithdrawalKeepsTheRecord() {
		Activity activity = this.mother.held(ActivityKind.VISIT, this.staff, this.deputy);
		assertThat(act(activity, "withdraw", this.staff, "reason", "登重了")).hasRedirectedUrl(activity.href());
		assertThat(get(activity.href(), this.staff)).bodyText().contains("已撤销", "登重了", "看了村路");
		assertThat(recorded()).contains("activity.withdrawn");
	}

	@Test
	void theOfficeMarksWhoWasThere() {
		Activity activity = this.mother.held(ActivityKind.VISIT, this.staff, this.deputy);
		assertThat(get(activity.href() + "/attendance", this.staff)).hasStatusOk().bodyText().contains("陈淑敏", "孟广田");
		assertThat(act(activity, "attendance", this.staff, "lines[0].deputy", this.deputy.deputyId().toString(),
				"lines[0].state", "LEAVE"))
			.hasStatus(422)
			.bodyText()
			.contains("请写请假事由");
		assertThat(act(activity, "attendance", this.staff, "lines[0].deputy", this.deputy.deputyId().toString(),
				"lines[0].state", "LEAVE", "lines[0].reason", "住院", "lines[1].deputy",
				this.stranger.deputyId().toString(), "lines[1].state", "PRESENT"))
			.hasRedirectedUrl(activity.href());
		assertThat(get(activity.href(), this.staff)).bodyText().contains("住院", "孟广田");
	}

	@Test
	void whatWasFoundIsFollowedUp() {
		Activity activity = this.mother.held(ActivityKind.VISIT, this.staff, this.deputy);
		assertThat(act(activity, "follow-ups", this.staff, "text", "")).hasStatus(422);
		assertThat(act(activity, "follow-ups", this.staff, "text", "井盖松动", "responsible", "李某", "dueOn", "2026-03-01"))
			.hasRedirectedUrl(activity.href() + "/follow-ups");
		assertThat(get("/desk", this.staff)).bodyText().contains("排查清单超期", "井盖松动");
		UUID line = this.jdbc.sql("SELECT id FROM activity_follow_up").query(UUID.class).single();
		assertThat(act(activity, "follow-ups/" + line + "/finish", this.staff, "doneOn", "2026-03-10", "result", "换好了"))
			.hasStatus(422)
			.bodyText()
			.contains("办结日期不能在今天以后", "换好了");
		assertThat(act(activity, "follow-ups/" + line + "/finish", this.staff, "doneOn", "2026-03-09", "result", "换好了"))
			.hasStatus3xxRedirection();
		assertThat(get(activity.href(), this.staff)).bodyText().contains("换好了", "已办结");
	}

	@Test
	void photosBeyondTheMostAreRefusedAtTheField() {
		Activity activity = this.mother.held(ActivityKind.VISIT, this.deputy);
		this.entities.flush();
		String submission = fresh();
		assertThat(photos(activity, 5, submission)).hasRedirectedUrl(activity.href());
		assertThat(photos(activity, 5, submission)).as("a double click").hasRedirectedUrl(activity.href());
		assertThat(photos(activity, 5, fresh())).hasStatus(422).bodyText().contains("最多 9 个附件，已有 5 个");
		assertThat(this.jdbc.sql("SELECT count(*) FROM stored_file").query(Integer.class).single()).isEqualTo(5);
	}

	private MvcTestResult photos(Activity activity, int count, String submission) {
		var request = this.pages.post().uri(activity.href() + "/files").multipart();
		for (int i = 0; i < count; i++) {
			request = request.file(new MockMultipartFile("files", "现场" + i + ".jpg", "image/jpeg", Pictures.jpeg()));
		}
		return request.param("submission", submission).with(user(new SignedIn(this.deputy))).with(csrf()).exchange();
	}

	@Test
	void aPhotoIsFetchedByWhoSeesTheActivity() {
		Activity activity = this.mother.held(ActivityKind.VISIT, this.deputy);
		this.entities.flush();
		assertThat(this.pages.post()
			.uri(activity.href() + "/files")
			.multipart()
			.file(new MockMultipartFile("files", "现场.jpg", "image/jpeg", Pictures.jpeg()))
			.param("submission", fresh())
			.with(user(new SignedIn(this.deputy)))
			.with(csrf())
			.exchange()).hasRedirectedUrl(activity.href());
		UUID file = this.jdbc.sql("SELECT id FROM stored_file").query(UUID.class).single();
		assertThat(get(activity.href() + "/files/" + file, this.deputy)).hasStatusOk();
		assertThat(get(activity.href() + "/files/" + file, this.stranger)).hasStatus(404);
		assertThat(act(activity, "files", this.staff)).hasStatus(422);
	}

	@Test
	void aDeputyRecordsAVisitOnHisTelephone() {
		assertThat(get("/desk", this.deputy)).bodyText().contains("/desk/activities/visit");
		MvcTestResult form = get("/desk/activities/visit", this.deputy);
		assertThat(form).hasStatusOk().bodyText().contains("value=\"2026-03-09\"", "东柳村").doesNotContain("热心群众");
		assertThat(count("SELECT count(*) FROM activity")).isZero();
		assertThat(post("/desk/activities/visit", this.deputy, "submission", fresh(), "onDate", "2026-03-10"))
			.hasStatus(422)
			.bodyText()
			.contains("请选择类别", "请写一写走访情况", "日期不能在今天以后");
		MvcTestResult result = post("/desk/activities/visit", this.deputy, "submission", fresh(), "category",
				"V_VILLAGE", "onDate", "2026-03-09", "subjects", "PLACE:" + this.mother.place().id(), "situation",
				"看了村路", "first", "路灯不亮", "second", "公交太少");
		assertThat(result).hasStatus3xxRedirection();
		String page = result.getResponse().getRedirectedUrl();
		assertThat(get(page, this.deputy)).hasStatusOk()
			.bodyText()
			.contains("进村居：东柳村", "路灯不亮", "公交太少", "待核实", "再记几条", "陈淑敏");
		assertThat(get("/desk", this.staff)).bodyText().contains("代表记的走访，待核实", "进村居：东柳村");
	}

	@Test
	void aDeputyAddsToHisRecordUntilTheOfficeHasCheckedIt() {
		Activity activity = this.mother.held(ActivityKind.VISIT, this.deputy);
		assertThat(post(activity.href() + "/opinions", this.deputy, "submission", fresh(), "opinions[0].text", ""))
			.hasStatus(422);
		assertThat(post(activity.href() + "/opinions", this.deputy, "submission", fresh(), "opinions[0].text", "路灯不亮"))
			.hasRedirectedUrl(activity.href());
		assertThat(get(activity.href() + "/edit", this.deputy)).hasStatusOk();
		assertThat(act(activity, "check", this.deputy)).hasStatus(404);
		assertThat(act(activity, "check", this.staff)).hasRedirectedUrl(activity.href());
		assertThat(post(activity.href() + "/opinions", this.deputy, "submission", fresh(), "opinions[0].text", "公交太少"))
			.hasStatus(409)
			.bodyText()
			.contains("站务人员已经核实");
		assertThat(get(activity.href() + "/edit", this.deputy)).hasStatus(409);
		assertThat(get(activity.href(), this.deputy)).hasStatusOk()
			.bodyText()
			.doesNotContain(activity.href() + "/edit");
	}

	@Test
	void aDeputySeesWhereHeTakesPartAndWhatHisGroupDoes() {
		Activity own = this.mother.held(ActivityKind.VISIT, this.staff, this.deputy);
		Activity ofGroup = this.mother.planned(ActivityKind.INVITATION, ActivityMother.TODAY.plusDays(3), this.staff);
		assertThat(get(own.href(), this.deputy)).hasStatusOk();
		assertThat(get(own.href(), this.colleague)).hasStatus(404);
		assertThat(get(ofGroup.href(), this.colleague)).hasStatusOk();
		assertThat(get(ofGroup.href(), this.stranger)).hasStatus(404);
		assertThat(get("/desk/activities", this.deputy)).hasStatusOk()
			.bodyText()
			.contains(own.number(), ofGroup.number(), "记走访")
			.doesNotContain("登记六请");
		assertThat(get("/desk/activities", this.stranger)).bodyText()
			.doesNotContain(own.number(), ofGroup.number())
			.contains("还没有登记过活动");
		assertThat(get("/desk", this.colleague)).bodyText().contains("我的近期活动", "本小组活动");
	}

	@Test
	void aDeputyFindsNoneOfTheOfficesActs() {
		Activity activity = this.mother.planned(ActivityKind.INVITATION, ActivityMother.TODAY, this.staff, this.deputy);
		for (String verb : List.of("edit", "hold", "guests", "attendance", "follow-ups", "files", "opinions",
				"sign-in")) {
			assertThat(get(activity.href() + "/" + verb, this.deputy)).as(verb).hasStatus(404);
		}
		for (String verb : List.of("check", "cancel", "withdraw", "open-sign-in", "close-sign-in")) {
			assertThat(act(activity, verb, this.deputy, "reason", "试试")).as(verb).hasStatus(404);
		}
		assertThat(get("/desk/activities/new", this.deputy)).hasStatus(404);
		assertThat(post("/desk/activities/new", this.deputy, aVisit(fresh()))).hasStatus(404);
		assertThat(get("/desk/activities/visit", this.staff)).hasStatus(404);
		assertThat(get("/desk/opinions", this.deputy)).hasStatus(404);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "STAFF", "DIRECTOR", "DEPUTY" })
	void nobodyElseFindsAnyActivity(Role role) {
		Activity activity = this.mother.held(ActivityKind.VISIT, this.deputy);
		Opinion opinion = this.mother.opinion(activity, "路灯不亮", this.deputy);
		Viewer other = new Viewer(UUID.randomUUID(), "other", "某人", Set.of(role), this.deputy.deputyId(),
				UUID.randomUUID(), UUID.randomUUID());
		for (String page : List.of("/desk/activities", activity.href(), activity.href() + "/paper",
				"/desk/activities/new", "/desk/activities/visit", "/desk/opinions", opinion.href())) {
			assertThat(get(page, other)).as(page).hasStatus(404);
		}
		assertThat(post(activity.href() + "/reveal", other)).hasStatus(404);
	}

	@Test
	void aDeputySignsInWithTheCodeOnTheWall() {
		Activity activity = this.mother.planned(ActivityKind.VISIT, ActivityMother.TODAY, this.staff, this.deputy);
		assertThat(act(activity, "open-sign-in", this.staff)).hasRedirectedUrl(activity.href() + "/sign-in");
		String code = this.jdbc.sql("SELECT sign_in_code FROM activity").query(String.class).single();
		assertThat(code).matches("\\d{6}");
		assertThat(get(activity.href() + "/sign-in", this.staff)).hasStatusOk().bodyText().contains(code, "<svg");
		assertThat(get("/desk/sign-in", this.deputy)).hasStatusOk();
		assertThat(post("/desk/sign-in", this.deputy, "code", "")).hasStatus(422);
		String wrong = code.equals("000000") ? "000001" : "000000";
		assertThat(post("/desk/sign-in", this.deputy, "code", wrong)).hasStatus(422).bodyText().contains("签到码不对");
		assertThat(post("/desk/sign-in", this.deputy, "code", code.substring(0, 3) + " " + code.substring(3)))
			.hasRedirectedUrl("/desk/sign-in/" + code);
		assertThat(get("/desk/sign-in/" + code, this.stranger)).hasStatusOk().bodyText().contains("六进的一次安排");
		assertThat(post("/desk/sign-in/" + code, this.deputy, "submission", fresh()))
			.hasRedirectedUrl(activity.href() + "?signed-in");
		assertThat(get("/desk/sign-in/" + code, this.deputy)).bodyText().contains("您已经签到");
		assertThat(get(activity.href(), this.staff)).bodyText().contains("出席（扫码签到）");
		assertThat(act(activity, "close-sign-in", this.staff)).hasRedirectedUrl(activity.href());
		assertThat(get("/desk/sign-in/" + code, this.stranger)).hasStatusOk().bodyText().contains("签到已经结束");
		assertThat(post("/desk/sign-in/" + code, this.stranger, "submission", fresh())).hasStatus(404);
		assertThat(get("/desk/sign-in", this.staff)).hasStatus(403);
	}

	@Test
	void whoCannotComeAsksForLeave() {
		Activity activity = this.mother.planned(ActivityKind.VISIT, ActivityMother.TODAY.plusDays(1), this.staff,
				this.deputy);
		assertThat(get("/desk", this.deputy)).bodyText().contains("我的近期活动", "请您参加");
		assertThat(act(activity, "leave", this.deputy, "reason", "")).hasStatus(422);
		assertThat(act(activity, "leave", this.colleague, "reason", "出差")).hasStatus(404);
		assertThat(act(activity, "leave", this.deputy, "reason", "出差")).hasRedirectedUrl(activity.href());
		assertThat(act(activity, "leave", this.deputy, "reason", "出差")).hasStatus(409);
		assertThat(get(activity.href(), this.staff)).bodyText().contains("请假", "出差");
	}

	@Test
	void theListIsNarrowedAndPagedByKey() {
		for (int i = 0; i < ListTurn.PAGE + 2; i++) {
			this.mother.held(ActivityKind.VISIT, this.staff, this.deputy);
		}
		Activity invitation = this.mother.held(ActivityKind.INVITATION, this.staff, this.colleague);
		String first = text(get("/desk/activities", this.staff));
		assertThat(first).contains(invitation.number(), "rel=\"next\"").doesNotContain("HD-2026-0001", "rel=\"prev\"");
		String older = first.replaceAll("(?s).*rel=\"next\"[^>]*href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
		assertThat(get(older, this.staff)).hasStatusOk().bodyText().contains("HD-2026-0001", "rel=\"prev\"");
		for (String filter : List.of("kind=INVITATION", "category=I_DEPARTMENT", "q=" + invitation.number(),
				"deputy=" + this.colleague.deputyId())) {
			assertThat(get("/desk/activities?" + filter, this.staff)).as(filter)
				.bodyText()
				.contains(invitation.number(), "共 1 次");
		}
		for (String filter : List.of("view=planned", "view=check", "to=2026-03-08", "group=" + this.mother.group().id(),
				"q=没有这样的事")) {
			assertThat(get("/desk/activities?" + filter, this.staff)).as(filter).bodyText().contains("没有符合条件的活动");
		}
		assertThat(get("/desk/activities?q=东柳&place=" + this.mother.place().id(), this.staff)).bodyText()
			.contains(invitation.number());
		assertThat(get("/desk/activities?from=昨天&kind=NONE&before=x", this.staff)).hasStatusOk();
	}

	@Test
	void theListAsksTheDatabaseEquallyOftenForManyActivities() {
		this.mother.held(ActivityKind.VISIT, this.staff, this.deputy);
		long few = statementsOf("/desk/activities");
		for (int i = 0; i < 12; i++) {
			this.mother.held(ActivityKind.VISIT, this.staff, this.deputy, this.colleague);
		}
		assertThat(statementsOf("/desk/activities")).isEqualTo(few);
	}

	private long statementsOf(String address) {
		// code lists are read anew every minute
		assertThat(get(address, this.staff)).hasStatusOk();
		this.entities.flush();
		Statistics statistics = this.factory.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		assertThat(get(address, this.staff)).hasStatusOk();
		return statistics.getPrepareStatementCount();
	}

	private static String text(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void whatWasNotHeldInTimeIsOnTheDesk() {
		Activity late = this.mother.planned(ActivityKind.VISIT, LocalDate.of(2026, 3, 2), this.staff, this.deputy);
		assertThat(get("/desk", this.staff)).bodyText().contains("安排的活动已到日期，还没登记", late.title());
		assertThat(get("/desk/activities?view=planned", this.staff)).bodyText().contains("过期未登记");
	}

}
