package org.liaisonstation.deputies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.AccountSubjects.Choice;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Constituency;

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
@WithViewer(roles = Role.STAFF)
class DeputyPagesTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	Constituencies constituencies;

	@Autowired
	Deputies deputies;

	@Autowired
	Mandates mandates;

	@Autowired
	ContactCards cards;

	@Autowired
	DeputySubjects subjects;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	EntityManagerFactory factory;

	@Autowired
	ApplicationEvents events;

	private Mandate mandate;

	@BeforeEach
	void aDeputy() {
		Constituency constituency = this.constituencies.save(new Constituency(112, "第一百一十二选区", "柳堤社区", 2));
		this.mandate = DeputyMother.aMandate("陈淑敏", constituency);
		this.mandate.deputy().contact("0000-285 0101", "19900010126", "chen@liaison.example", "柳岸花园3号楼");
		this.deputies.save(this.mandate.deputy());
		this.mandates.save(this.mandate);
	}

	@Test
	void aDeputyIsFoundByNameAndByState() {
		assertThat(get("/desk/deputies?q=淑敏")).bodyText().contains("陈淑敏", "第一百一十二选区");
		assertThat(get("/desk/deputies?q=没有这个人")).bodyText().contains("没有符合条件的代表");
		assertThat(get("/desk/deputies?state=ENDED")).bodyText().doesNotContain("陈淑敏");
	}

	@Test
	void theListAsksTheDatabaseEquallyOftenForManyDeputies() {
		long few = statementsOf("/desk/deputies");
		for (int i = 0; i < 12; i++) {
			Mandate another = DeputyMother.aMandate("代表" + i,
					this.constituencies.save(new Constituency(200 + i, "选区" + i, "", 1)));
			this.deputies.save(another.deputy());
			this.mandates.save(another);
		}
		assertThat(statementsOf("/desk/deputies")).isEqualTo(few);
	}

	@Test
	void contactDataAreSealedInTheDatabaseAndMaskedOnThePage() {
		this.entities.flush();
		assertThat(this.jdbc.sql("select phone || email || address from deputy where id = ?")
			.param(this.mandate.deputy().id())
			.query(String.class)
			.single()).doesNotContain("19900010126", "liaison.example", "柳岸花园");
		assertThat(get(deputyPage())).bodyText()
			.contains("199****0126")
			.doesNotContain("19900010126", "chen@liaison.example", "柳岸花园3号楼");
		assertThat(recorded()).doesNotContain("deputy.contact_shown");
	}

	@Test
	void showingThemInFullIsRecorded() {
		assertThat(post(deputyPage() + "/reveal")).hasStatusOk().bodyText().contains("19900010126", "柳岸花园3号楼");
		assertThat(recorded()).containsExactly("deputy.contact_shown");
	}

	@Test
	void aNewDeputyGoesOnToTheMandate() {
		MvcTestResult answer = this.pages.post()
			.uri("/desk/deputies/new")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("name", "郝景澄")
			.param("birth", "1981-06")
			.exchange();
		assertThat(answer).hasStatus3xxRedirection();
		String next = answer.getResponse().getRedirectedUrl();
		assertThat(next).endsWith("/mandates/new");
		assertThat(get("/desk/deputies")).bodyText().contains("还没有登记代表资格", "郝景澄");
		assertThat(mandate(next, "CITY", null, "滨河区人大")).hasStatus3xxRedirection();
		assertThat(get("/desk/deputies?q=郝景澄")).bodyText().contains("市第十八届人大代表", "滨河区人大");
		assertThat(recorded()).contains("deputy.added", "mandate.added");
	}

	@Test
	void aMandateIsOfAConstituencyOrOfAnElectingUnit() {
		String next = deputyPage() + "/mandates/new";
		assertThat(mandate(next, "CITY", null, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("填一个，只填一个");
		assertThat(mandate(next, "CITY", this.mandate.constituency().id(), "滨河区人大"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void nobodyHoldsTwoMandatesOfOneCongress() {
		assertThat(mandate(deputyPage() + "/mandates/new", "DISTRICT", this.mandate.constituency().id(), ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("先终止原来的");
	}

	@Test
	void aMonthOfBirthThatIsNoneIsRefused() {
		assertThat(this.pages.post()
			.uri("/desk/deputies/new")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("name", "郝景澄")
			.param("birth", "六月")
			.exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("例如 1979-03", "六月");
	}

	@Test
	void aPublishedCardCanBePrintedWithItsCode() {
		assertThat(act("publish-card", null)).hasRedirectedUrl(page());
		ContactCard card = card();
		assertThat(get(page())).bodyText().contains(card.code(), "已发布");
		assertThat(get(page() + "/card")).hasStatusOk().bodyText().contains("代表联系卡", "陈淑敏", "<path");
		assertThat(recorded()).contains("card.published");
	}

	@Test
	void thereIsNoSecondPublishedCard() {
		act("publish-card", null);
		assertThat(act("publish-card", null)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("联系卡已经发布");
	}

	@Test
	void aReissuedCardHasANewCodeAndTheOldOneLeadsToIt() {
		act("publish-card", null);
		String old = card().code();
		assertThat(act("reissue-card", "卡片污损")).hasRedirectedUrl(page());
		this.entities.flush();
		this.entities.clear();
		assertThat(card().code()).isNotEqualTo(old);
		assertThat(this.cards.findByCode(old).orElseThrow().replacedBy().code()).isEqualTo(card().code());
	}

	@Test
	void aSuspendedDeputyLosesHisCardAndMayGetANewOneAfterResuming() {
		act("publish-card", null);
		assertThat(act("suspend", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("reason-e");
		assertThat(act("suspend", "正在受侦查")).hasRedirectedUrl(page());
		assertThat(this.cards.findByMandateIdAndWithdrawnAtIsNull(this.mandate.id())).isEmpty();
		assertThat(act("publish-card", null)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("只有在任代表");
		assertThat(act("resume", null)).hasRedirectedUrl(page());
		assertThat(act("publish-card", null)).hasRedirectedUrl(page());
		assertThat(recorded()).contains("mandate.suspended", "mandate.resumed");
	}

	@Test
	void theEndIsForGoodAndMakesAFormerDeputy() {
		act("publish-card", null);
		assertThat(act("end", "迁出本行政区域")).hasRedirectedUrl(page());
		assertThat(act("end", "迁出本行政区域")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("已经终止");
		assertThat(this.deputies.former()).extracting(Deputy::name).contains("陈淑敏");
		assertThat(this.deputies.serving()).extracting(Deputy::name).doesNotContain("陈淑敏");
		assertThat(get("/desk/deputies?state=ENDED")).bodyText().contains("陈淑敏");
	}

	@Test
	void aStaleMandateIsNotChanged() {
		Long version = this.mandates.findById(this.mandate.id()).orElseThrow().version();
		act("suspend", "理由");
		assertThat(act("resume", null, version)).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	@WithViewer(roles = Role.DEPUTY)
	void aDeputyDoesNotEditTheDirectory() {
		assertThat(get("/desk/deputies")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post(deputyPage() + "/reveal")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(act("end", "理由")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	@WithViewer(roles = Role.ADMIN)
	void theAdminSeesNoPersonalData() {
		assertThat(get("/desk/deputies")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void anAccountMayStandForAServingDeputyOnly() {
		assertThat(this.subjects.choices()).extracting(Choice::label).contains("陈淑敏（第一百一十二选区）");
		this.mandate.end(LocalDate.of(2026, 3, 9), "任期届满");
		assertThat(this.subjects.choices()).extracting(Choice::id).doesNotContain(this.mandate.deputy().id());
	}

	@Test
	void aGroupIsAddedOnce() {
		assertThat(group("第五代表小组")).hasRedirectedUrl("/desk/groups");
		assertThat(get("/desk/groups")).bodyText().contains("第五代表小组");
		assertThat(group("第五代表小组")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("已经有同名的小组");
	}

	@Test
	void groupsAreListedInTheOrderInWhichTheyWereSetUp() {
		for (String name : List.of("第一试验组", "第二试验组", "第三试验组")) {
			group(name);
		}
		assertThat(get("/desk/groups")).bodyText().containsSubsequence("第一试验组", "第二试验组", "第三试验组");
	}

	private MvcTestResult group(String name) {
		return this.pages.post()
			.uri("/desk/groups/new")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("name", name)
			.param("kind", "TERRITORY")
			.exchange();
	}

	private MvcTestResult mandate(String address, String level, UUID constituency, String electingUnit) {
		return this.pages.post()
			.uri(address)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("level", level)
			.param("term", "十八届")
			.param("constituency", (constituency != null) ? constituency.toString() : "")
			.param("electingUnit", electingUnit)
			.param("validFrom", "2022-01-15")
			.exchange();
	}

	private MvcTestResult act(String act, String reason) {
		return act(act, reason, this.mandates.findById(this.mandate.id()).orElseThrow().version());
	}

	private MvcTestResult act(String act, String reason, Long version) {
		MvcTestResult answer = this.pages.post()
			.uri(page() + "/" + act)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", version.toString())
			.param("reason", (reason != null) ? reason : "")
			.exchange();
		this.entities.flush();
		return answer;
	}

	private ContactCard card() {
		return this.cards.findByMandateIdAndWithdrawnAtIsNull(this.mandate.id()).orElseThrow();
	}

	private String page() {
		return "/desk/mandates/" + this.mandate.id();
	}

	private String deputyPage() {
		return "/desk/deputies/" + this.mandate.deputy().id();
	}

	private MvcTestResult get(String address) {
		return this.pages.get().uri(address).exchange();
	}

	private MvcTestResult post(String address) {
		return this.pages.post().uri(address).with(csrf()).exchange();
	}

	private long statementsOf(String address) {
		this.entities.flush();
		this.entities.clear();
		Statistics statistics = this.factory.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		assertThat(get(address)).hasStatusOk();
		return statistics.getPrepareStatementCount();
	}

	private List<String> recorded() {
		return this.events.stream(Recorded.class).map(Recorded::action).toList();
	}

}
