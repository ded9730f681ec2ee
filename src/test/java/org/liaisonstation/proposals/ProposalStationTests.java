package org.liaisonstation.proposals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
			.contains("JY-2026-0001", "韩某", 2, "区人大", LocalDate.of(2026, 6, 9), "办结");
		assertThat(rows("BILLS", LocalDate.of(2026, 1, 1))).singleElement()
			.asInstanceOf(InstanceOfAssertFactories.LIST)
			.contains("YA-2026-0001", 10);
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
