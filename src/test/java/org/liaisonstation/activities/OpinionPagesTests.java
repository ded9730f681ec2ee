package org.liaisonstation.activities;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** What becomes of opinions, on the pages of the office. */
@StationTest
@RecordApplicationEvents
@Import(ActivityMother.class)
class OpinionPagesTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	ActivityMother mother;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	ApplicationEvents events;

	private Viewer staff;

	private Viewer deputy;

	private Activity visit;

	private Opinion opinion;

	@BeforeEach
	void aVisit() {
		this.mother.village();
		this.staff = this.mother.office(Role.STAFF);
		this.deputy = this.mother.deputy("陈淑敏", true);
		this.visit = this.mother.held(ActivityKind.VISIT, this.deputy);
		this.opinion = this.mother.opinion(this.visit, "村口路灯不亮，晚上看不见路。", this.deputy);
	}

	private MvcTestResult get(String address, Viewer viewer) {
		this.entities.flush();
		this.entities.clear();
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
	}

	private MvcTestResult post(String address, Viewer viewer, String... parameters) {
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.post()
			.uri(address)
			.with(user(new SignedIn(viewer)))
			.with(csrf())
			.param("submission", UUID.randomUUID().toString());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		MvcTestResult result = request.exchange();
		this.entities.flush();
		return result;
	}

	private MvcTestResult act(String verb, Viewer viewer, String... parameters) {
		String[] all = new String[parameters.length + 2];
		all[0] = "version";
		all[1] = this.jdbc.sql("SELECT version FROM opinion WHERE id = ?")
			.param(this.opinion.id())
			.query(String.class)
			.single();
		System.arraycopy(parameters, 0, all, 2, parameters.length);
		return post(this.opinion.href() + "/" + verb, viewer, all);
	}

	private String state() {
		return this.jdbc.sql("SELECT state FROM opinion WHERE id = ?")
			.param(this.opinion.id())
			.query(String.class)
			.single();
	}

	private List<String> recorded() {
		return this.events.stream(Recorded.class).map(Recorded::action).toList();
	}

	@Test
	void whatWaitsIsListedFirst() {
		assertThat(get("/desk/opinions", this.staff)).hasStatusOk()
			.bodyText()
			.contains("村口路灯不亮", "村里事", "东柳村", "六进的一次活动")
			.doesNotContain("张伟民");
		assertThat(get("/desk", this.staff)).bodyText().contains("待处理的意见", "村口路灯不亮");
		assertThat(act("keep", this.staff)).hasRedirectedUrl(this.opinion.href());
		assertThat(get("/desk/opinions", this.staff)).bodyText().contains("没有待处理的意见").doesNotContain("村口路灯不亮");
		assertThat(
				get("/desk/opinions?view=kept&kind=VISIT&tag=VILLAGE&q=路灯&from=2026-03-09&to=2026-03-09", this.staff))
			.bodyText()
			.contains("村口路灯不亮");
		for (String filter : List.of("kind=INVITATION", "tag=FAMILY", "q=没有这样的事", "from=2026-03-10")) {
			assertThat(get("/desk/opinions?view=all&" + filter, this.staff)).as(filter)
				.bodyText()
				.contains("没有符合条件的意见");
		}
	}

	@Test
	void theTabsSayHowManyWaitAndAFilterThatCannotBeReadIsLeftOut() {
		assertThat(get("/desk/opinions", this.staff)).bodyText().containsPattern("待处理\\s*<span class=\"num\">[1-9]");
		assertThat(get("/desk/opinions?from=昨天&kind=NONE&before=x", this.staff)).hasStatusOk();
	}

	@Test
	void whoSaidItIsSealedAndEveryLookIsRecorded() {
		assertThat(this.jdbc.sql("SELECT said_by FROM opinion").query(String.class).single()).startsWith("v1:")
			.doesNotContain("张伟民");
		assertThat(get(this.opinion.href(), this.staff)).hasStatusOk().bodyText().contains("张**").doesNotContain("张伟民");
		assertThat(recorded()).doesNotContain("opinion.name_shown");
		assertThat(post(this.opinion.href() + "/reveal", this.staff)).hasStatusOk().bodyText().contains("张伟民");
		assertThat(recorded()).containsOnlyOnce("opinion.name_shown");
		assertThat(get(this.opinion.href() + "/edit", this.deputy)).bodyText().contains("张伟民");
		assertThat(recorded().stream().filter("opinion.name_shown"::equals)).hasSize(2);
	}

	@Test
	void itIsAnsweredOnTheSpot() {
		assertThat(act("answer", this.staff, "answer", "")).hasStatus(422);
		assertThat(act("answer", this.staff, "answer", "已请村委会报修")).hasRedirectedUrl(this.opinion.href());
		assertThat(state()).isEqualTo("ANSWERED");
		assertThat(get(this.opinion.href(), this.deputy)).bodyText()
			.contains("已请村委会报修")
			.doesNotContain("转为诉求，登记办理", "记为当场答复");
		assertThat(act("keep", this.staff)).hasStatus(409);
	}

	@Test
	void aStalePageSaysWhoDealtWithIt() {
		act("keep", this.staff);
		assertThat(post(this.opinion.href() + "/answer", this.staff, "version", "0", "answer", "已请村委会报修"))
			.hasStatus(409)
			.bodyText()
			.contains(this.opinion.number(), "测试人员", "留作议题", "打开最新内容");
	}

	@Test
	void itIsWithdrawnWithAReason() {
		assertThat(act("withdraw", this.staff, "reason", "")).hasStatus(422);
		assertThat(act("withdraw", this.staff, "reason", "记重了")).hasRedirectedUrl(this.opinion.href());
		assertThat(get(this.opinion.href(), this.staff)).bodyText().contains("已撤销", "记重了");
		assertThat(act("answer", this.staff, "answer", "晚了")).hasStatus(409);
		assertThat(recorded()).contains("opinion.withdrawn");
	}

	@Test
	void itsWordsArePutRightWhileItIsOpen() {
		assertThat(act("edit", this.deputy, "text", "")).hasStatus(422);
		assertThat(act("edit", this.deputy, "text", "村口两盏路灯不亮", "tag", "NEIGHBOURS", "saidBy", "张伟民"))
			.hasRedirectedUrl(this.opinion.href());
		assertThat(get(this.opinion.href(), this.staff)).bodyText().contains("村口两盏路灯不亮", "邻里事");
		act("keep", this.staff);
		assertThat(get(this.opinion.href() + "/edit", this.staff)).hasStatus(409);
		assertThat(act("edit", this.staff, "text", "改不了")).hasStatus(409);
	}

	@Test
	void onlyTheOfficeSaysWhatBecomesOfIt() {
		for (String verb : List.of("answer", "keep", "withdraw")) {
			assertThat(act(verb, this.deputy, "answer", "好", "reason", "好")).as(verb).hasStatus(404);
		}
		assertThat(get("/desk/requests/new?origin=opinion:" + this.opinion.id(), this.deputy)).hasStatus(403);
		Viewer stranger = this.mother.deputy("孟广田", false);
		assertThat(get(this.opinion.href(), stranger)).hasStatus(404);
		assertThat(state()).isEqualTo("OPEN");
	}

	@Test
	void aRequestIsMadeOfItOnceAndBothPagesShowTheOther() {
		String origin = "opinion:" + this.opinion.id();
		assertThat(get("/desk/requests/new?origin=" + origin, this.staff)).hasStatusOk()
			.bodyText()
			.contains("意见 " + this.opinion.number(), "村口路灯不亮，晚上看不见路。", "value=\"张伟民\"", "value=\"" + origin + "\"");
		assertThat(recorded()).contains("opinion.name_shown");
		String[] form = { "origin", origin, "channel", "VISIT", "category", "0202", "content", "村口路灯不亮。", "name", "张伟民",
				"placeId", this.mother.place().id().toString() };
		assertThat(post("/desk/requests", this.staff, "origin", origin, "channel", "VISIT", "content", ""))
			.hasStatus(422)
			.bodyText()
			.contains("意见 " + this.opinion.number());
		MvcTestResult result = post("/desk/requests", this.staff, form);
		assertThat(result).hasStatus3xxRedirection();
		String request = result.getResponse().getRedirectedUrl().replace("?registered", "");
		assertThat(state()).isEqualTo("REQUEST");
		assertThat(get(request, this.staff)).bodyText().contains("来龙去脉", this.opinion.number(), this.opinion.href());
		assertThat(get(this.opinion.href(), this.staff)).bodyText()
			.contains("来龙去脉", "SQ-2026-0001", request)
			.doesNotContain("转为诉求，登记办理");
		assertThat(post("/desk/requests", this.staff, form)).hasStatus(409);
		assertThat(get("/desk/requests/new?origin=" + origin, this.staff)).hasStatus(409);
		assertThat(request)
			.endsWith(this.jdbc.sql("SELECT request_id FROM opinion").query(UUID.class).single().toString());
		assertThat(recorded()).contains("opinion.became_request");
		assertThat(this.jdbc.sql("SELECT count(*) FROM figure_visits_opinions").query(Long.class).single())
			.isEqualTo(1);
	}

	@Test
	void aRestrictedRequestIsNotGivenAwayByItsOpinion() {
		post("/desk/requests", this.staff, "origin", "opinion:" + this.opinion.id(), "channel", "VISIT", "category",
				"0202", "content", "村干部态度恶劣。", "restricted", "true");
		assertThat(state()).isEqualTo("REQUEST");
		assertThat(get(this.opinion.href(), this.staff)).hasStatusOk().bodyText().doesNotContain("BM-2026", "来龙去脉");
	}

	@Test
	void anUnknownOriginIsNotFound() {
		for (String origin : List.of("opinion:" + UUID.randomUUID(), "topic:" + this.opinion.id(), "opinion")) {
			assertThat(get("/desk/requests/new?origin=" + origin, this.staff)).as(origin).hasStatus(404);
		}
	}

}
