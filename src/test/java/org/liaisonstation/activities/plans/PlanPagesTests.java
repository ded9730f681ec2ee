package org.liaisonstation.activities.plans;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.Activity;
import org.liaisonstation.activities.ActivityDesk;
import org.liaisonstation.activities.ActivityKind;
import org.liaisonstation.activities.Outline;
import org.liaisonstation.activities.Tags;
import org.liaisonstation.activities.Venue;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.DeputyGroup;
import org.liaisonstation.deputies.DeputyGroups;
import org.liaisonstation.deputies.DeputyMother;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@StationTest
@RecordApplicationEvents
class PlanPagesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	private static final PlanItemFacts TO_ENTERPRISES = PlanItemFacts.of(ActivityKind.VISIT, "V_ENTERPRISE",
			"走进企业听取用工需求", 2);

	private static final PlanItemFacts TO_LEARN = PlanItemFacts.of(null, null, "学习代表法", 3);

	@Autowired
	MockMvcTester pages;

	@Autowired
	PlanDesk desk;

	@Autowired
	PlanProgress progress;

	@Autowired
	ActivityDesk activities;

	@Autowired
	DeputyGroups groups;

	@Autowired
	Deputies deputies;

	@Autowired
	Mandates mandates;

	@Autowired
	Constituencies constituencies;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	EntityManagerFactory factory;

	@Autowired
	ApplicationEvents events;

	private Viewer staff;

	private Viewer director;

	private DeputyGroup group;

	@BeforeEach
	void people() {
		this.staff = Actors.of(Role.STAFF, this.jdbc);
		this.director = Actors.of(Role.DIRECTOR, this.jdbc);
		this.group = this.groups.save(new DeputyGroup("测试一组", DeputyGroup.Kind.TERRITORY));
	}

	@Test
	void isWrittenByStaffAndOnlyOnceForItsTime() {
		MvcTestResult drafted = post(this.staff, "/desk/plans/new", "year", "2031", "month", "", "group", "", "note",
				"");
		assertThat(drafted).hasStatus3xxRedirection();
		Plan plan = this.desk.ofYear(2031, this.staff).get(0);
		assertThat(post(this.staff, "/desk/plans/new", "year", "2031")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("已经有这份计划");
		assertThat(post(this.staff, "/desk/plans/new", "year", "2031", "month", "3")).hasStatus3xxRedirection();
		assertThat(post(this.staff, "/desk/plans/new", "year", "2031", "group", this.group.id().toString()))
			.hasStatus3xxRedirection();
		assertThat(post(this.staff, "/desk/plans/new", "year", "八月")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请填写数字", "八月");
		assertThat(get(this.staff, "/desk/plans?year=2031")).bodyText()
			.contains("2031年度工作计划", "2031年3月工作计划", "测试一组2031年度活动计划", "起草中");
		assertThat(recorded()).contains("plan.drafted");
		assertThat(get(this.staff, plan.href())).hasStatusOk().bodyText().contains("还没有事项");
	}

	@Test
	void anItemSaysWhatAndWhen() {
		Plan plan = draft(null);
		String form = plan.href() + "/items/new";
		assertThat(item(form, plan, "", "V_SITE", "5", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请填写");
		assertThat(item(form, plan, "看工地", "V_SITE", "", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请选择月份", "看工地");
		assertThat(item(form, plan, "看工地", "V_SITE", "5", "2026-06-01")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("具体日期不在所选的月份里");
		assertThat(item(form, plan, "看工地", "V_SITE", "", "2027-06-01")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("不在2026年度以内");
		assertThat(item(form, plan, "看工地", "VISIT", "5", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请从列表中选择");
		assertThat(item(form, plan, "找 13800001234 看工地", "V_SITE", "5", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("不能写手机号码");
		assertThat(item(form, plan, "看工地", "V_SITE", "5", "明天")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请填写日期", "明天");
		assertThat(item(form, plan, "看工地", "V_SITE", "", "2026-06-05")).hasStatus3xxRedirection();
		assertThat(get(this.staff, plan.href())).bodyText().contains("6月5日", "看工地", "六进 · 进现场");
	}

	@Test
	void goesFromTheDraftToTheBoard() {
		Plan plan = draft(null);
		add(plan, TO_ENTERPRISES);
		String adopt = plan.href() + "/adopt";
		assertThat(get(this.staff, plan.href())).bodyText().doesNotContain("登记通过");
		assertThat(post(this.staff, adopt, "version", version(plan), "adoptedOn", "2026-03-09", "meeting", "工委会议"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.director, adopt, "version", version(plan), "adoptedOn", "2026-03-10", "meeting", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请填写会议名称");
		assertThat(post(this.director, adopt, "version", version(plan), "adoptedOn", "2026-03-10", "meeting", "工委会议"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("通过日期不能晚于今天");
		assertThat(post(this.director, adopt, "version", version(plan), "adoptedOn", "2026-03-06", "meeting", "工委会议"))
			.hasRedirectedUrl(plan.href());
		assertThat(this.pages.get().uri("/plans/" + plan.id())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.staff, plan.href() + "/publish", "version", version(plan)))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.director, plan.href() + "/publish", "version", version(plan)))
			.hasRedirectedUrl(plan.href());
		assertThat(this.pages.get().uri("/plans")).bodyText().contains("2026年度工作计划", "2026年3月6日通过");
		assertThat(this.pages.get().uri("/plans/" + plan.id())).hasStatusOk()
			.bodyText()
			.contains("走进企业听取用工需求", "工委会议通过", "六进 · 进企业", "还没有开展");
		assertThat(recorded()).contains("plan.item_added", "plan.adopted", "plan.published");
	}

	@Test
	void theBoardShowsNeitherNotesNorReasonsNorWhatWasAddedSince() {
		Plan plan = draft(null);
		PlanItem item = add(plan, new PlanItemFacts(null, null, "学习代表法", 3, null, null, "找老钟馗借会场"));
		adopt(plan);
		this.desk.publish(plan.id(), fresh(plan).version(), this.director);
		this.desk.cancel(plan.id(), fresh(plan).version(), item.id(), "钟馗没有空", this.staff);
		add(plan, PlanItemFacts.of(null, null, "后来的事", 5));
		this.entities.flush();
		assertThat(this.pages.get().uri("/plans/" + plan.id())).hasStatusOk()
			.bodyText()
			.contains("学习代表法", "已取消")
			.doesNotContain("钟馗", "后来的事");
		assertThat(get(this.staff, plan.href())).bodyText().contains("后来的事", "3月9日增加", "还没有公布");
		this.desk.withdraw(plan.id(), fresh(plan).version(), "重来", this.director);
		this.entities.flush();
		assertThat(this.pages.get().uri("/plans/" + plan.id())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whereAnItemStandsFollowsFromItsActivities() {
		Plan plan = draft(null);
		PlanItem item = add(plan, TO_ENTERPRISES);
		assertThat(this.progress.of(fresh(plan))).isEmpty();
		adopt(plan);
		assertThat(standing(plan, item)).isEqualTo(ItemStanding.State.OVERDUE);
		assertThat(this.progress.overdue(10)).extracting(OverdueItem::itemId).containsExactly(item.id());
		Activity activity = this.activities.record(
				Outline.of(ActivityKind.VISIT, "V_ENTERPRISE", "走进柳编厂", LocalDate.of(2026, 3, 5)), Venue.nowhere(),
				Tags.none(), List.of(), List.of(), null, null, item.id(), List.of(), this.staff);
		this.entities.flush();
		assertThat(standing(plan, item)).isEqualTo(ItemStanding.State.HELD);
		assertThat(this.progress.overdueCount()).isZero();
		assertThat(get(this.staff, plan.href())).bodyText().contains(activity.number(), "已开展");
		assertThat(get(this.staff, plan.href() + "/items/" + item.id())).bodyText()
			.contains(activity.number(), "走进柳编厂");
		this.activities.withdraw(activity.id(), activity.version(), "登记重复", this.staff);
		this.entities.flush();
		assertThat(standing(plan, item)).isEqualTo(ItemStanding.State.OVERDUE);
		assertThat(post(this.staff, plan.href() + "/items/" + item.id() + "/cancel", "version", version(plan), "reason",
				""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(this.staff, plan.href() + "/items/" + item.id() + "/cancel", "version", version(plan), "reason",
				"企业停产"))
			.hasRedirectedUrl(plan.href());
		this.entities.flush();
		assertThat(standing(plan, item)).isEqualTo(ItemStanding.State.CANCELLED);
	}

	@Test
	void anItemLeadsToTheFormOfItsActivity() {
		Plan plan = draft(this.group.id());
		PlanItem item = add(plan, TO_ENTERPRISES);
		assertThat(get(this.staff, plan.href() + "/items/" + item.id())).bodyText().doesNotContain("安排活动");
		adopt(plan);
		String form = "item=" + item.id() + "&amp;kind=VISIT&amp;category=V_ENTERPRISE&amp;title=";
		assertThat(get(this.staff, plan.href() + "/items/" + item.id())).bodyText()
			.contains("/desk/activities/new?" + form, "&amp;group=" + this.group.id(), "&amp;plan=true");
		assertThat(get(this.staff, "/desk/activities/new?plan=true&kind=VISIT&item=" + item.id() + "&title=走进企业"))
			.hasStatusOk()
			.bodyText()
			.contains(item.id().toString(), "走进企业");
	}

	@Test
	void oneMatterOfTheYearAndOfTheMonthIsDoneOnce() {
		Plan year = draft(null);
		PlanItem inYear = add(year, TO_ENTERPRISES);
		adopt(year);
		Plan month = this.desk.draft(PlanPeriod.of(2026, 2), null, null, true, this.staff);
		this.entities.flush();
		adopt(month);
		PlanItem inMonth = fresh(month).items().get(0);
		assertThat(this.progress.overdueCount()).isEqualTo(1);
		assertThat(this.progress.overdue(10)).hasSize(1);
		this.activities.record(Outline.of(ActivityKind.VISIT, "V_ENTERPRISE", "走进柳编厂", LocalDate.of(2026, 3, 5)),
				Venue.nowhere(), Tags.none(), List.of(), List.of(), null, null, inMonth.id(), List.of(), this.staff);
		this.entities.flush();
		assertThat(standing(year, inYear)).isEqualTo(ItemStanding.State.HELD);
		assertThat(standing(month, inMonth)).isEqualTo(ItemStanding.State.HELD);
		assertThat(this.progress.tallies(2026).get(year.id()).heldWords()).isEqualTo("1/1");
	}

	@Test
	void theActivitiesOfAGroupAreCountedTowardsItsFour() {
		Plan plan = draft(this.group.id());
		PlanItem learning = add(plan, TO_LEARN);
		adopt(plan);
		assertThat(this.progress.byGroup(2026).get(this.group.id()).words()).isEqualTo("已开展 0/4");
		String hold = plan.href() + "/items/" + learning.id() + "/hold";
		assertThat(post(this.staff, hold, "version", version(plan), "heldOn", "2026-03-10", "heldNote", "学了"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("开展日期不能晚于今天");
		assertThat(post(this.staff, hold, "version", version(plan), "heldOn", "2026-03-06", "heldNote", "五名代表参加"))
			.hasRedirectedUrl(plan.href());
		this.activities.record(
				new Outline(ActivityKind.VISIT, "V_VILLAGE", "进大柳村", LocalDate.of(2026, 3, 5), null, null,
						this.group.id()),
				Venue.nowhere(), Tags.none(), List.of(), List.of(), null, null, null, List.of(), this.staff);
		this.entities.flush();
		assertThat(this.progress.byGroup(2026).get(this.group.id()).words()).isEqualTo("已开展 2/4");
		assertThat(this.progress.byGroup(2025).get(this.group.id()).held()).isZero();
		assertThat(get(this.staff, "/desk/plans?year=2026")).bodyText().contains("测试一组", "已开展 2/4", "还差 2 次");
		assertThat(get(this.staff, plan.href())).bodyText().contains("已开展 2/4 次");
	}

	@Test
	void aDeputyReadsThePlansInForceOfTheStationAndOfHisGroup() {
		Viewer member = deputy(this.group);
		Viewer stranger = deputy(this.groups.save(new DeputyGroup("测试二组", DeputyGroup.Kind.FIELD)));
		Plan station = draft(null);
		add(station, TO_ENTERPRISES);
		Plan own = draft(this.group.id());
		PlanItem item = add(own, TO_LEARN);
		assertThat(get(member, station.href())).hasStatus(HttpStatus.NOT_FOUND);
		adopt(station);
		adopt(own);
		assertThat(get(member, "/desk/plans?year=2026")).hasStatusOk()
			.bodyText()
			.contains("2026年度工作计划", "测试一组2026年度活动计划")
			.doesNotContain("起草计划");
		assertThat(get(member, own.href())).hasStatusOk().bodyText().contains("学习代表法").doesNotContain("增加事项");
		assertThat(get(member, own.href() + "/items/" + item.id())).hasStatusOk();
		assertThat(get(stranger, station.href())).hasStatusOk();
		assertThat(get(stranger, own.href())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(stranger, own.href() + "/print")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(stranger, "/desk/plans?year=2026")).bodyText().doesNotContain("测试一组2026年度活动计划");
		assertThat(this.jdbc.sql("SELECT count(*) FROM notice WHERE account_id = ?")
			.param(member.accountId())
			.query(Integer.class)
			.single()).isEqualTo(2);
		for (String verb : List.of("/items/new", "/items/" + item.id() + "/edit", "/items/" + item.id() + "/cancel",
				"/items/" + item.id() + "/drop", "/items/" + item.id() + "/hold", "/adopt", "/publish", "/withdraw",
				"/note")) {
			assertThat(post(member, own.href() + verb, "version", version(own), "title", "改", "month", "3", "reason",
					"改", "heldOn", "2026-03-06", "heldNote", "改", "adoptedOn", "2026-03-06", "meeting", "改"))
				.as(verb)
				.hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(get(member, "/desk/plans/new")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "STAFF", "DIRECTOR", "DEPUTY" })
	void nobodyElseFindsAny(Role role) {
		Plan plan = draft(null);
		add(plan, TO_LEARN);
		adopt(plan);
		Viewer other = Actors.of(role, this.jdbc);
		for (String page : List.of("/desk/plans", "/desk/plans/new", plan.href(), plan.href() + "/print")) {
			assertThat(get(other, page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(post(other, plan.href() + "/withdraw", "version", version(plan), "reason", "撤"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void onlyTheDirectorWithdrawsWhatWasAdopted() {
		Plan plan = draft(null);
		add(plan, TO_LEARN);
		adopt(plan);
		String withdraw = plan.href() + "/withdraw";
		assertThat(post(this.staff, withdraw, "version", version(plan), "reason", "撤")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.director, withdraw, "version", version(plan), "reason", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(this.director, withdraw, "version", version(plan), "reason", "重新制定"))
			.hasRedirectedUrl(plan.href());
		assertThat(get(this.staff, "/desk/plans?year=2026")).bodyText().contains("已撤销的计划（1）", "重新制定");
		assertThat(post(this.staff, "/desk/plans/new", "year", "2026")).hasStatus3xxRedirection();
	}

	@Test
	void aStalePageSaysWhoChangedWhat() {
		Plan plan = draft(null);
		String before = version(plan);
		PlanItem item = add(plan, TO_LEARN);
		assertThat(item(plan.href() + "/items/new", before, "看工地", "V_SITE", "5", "")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("增加事项", this.staff.displayName(), "看工地");
		adopt(plan);
		assertThat(item(plan.href() + "/items/" + item.id() + "/edit", version(plan), "看工地", "V_SITE", "5", ""))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("已通过");
		assertThat(get(this.staff, "/desk/plans/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.staff, plan.href() + "/items/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void theSecondClickAddsNothing() {
		Plan plan = draft(null);
		String[] fields = { "submission", UUID.randomUUID().toString(), "version", version(plan), "title", "看工地",
				"category", "V_SITE", "month", "5" };
		MvcTestResult first = postAsIs(this.staff, plan.href() + "/items/new", fields);
		assertThat(first).hasStatus3xxRedirection();
		this.entities.flush();
		assertThat(postAsIs(this.staff, plan.href() + "/items/new", fields))
			.hasRedirectedUrl(first.getResponse().getRedirectedUrl());
		assertThat(fresh(plan).items()).hasSize(1);
		String[] again = { "submission", UUID.randomUUID().toString(), "year", "2032" };
		assertThat(postAsIs(this.staff, "/desk/plans/new", again)).hasStatus3xxRedirection();
		assertThat(postAsIs(this.staff, "/desk/plans/new", again)).hasStatus3xxRedirection();
	}

	@Test
	void thePagesAskTheDatabaseEquallyOftenForManyItems() {
		Plan plan = draft(null);
		add(plan, TO_LEARN);
		adopt(plan);
		this.desk.publish(plan.id(), fresh(plan).version(), this.director);
		List<String> addresses = List.of("/desk/plans?year=2026", plan.href(), plan.href() + "/print",
				"/plans/" + plan.id(), "/plans");
		addresses.forEach((address) -> assertThat(get(this.staff, address)).hasStatusOk());
		List<Long> few = addresses.stream().map(this::statementsOf).toList();
		for (int month = 1; month <= 12; month++) {
			add(plan, PlanItemFacts.of(ActivityKind.VISIT, "V_VILLAGE", "进村居" + month, month).by(this.group.id()));
			adoptedMonth(month);
		}
		this.desk.publish(plan.id(), fresh(plan).version(), this.director);
		assertThat(addresses.stream().map(this::statementsOf).toList()).isEqualTo(few);
	}

	@Test
	void comesOutOfThePrinter() {
		Plan plan = draft(this.group.id());
		add(plan, TO_LEARN);
		assertThat(get(this.staff, plan.href() + "/print")).hasStatusOk().bodyText().contains("草稿", "学习代表法");
		adopt(plan);
		assertThat(get(this.staff, plan.href() + "/print")).bodyText().contains("2026年3月6日 工委会议通过", "测试一组");
	}

	private void adoptedMonth(int month) {
		Plan plan = this.desk.draft(PlanPeriod.of(2026, month), this.group.id(), null, false, this.staff);
		this.entities.flush();
		add(plan, PlanItemFacts.of(null, null, "学习", month));
		adopt(plan);
	}

	private Plan draft(UUID groupId) {
		Plan plan = this.desk.draft(PlanPeriod.of(2026, null), groupId, null, false, this.staff);
		this.entities.flush();
		return plan;
	}

	private PlanItem add(Plan plan, PlanItemFacts facts) {
		PlanItem item = this.desk.add(plan.id(), fresh(plan).version(), facts, this.staff);
		this.entities.flush();
		return item;
	}

	private void adopt(Plan plan) {
		this.desk.adopt(plan.id(), fresh(plan).version(), LocalDate.of(2026, 3, 6), "工委会议", this.director);
		this.entities.flush();
	}

	private Viewer deputy(DeputyGroup of) {
		Constituency constituency = this.constituencies
			.save(new Constituency(100 + this.constituencies.active().size(), "测试选区" + of.name(), "", 2));
		Mandate mandate = DeputyMother.aMandate("测试代表", constituency);
		this.deputies.save(mandate.deputy());
		mandate.join(of, false);
		this.mandates.save(mandate);
		this.entities.flush();
		return Actors.of(Role.DEPUTY, mandate.deputy().id(), this.jdbc);
	}

	private Plan fresh(Plan plan) {
		this.entities.flush();
		return this.desk.find(plan.id(), this.staff);
	}

	private String version(Plan plan) {
		return fresh(plan).version().toString();
	}

	private ItemStanding.State standing(Plan plan, PlanItem item) {
		return this.progress.of(fresh(plan)).get(item.id()).state();
	}

	private MvcTestResult item(String address, Plan plan, String title, String category, String month, String day) {
		return item(address, version(plan), title, category, month, day);
	}

	private MvcTestResult item(String address, String version, String title, String category, String month,
			String day) {
		return post(this.staff, address, "version", version, "title", title, "category", category, "month", month,
				"onDate", day);
	}

	private MvcTestResult get(Viewer viewer, String address) {
		this.entities.flush();
		return this.pages.get().uri(address).with(Actors.signedIn(viewer)).exchange();
	}

	private MvcTestResult post(Viewer viewer, String address, String... fields) {
		String[] all = Arrays.copyOf(fields, fields.length + 2);
		all[fields.length] = "submission";
		all[fields.length + 1] = UUID.randomUUID().toString();
		return postAsIs(viewer, address, all);
	}

	private MvcTestResult postAsIs(Viewer viewer, String address, String... fields) {
		this.entities.flush();
		MockMvcTester.MockMvcRequestBuilder request = this.pages.post()
			.uri(address)
			.with(csrf())
			.with(Actors.signedIn(viewer));
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private long statementsOf(String address) {
		this.entities.flush();
		this.entities.clear();
		Statistics statistics = this.factory.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		assertThat(get(this.staff, address)).hasStatusOk();
		return statistics.getPrepareStatementCount();
	}

	private List<String> recorded() {
		return this.events.stream(Recorded.class).map(Recorded::action).toList();
	}

}
