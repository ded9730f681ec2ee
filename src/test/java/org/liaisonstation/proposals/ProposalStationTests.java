package org.liaisonstation.proposals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.Level;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.requests.MarkDesk;
import org.liaisonstation.requests.Request;
import org.liaisonstation.requests.RequestMother;
import org.liaisonstation.requests.Satisfaction;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonstation.proposals.ProposalMother.DIRECTOR;
import static org.liaisonstation.proposals.ProposalMother.STAFF;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What a proposal does to the rest of the station: notices, mornings, chains, the public,
 * ledgers, figures, the trail.
 */
@StationTest
@Import({ ProposalMother.class, RequestMother.class })
class ProposalStationTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	ProposalMother mother;

	@Autowired
	RequestMother requests;

	@Autowired
	MarkDesk marks;

	@Autowired
	ProposalDesk desk;

	@Autowired
	ProposalHandlingDesk handling;

	@Autowired
	ProposalMorning morning;

	@Autowired
	Publications publications;

	@Autowired
	List<Ledger> ledgers;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	TestClock clock;

	private UUID lead;

	@BeforeEach
	void lead() {
		this.lead = this.mother.aDeputy("韩某", Level.DISTRICT);
	}

	@AfterEach
	void clockBack() {
		this.clock.reset();
	}

	private MvcTestResult get(String address) {
		this.entities.flush();
		return this.pages.get().uri(address).exchange();
	}

	private MvcTestResult post(String address, Viewer viewer, String... parameters) {
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.post().uri(address).with(user(new SignedIn(viewer))).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private List<String> notices(Viewer viewer) {
		this.entities.flush();
		return this.jdbc.sql("SELECT text FROM notice WHERE account_id = ? ORDER BY created_at, id")
			.param(viewer.accountId())
			.query(String.class)
			.list();
	}

	@Test
	void whoHasToDoTheNextThingIsTold() {
		Viewer unit = this.mother.known(ProposalMother.unit(this.mother.unitId()));
		UUID second = this.mother.aDeputy("孟某", Level.DISTRICT);
		Viewer signer = this.mother.known(ProposalMother.deputy(second));
		Viewer leader = this.mother.known(ProposalMother.deputy(this.lead));
		Proposal invited = this.mother.invited(this.mother.drafted(this.lead), second);
		assertThat(notices(signer)).containsExactly("请您附议");
		this.desk.sign(invited.id(), invited.edition(), signer);
		this.mother.answered(this.mother.read(invited));
		assertThat(notices(unit)).first().isEqualTo("有代表建议交您单位办理，请按期答复代表");
		assertThat(notices(signer)).containsExactly("请您附议", "您签名的建议已经答复，请评价");
		assertThat(notices(leader)).containsExactly("您领衔的建议已提交人民代表大会", "您签名的建议已经答复，请评价");
		assertThat(this.jdbc.sql("SELECT number FROM notice").query(String.class).list())
			.allMatch((number) -> number.equals("JY-2026-0001") || number.equals("代表建议（未编号）"));
	}

	@Test
	void eachStepIsInTheTrail() {
		Proposal proposal = this.mother.filed(this.mother.drafted(this.lead));
		this.entities.flush();
		assertThat(this.jdbc.sql("SELECT action FROM audit_entry WHERE kind = 'proposal' AND record_id = ? ORDER BY id")
			.param(proposal.id())
			.query(String.class)
			.list()).containsExactly("proposal.drafted", "proposal.submitted", "proposal.accepted", "proposal.filed");
	}

	@Test
	void aPromiseComesBackOnItsMorning() {
		Proposal proposal = this.mother.answerAgain(this.mother.dispatched(this.mother.drafted(this.lead)),
				LocalDate.of(2026, 6, 30));
		Proposal closed = this.mother.rated(proposal, Satisfaction.SATISFIED);
		this.clock.moveTo(LocalDate.of(2026, 6, 29));
		this.morning.walk();
		assertThat(this.mother.read(closed).status()).isEqualTo(ProposalStatus.CLOSED);
		this.clock.moveTo(LocalDate.of(2026, 6, 30));
		this.morning.walk();
		this.morning.walk();
		Proposal again = this.mother.read(closed);
		assertThat(again.status()).isEqualTo(ProposalStatus.DISPATCHED);
		assertThat(again.round().kind()).isEqualTo(ProposalRound.Kind.PROMISE);
		assertThat(again.due().date()).isEqualTo(LocalDate.of(2026, 7, 30));
		assertThat(again.rounds()).hasSize(2);
	}

	@Test
	void aPromiseIsOnTheWorkListsBeforeItsDayOnItAndUntilItIsAnswered() {
		Proposal closed = this.mother.rated(this.mother
			.answerAgain(this.mother.dispatched(this.mother.drafted(this.lead)), LocalDate.of(2026, 6, 30)),
				Satisfaction.SATISFIED);
		Viewer unit = ProposalMother.unit(this.mother.unitId());
		String soon = "三十日内到期的建议承诺";
		String now = "承诺到期待兑现的建议";
		this.clock.moveTo(LocalDate.of(2026, 5, 30));
		assertThat(desk(STAFF)).doesNotContain(soon, now);
		this.clock.moveTo(LocalDate.of(2026, 5, 31));
		assertThat(desk(STAFF)).contains(soon, closed.number()).doesNotContain(now);
		this.clock.moveTo(LocalDate.of(2026, 6, 30));
		assertThat(desk(STAFF)).as("before the morning round").contains(now).doesNotContain(soon);
		assertThat(desk(unit)).doesNotContain(closed.number());
		this.morning.walk();
		assertThat(desk(STAFF)).as("the unit reports until 30 July").contains(now, "7月30日到期");
		assertThat(desk(unit)).contains("承办的代表建议", closed.number());
		this.clock.moveTo(LocalDate.of(2026, 7, 31));
		assertThat(desk(STAFF)).contains(now, "超期的建议", "超期 1 个工作日");
		this.mother.answerAgain(this.mother.read(closed), null);
		assertThat(desk(STAFF)).doesNotContain(now);
	}

	private String desk(Viewer viewer) {
		this.entities.flush();
		this.entities.clear();
		MvcTestResult page = this.pages.get().uri("/desk").with(user(new SignedIn(viewer))).exchange();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	@Test
	void aUnitIsRemindedOnceBeforeTheDateAndOnceAfterIt() {
		Proposal proposal = this.mother.dispatched(this.mother.drafted(this.lead));
		assertThat(proposal.due().date()).isEqualTo(LocalDate.of(2026, 6, 9));
		for (String day : List.of("2026-05-20", "2026-06-08", "2026-06-09", "2026-06-10", "2026-06-11")) {
			this.clock.moveTo(LocalDate.parse(day));
			this.morning.remind();
		}
		assertThat(this.mother.read(proposal).history()).filteredOn((event) -> event.label().equals("催办"))
			.extracting(ProposalEvent::text)
			.hasSize(2)
			.last()
			.asString()
			.isEqualTo("超期 1 个工作日");
	}

	@Test
	void theReportersOfARequestAreToldWhenItsProposalIsFiledAndAnswered() {
		Request request = this.requests.aRequest().from("王某", "13900001234").replied();
		this.marks.suggestProposal(request.id(), request.version(), "超出街道财力", RequestMother.DIRECTOR);
		Proposal draft = this.desk.draft(ProposalKind.PROPOSAL, this.lead, Drafts.sheet(), Wishes.usual(),
				new Origin("request", request.id()), this.mother.known(STAFF));
		Proposal proposal = this.mother.answered(this.mother.read(draft));
		assertThat(this.jdbc
			.sql("SELECT step FROM request_event WHERE request_id = ? AND step LIKE 'PROPOSAL%' ORDER BY at, id")
			.param(request.id())
			.query(String.class)
			.list()).containsExactly("PROPOSAL_SUGGESTED", "PROPOSAL_FILED", "PROPOSAL_ANSWERED");
		MvcTestResult page = this.pages.get().uri(proposal.href()).with(user(new SignedIn(STAFF))).exchange();
		assertThat(page).bodyText().contains("来龙去脉", request.number(), "转为代表建议", "JY-2026-0001");
	}

	@Test
	void aNewSheetBeginsWithTheRequestThatItIsMadeOf() {
		Request request = this.requests.aRequest().registered();
		assertThat(this.pages.get()
			.uri("/desk/proposals/new?request=" + request.id())
			.with(user(new SignedIn(STAFF)))
			.exchange()).hasStatusOk()
			.bodyText()
			.contains("诉求 " + request.number(), "沿街烧烤店油烟噪声扰民", "name=\"originKind\" value=\"request\"");
		assertThat(this.pages.get()
			.uri("/desk/proposals/new?request=" + request.id())
			.with(user(new SignedIn(ProposalMother.deputy(this.lead))))
			.exchange()).hasStatus(404);
	}

	@Test
	void aDeputyWritesOfAnOpinionThatHeHeardHimself() {
		UUID heard = anOpinionHeardBy(this.lead, null);
		UUID recorded = anOpinionHeardBy(null, this.lead);
		UUID colleague = this.mother.aDeputy("旁人", Level.DISTRICT);
		for (UUID opinion : List.of(heard, recorded)) {
			assertThat(sheetOf(opinion, this.lead)).hasStatusOk()
				.bodyText()
				.contains("村口路灯不亮", "name=\"originKind\" value=\"opinion\"");
			assertThat(sheetOf(opinion, colleague)).hasStatus(404);
		}
		Viewer leader = this.mother.known(ProposalMother.deputy(this.lead));
		assertThat(this.pages.get().uri("/desk/opinions/" + heard).with(user(new SignedIn(leader))).exchange())
			.bodyText()
			.contains("写成代表建议", "/desk/proposals/new?opinion=" + heard);
		MvcTestResult written = post("/desk/proposals", leader, "submission", UUID.randomUUID().toString(), "kind",
				"PROPOSAL", "title", "关于修村口路灯的建议", "situation", "路灯不亮。", "suggestion", "换灯。", "inSession", "false",
				"openness", "PUBLIC", "consultation", "WRITTEN", "originKind", "opinion", "originId", heard.toString());
		assertThat(written).hasStatus3xxRedirection();
		this.entities.flush();
		assertThat(this.jdbc.sql("SELECT lead_id FROM proposal WHERE origin_id = ?")
			.param(heard)
			.query(UUID.class)
			.single()).isEqualTo(this.lead);

		this.jdbc.sql("UPDATE activity_attendance SET state = 'ABSENT'").update();
		this.entities.clear();
		assertThat(sheetOf(heard, this.lead)).as("he was not there").hasStatus(404);
	}

	private MvcTestResult sheetOf(UUID opinion, UUID deputy) {
		return this.pages.get()
			.uri("/desk/proposals/new?opinion=" + opinion)
			.with(user(new SignedIn(ProposalMother.deputy(deputy))))
			.exchange();
	}

	/** Said at a visit that a deputy was at, or recorded himself. */
	private UUID anOpinionHeardBy(UUID present, UUID recorder) {
		this.mother.known(STAFF);
		this.entities.flush();
		UUID activity = UUID.randomUUID();
		this.jdbc
			.sql("""
					INSERT INTO activity (id, version, number, kind, category, state, title, on_date, recorded_at, recorded_by,
					  recorded_by_name, recorded_by_deputy, held_at)
					VALUES (:id, 0, 'HD-' || left(:id::text, 8), 'VISIT', 'V_VILLAGE', 'HELD', '看村路', '2026-03-02', now(), :by, '许静',
					  CAST(:recorder AS uuid), now())""")
			.param("id", activity)
			.param("by", STAFF.accountId())
			.param("recorder", recorder)
			.update();
		if (present != null) {
			this.jdbc.sql(
					"INSERT INTO activity_attendance (activity_id, deputy_id, state, at) VALUES (?, ?, 'PRESENT', now())")
				.params(activity, present)
				.update();
		}
		UUID opinion = UUID.randomUUID();
		this.jdbc.sql("""
				INSERT INTO opinion (id, version, number, activity_id, position, text, state, recorded_at, recorded_by)
				VALUES (:id, 0, 'YJ-' || left(:id::text, 8), :activity, 1, '村口路灯不亮', 'OPEN', now(), :by)""")
			.param("id", opinion)
			.param("activity", activity)
			.param("by", STAFF.accountId())
			.update();
		return opinion;
	}

	@Test
	void thePublicReadsWhatWasApprovedAndNothingElse() {
		Proposal proposal = this.mother
			.rated(this.mother.answered(this.mother.signed(this.mother.drafted(this.lead), 2)), Satisfaction.SATISFIED);
		assertThat(get("/proposals/" + proposal.number())).hasStatus(404);
		Publication publication = this.publications.open("proposal", proposal.id(), proposal.number(), proposal.href(),
				"村路硬化", STAFF);
		this.entities.flush();
		assertThat(post(publication.href() + "/submit", STAFF, "submission", UUID.randomUUID().toString(), "version",
				"0", "publicTitle", "两村连接路硬化", "publicText", "代表建议硬化连接路。\n已列入明年计划。"))
			.hasStatus3xxRedirection();
		assertThat(get("/proposals")).bodyText().contains("还没有公开的建议");
		this.entities.flush();
		this.entities.clear();
		Publication submitted = this.publications.find("proposal", proposal.id()).orElseThrow();
		assertThat(post(publication.href() + "/approve", this.mother.known(DIRECTOR), "submission",
				UUID.randomUUID().toString(), "version", String.valueOf(submitted.version())))
			.hasStatus3xxRedirection();
		assertThat(get("/proposals")).bodyText().contains("两村连接路硬化", "韩某代表等 3 人", "区人民代表大会");
		assertThat(get("/proposals/" + proposal.number())).hasStatusOk()
			.bodyText()
			.contains("已列入明年计划。", "3 名代表评价，3 名满意或基本满意", "2026年3月9日，区人民代表大会")
			.doesNotContain("砂石路一下雨就成泥塘");
	}

	@Test
	void theLedgersListWhatWasFiledInThePeriod() throws IOException {
		this.mother.rated(this.mother.answered(this.mother.signed(this.mother.drafted(this.lead), 1)),
				Satisfaction.SATISFIED);
		this.mother.filed(this.mother.bill(this.lead));
		this.mother.submitted(this.mother.drafted(this.lead));
		assertThat(rows("PROPOSALS", LocalDate.of(2026, 1, 1))).singleElement()
			.asInstanceOf(InstanceOfAssertFactories.LIST)
			.contains("JY-2026-0001", "韩某", 2L, "区人大", LocalDate.of(2026, 6, 9), "办结");
		assertThat(rows("BILLS", LocalDate.of(2026, 1, 1))).singleElement()
			.asInstanceOf(InstanceOfAssertFactories.LIST)
			.contains("YA-2026-0001", 10L);
		assertThat(rows("PROPOSALS", LocalDate.of(2026, 4, 1))).isEmpty();
	}

	private List<List<?>> rows(String code, LocalDate from) throws IOException {
		this.entities.flush();
		Ledger ledger = this.ledgers.stream().filter((one) -> one.code().equals(code)).findFirst().orElseThrow();
		var content = ledger.of(new LedgerOrder(from, null, false), STAFF);
		List<List<?>> rows = new ArrayList<>();
		content.read(rows::add);
		assertThat(content.count()).isEqualTo(rows.size());
		assertThat(rows).allMatch((row) -> row.size() == content.columns().size());
		return rows;
	}

	/**
	 * counting.md: filed with province, city or district; a joint one once; bills not.
	 */
	@Test
	void aFiledProposalMovesTheFigureByOneAndAWithdrawnOneBack() {
		assertThat(submitted()).isZero();
		this.mother.accepted(this.mother.drafted(this.lead));
		assertThat(submitted()).as("only accepted").isZero();
		Proposal filed = this.mother.filed(this.mother.drafted(this.lead));
		assertThat(submitted()).isEqualTo(1);
		this.mother.filed(this.mother.signed(this.mother.drafted(this.lead), 11));
		assertThat(submitted()).as("a joint one once").isEqualTo(2);
		this.mother.filed(this.mother.bill(this.lead));
		assertThat(submitted()).as("a bill").isEqualTo(2);
		UUID national = this.mother.aDeputy("全某", Level.NATIONAL);
		this.mother.filed(this.mother.drafted(national));
		assertThat(submitted()).as("with the national congress").isEqualTo(2);
		UUID city = this.mother.aDeputy("市某", Level.CITY);
		this.mother.filed(this.mother.drafted(city));
		assertThat(submitted()).as("with the city").isEqualTo(3);
		this.desk.withdraw(filed.id(), filed.version(), "问题已经解决", STAFF);
		assertThat(submitted()).as("withdrawn").isEqualTo(2);
	}

	/** domain §4.8: 建议件数 by 省/市/区, 答复率, 满意率, 见面率, 议案; for the desk alone. */
	@Test
	void theReportUpwardCountsProposalsAndWhatBecameOfThem() {
		UUID city = this.mother.aDeputy("市某", Level.CITY);
		Proposal met = this.mother.rated(this.mother.answered(this.mother.signed(this.mother.drafted(this.lead), 1)),
				Satisfaction.SATISFIED);
		Proposal again = this.mother.rated(this.mother.answered(this.mother.drafted(city)), Satisfaction.DISSATISFIED);
		this.mother.rated(this.mother.answerAgain(again, null), Satisfaction.MOSTLY_SATISFIED);
		this.mother.dispatched(this.mother.drafted(this.lead));
		Proposal phoned = this.mother.dispatched(this.mother.drafted(this.lead));
		this.handling.contact(phoned.id(), phoned.version(),
				new ProposalContact.Facts("电话", ProposalMother.TODAY, null, null, "说明了情况。"), STAFF);
		phoned = this.mother.read(phoned);
		this.handling.answer(phoned.id(), phoned.version(), new ProposalRound.Letter("已办。", null, "A", null), STAFF);
		this.mother.filed(this.mother.bill(this.lead));
		Proposal gone = this.mother.filed(this.mother.drafted(this.lead));
		this.desk.withdraw(gone.id(), gone.version(), "不再提", STAFF);

		assertThat(report("report.proposals")).isEqualTo(Map.of("DISTRICT", 3, "CITY", 1));
		assertThat(report("report.proposal_answers")).isEqualTo(Map.of("ANSWERED", 3, "OPEN", 1));
		assertThat(report("report.proposal_ratings")).as("each by his last rating")
			.isEqualTo(Map.of("SATISFIED", 2, "MOSTLY_SATISFIED", 1));
		assertThat(report("report.proposal_meetings")).isEqualTo(Map.of("MET", 2, "NOT_MET", 1));
		assertThat(this.pages.get()
			.uri("/desk/figures/report?from=2026-01-01&to=2026-12-31")
			.with(user(new SignedIn(STAFF)))
			.exchange()).bodyText().contains("其中向市提出", "答复率", "见面率（办理中面商过 ÷ 期间答复）", "75.0%", "66.7%", "议案");
		assertThat(this.pages.get()
			.uri("/desk/figures/report.proposal_meetings?part=MET&from=2026-01-01&to=2026-12-31")
			.with(user(new SignedIn(STAFF)))
			.exchange()).bodyText().contains(met.number());
	}

	/** How many of each part there are this year, each subject by its latest row. */
	private Map<String, Integer> report(String key) {
		this.entities.flush();
		String view = this.jdbc.sql("SELECT view_name FROM figure_definition WHERE key = ? AND desk_only")
			.param(key)
			.query(String.class)
			.single();
		return this.jdbc
			.sql("""
					SELECT part, count(*) AS number FROM (SELECT DISTINCT ON (subject_id) part FROM %s
					  WHERE on_date BETWEEN '2026-01-01' AND '2026-12-31' ORDER BY subject_id, on_date DESC, record_id DESC) AS latest
					GROUP BY part"""
				.formatted(view))
			.query((row, number) -> Map.entry(row.getString("part"), row.getInt("number")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private int submitted() {
		this.entities.flush();
		byte[] csv = this.pages.get()
			.uri("/figures.csv?from=2026-01-01&to=2026-12-31")
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		return new String(csv, StandardCharsets.UTF_8).lines()
			.filter((line) -> line.startsWith("proposals.submitted,"))
			.map((line) -> Integer.valueOf(line.split(",")[2]))
			.findFirst()
			.orElseThrow();
	}

}
