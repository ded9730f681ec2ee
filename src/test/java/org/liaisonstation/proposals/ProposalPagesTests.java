package org.liaisonstation.proposals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.Level;
import org.liaisonstation.files.Pictures;
import org.liaisonstation.requests.RequestMother;
import org.liaisonstation.requests.Satisfaction;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonstation.proposals.ProposalMother.DIRECTOR;
import static org.liaisonstation.proposals.ProposalMother.STAFF;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The desk's pages of proposals: the whole path, who sees and does what, and what a page
 * answers to bad, stale and repeated input.
 */
@StationTest
@Import({ ProposalMother.class, RequestMother.class })
class ProposalPagesTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	ProposalMother mother;

	@Autowired
	Proposals proposals;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	TestClock clock;

	private UUID lead;

	private Viewer leader;

	@BeforeEach
	void lead() {
		this.lead = this.mother.aDeputy("韩某", Level.DISTRICT);
		this.leader = ProposalMother.deputy(this.lead);
	}

	@AfterEach
	void clockBack() {
		this.clock.reset();
	}

	private MvcTestResult get(String address, Viewer viewer) {
		this.entities.flush();
		this.entities.clear();
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
	}

	private MvcTestResult post(String address, Viewer viewer, String... parameters) {
		this.mother.known(viewer);
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.post().uri(address).with(user(new SignedIn(viewer))).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	/** Sends a form of the proposal's page as it is now. */
	private MvcTestResult act(Proposal proposal, String verb, Viewer viewer, String... parameters) {
		Proposal now = this.mother.read(proposal);
		String[] all = Stream
			.concat(Stream.of("submission", fresh(), "version", String.valueOf(now.version())), Stream.of(parameters))
			.toArray(String[]::new);
		return post(proposal.href() + "/" + verb, viewer, all);
	}

	private void done(MvcTestResult result) {
		assertThat(result).hasStatus3xxRedirection();
	}

	private static String fresh() {
		return UUID.randomUUID().toString();
	}

	private Proposal write(Viewer viewer, String... more) {
		String[] all = Stream
			.concat(Stream.of("submission", fresh(), "kind", "PROPOSAL", "title", "关于硬化两村连接路的建议", "situation",
					"砂石路一下雨就成泥塘。", "suggestion", "列入明年的修路计划。", "inSession", "false", "openness", "PUBLIC",
					"consultation", "WRITTEN"), Stream.of(more))
			.toArray(String[]::new);
		MvcTestResult result = post("/desk/proposals", viewer, all);
		done(result);
		String href = result.getResponse().getRedirectedUrl();
		return this.proposals.findById(UUID.fromString(href.substring(href.lastIndexOf('/') + 1))).orElseThrow();
	}

	@Test
	void theWholePathFromTheSheetToTheRating() {
		UUID second = this.mother.aDeputy("孟某", Level.DISTRICT);
		Viewer signer = ProposalMother.deputy(second);
		Viewer unit = ProposalMother.unit(this.mother.unitId());
		Proposal proposal = write(this.leader);
		assertThat(get("/desk", this.leader)).bodyText().contains("您还没有提交审查的建议", proposal.href());
		assertThat(get(proposal.href(), this.leader)).bodyText().contains("还没有提交");
		done(act(proposal, "invite", this.leader, "deputies", second.toString(), "until", "2026-03-20"));
		assertThat(get("/desk", signer)).bodyText().contains("请您附议的建议", "关于硬化两村连接路的建议").doesNotContain("您还没有提交审查的建议");
		assertThat(get(proposal.href(), signer)).bodyText().contains("附议，签上我的名字");
		done(post(proposal.href() + "/sign", signer, "submission", fresh(), "edition", "0"));
		done(act(proposal, "outside-signer", this.leader, "name", "吕某", "number", "2201"));
		done(act(proposal, "submit", this.leader));
		assertThat(get("/desk", DIRECTOR)).bodyText().contains("待审查的建议");
		done(act(proposal, "accept", DIRECTOR));
		assertThat(this.mother.read(proposal).number()).isEqualTo("JY-2026-0001");
		assertThat(get(proposal.href() + "/file", STAFF)).bodyText().contains("区第十八届人大代表", "3月14日到期");
		done(act(proposal, "file", STAFF, "mandate", this.mother.mandateOf(this.lead).toString(), "on", "2026-03-09"));
		assertThat(get("/desk", STAFF)).bodyText().contains("待交办的建议");
		assertThat(get(proposal.href() + "/dispatch", STAFF)).bodyText().contains("3个月，6月9日到期");
		done(act(proposal, "dispatch", STAFF, "way", "LEAD", "lead", this.mother.unitId().toString(), "others",
				this.mother.otherUnitId().toString(), "on", "2026-03-09", "instruction", "请到现场。"));
		assertThat(get("/desk", unit)).bodyText().contains("承办的代表建议", "JY-2026-0001");
		assertThat(get(proposal.href(), unit)).bodyText().contains("到期日怎么算的", "代表法第五十一条", "登记与代表沟通");
		Viewer helper = ProposalMother.unit(this.mother.otherUnitId());
		UUID joint = Drafts.joint(this.mother.read(proposal)).id();
		done(act(proposal, "tasks/" + joint + "/answer", helper, "text", "同意，土地不用征。"));
		done(act(proposal, "contact", unit, "how", "面商", "on", "2026-03-09", "place", "杏林村委会", "text", "到村里看了路。"));
		done(act(proposal, "answer", unit, "answer", "已列入明年计划。", "outcome", "A", "letterNumber", "滨农函〔2026〕3号"));
		assertThat(get("/desk", signer)).bodyText().contains("请您评价的答复");
		List<ProposalRating> ratings = this.mother.read(proposal).ofLastAnswer();
		assertThat(ratings).hasSize(3);
		done(act(proposal, "ratings/" + ratings.get(2).id() + "/tell", STAFF, "text", "邮寄"));
		done(act(proposal, "ratings/" + ratings.get(0).id() + "/rate", this.leader, "manner", "SATISFIED", "result",
				"SATISFIED"));
		done(act(proposal, "ratings/" + ratings.get(1).id() + "/rate", signer, "manner", "SATISFIED", "result",
				"MOSTLY_SATISFIED", "comment", "请按期完成"));
		done(act(proposal, "ratings/" + ratings.get(2).id() + "/rate", STAFF, "manner", "SATISFIED", "result",
				"SATISFIED"));
		assertThat(this.mother.read(proposal).status()).isEqualTo(ProposalStatus.CLOSED);
		assertThat(get(proposal.href(), STAFF)).hasStatusOk()
			.bodyText()
			.contains("已列入明年计划。", "同意，土地不用征。", "请按期完成", "连同领衔代表 3 人签名", "站外，代表证号 2201", "起草公示稿");
		for (String paper : List.of("sheet", "letter/1", "opinion/" + ratings.get(0).id(),
				"handover/" + this.mother.read(proposal).tasks().get(0).id())) {
			assertThat(get(proposal.href() + "/papers/" + paper, STAFF)).as(paper)
				.hasStatusOk()
				.bodyText()
				.contains("JY-2026-0001", "韩某");
			MvcTestResult word = post(proposal.href() + "/papers/" + paper, STAFF);
			assertThat(word).as(paper).hasStatusOk();
			assertThat(wordsOf(word)).as(paper).contains("韩某");
		}
		assertThat(get(proposal.href() + "/papers/sheet", STAFF)).bodyText()
			.contains("代表证号", "书面、面商", "2026年3月9日　杏林村委会", "承办负责人", "经 办 人");
		assertThat(wordsOf(post(proposal.href() + "/papers/sheet", STAFF))).contains("代表证号", "书面、面商", "2026年3月9日　杏林村委会",
				"可以公开", "承办负责人");
	}

	/** The text of a Word document. */
	private static String wordsOf(MvcTestResult result) {
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals("word/document.xml")) {
					return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
			throw new AssertionError("no document");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void aBillTakesThreePartsAndTenNames() {
		MvcTestResult result = post("/desk/proposals", this.leader, "submission", fresh(), "kind", "BILL", "title",
				"关于村路养护的议案", "cause", "村路失养");
		assertThat(result).hasStatus(422).bodyText().contains("请填写案据", "请填写方案", "村路失养");
		Proposal bill = this.mother.drafted(this.lead);
		Proposal written = this.mother.bill(this.lead);
		assertThat(written.signed()).hasSize(9);
		assertThat(act(written, "submit", this.leader)).hasStatus3xxRedirection();
		assertThat(bill.kind()).isEqualTo(ProposalKind.PROPOSAL);
	}

	@Test
	void aBillWithTooFewNamesIsRefusedWithTheReason() {
		MvcTestResult made = post("/desk/proposals", this.leader, "submission", fresh(), "kind", "BILL", "title", "某议案",
				"cause", "案由", "grounds", "案据", "scheme", "方案");
		String href = made.getResponse().getRedirectedUrl();
		Proposal bill = this.proposals.findById(UUID.fromString(href.substring(href.lastIndexOf('/') + 1)))
			.orElseThrow();
		assertThat(act(bill, "submit", this.leader)).hasStatus(409).bodyText().contains("议案须有 10 名以上代表联名");
	}

	@Test
	void aTextThatIsNoDateIsSaidBesideItsFieldAndTheTicksAreKept() {
		Proposal drafted = this.mother.drafted(this.lead);
		String second = this.mother.aDeputy("秦某", Level.DISTRICT).toString();
		assertThat(act(drafted, "invite", this.leader, "deputies", second, "until", "下周一")).hasStatus(422)
			.bodyText()
			.contains("请填写日期", "value=\"" + second + "\" checked=\"checked\"");
		Proposal filed = this.mother.filed(this.mother.drafted(this.lead));
		String other = this.mother.otherUnitId().toString();
		assertThat(act(filed, "dispatch", STAFF, "way", "LEAD", "lead", this.mother.unitId().toString(), "others",
				other, "on", "下周一"))
			.hasStatus(422)
			.bodyText()
			.contains("请填写日期", "value=\"" + other + "\" checked=\"checked\"");
	}

	@Test
	void whatIsMissingIsSaidBesideTheFieldAndWhatWasTypedIsKept() {
		assertThat(post("/desk/proposals", STAFF, "submission", fresh(), "kind", "PROPOSAL", "title", "", "situation",
				"砂石路", "inSession", "true"))
			.hasStatus(422)
			.bodyText()
			.contains("请填写标题", "请填写建议", "请选择领衔代表", "请填写届次会议", "砂石路", "id=\"suggestion-e\"");
		Proposal filed = this.mother.filed(this.mother.drafted(this.lead));
		assertThat(act(filed, "dispatch", STAFF, "way", "LEAD", "on", "2026-03-10", "instruction", "请抓紧"))
			.hasStatus(422)
			.bodyText()
			.contains("请选择主办单位", "交办日期不能在今天以后", "请抓紧");
		assertThat(act(filed, "dispatch", STAFF, "way", "SEPARATE", "on", "2026-03-09", "others",
				this.mother.unitId().toString()))
			.hasStatus(422)
			.bodyText()
			.contains("分办要勾选两个以上单位");
		Proposal dispatched = this.mother.dispatched(this.mother.drafted(this.lead));
		Viewer unit = ProposalMother.unit(this.mother.unitId());
		assertThat(act(dispatched, "answer", unit, "answer", "年内完成", "outcome", "B")).hasStatus(422)
			.bodyText()
			.contains("B、C 类要写明计划完成的日期");
		assertThat(act(dispatched, "contact", unit, "how", "喝茶", "on", "2026-03-09", "text", "x")).hasStatus(422)
			.bodyText()
			.contains("请选择沟通方式");
	}

	@Test
	void anAnswerWithoutATalkIsRefusedWithTheReason() {
		Proposal dispatched = this.mother.dispatched(this.mother.drafted(this.lead));
		Viewer unit = ProposalMother.unit(this.mother.unitId());
		assertThat(act(dispatched, "answer", unit, "answer", "办好了", "outcome", "A")).hasStatus(409)
			.bodyText()
			.contains("答复前要与代表联系沟通", "办好了");
	}

	@Test
	void aStalePageIsA409ThatGivesBackWhatWasTyped() {
		Proposal proposal = this.mother.filed(this.mother.drafted(this.lead));
		String[] form = { "submission", fresh(), "version", String.valueOf(proposal.version()), "text", "请抓紧办" };
		done(act(proposal, "supervise", STAFF, "text", "先督办一次"));
		assertThat(post(proposal.href() + "/supervise", STAFF, form)).hasStatus(409)
			.bodyText()
			.contains("请抓紧办", "打开最新内容");
	}

	@Test
	void aSecondClickLeadsToTheFirstRecord() {
		String[] form = { "submission", fresh(), "kind", "PROPOSAL", "title", "关于路灯的建议", "situation", "不亮",
				"suggestion", "修好" };
		String first = post("/desk/proposals", this.leader, form).getResponse().getRedirectedUrl();
		assertThat(post("/desk/proposals", this.leader, form).getResponse().getRedirectedUrl()).isEqualTo(first);
		assertThat(this.jdbc.sql("SELECT count(*) FROM proposal").query(Integer.class).single()).isEqualTo(1);
	}

	@Test
	void whoSignsWhatWasChangedMeanwhileIsTold() {
		UUID second = this.mother.aDeputy("孟某", Level.DISTRICT);
		Proposal proposal = this.mother.invited(this.mother.drafted(this.lead), second);
		done(act(proposal, "edit", this.leader, "kind", "PROPOSAL", "title", "另一个标题", "situation", "情况", "suggestion",
				"建议"));
		assertThat(
				post(proposal.href() + "/sign", ProposalMother.deputy(second), "submission", fresh(), "edition", "0"))
			.hasStatus(409)
			.bodyText()
			.contains("内容刚刚改动过");
	}

	@Test
	void oneOfTwelveWhoIsDissatisfiedOpensTheSecondRoundAndTheOthersStillRate() {
		Proposal proposal = this.mother.answered(this.mother.signed(this.mother.drafted(this.lead), 11));
		List<ProposalRating> ratings = proposal.ofLastAnswer();
		Map<UUID, UUID> signers = proposal.signers().stream().collect(Collectors.toMap(Signer::id, Signer::deputyId));
		assertThat(ratings).hasSize(12);
		for (ProposalRating rating : ratings) {
			String result = (rating == ratings.get(3)) ? "DISSATISFIED" : "SATISFIED";
			Viewer rater = (rating.signerId() == null) ? this.leader
					: ProposalMother.deputy(signers.get(rating.signerId()));
			done(act(proposal, "ratings/" + rating.id() + "/rate", rater, "manner", "SATISFIED", "result", result));
		}
		Proposal again = this.mother.read(proposal);
		assertThat(again.roundNumber()).isEqualTo(2);
		assertThat(again.ratings()).allMatch(ProposalRating::isRated);
		assertThat(again.due().date()).isEqualTo(LocalDate.of(2026, 4, 9));
		assertThat(get(proposal.href(), STAFF)).bodyText().contains("第 2 次办理（再次办理）", "第 1 次办理（首次办理）", "已列入明年计划。");
		done(act(again, "contact", ProposalMother.unit(this.mother.unitId()), "how", "电话", "on", "2026-03-09", "text",
				"再说明"));
	}

	@Test
	void aReturnIsAskedRuledAndGivenToAnotherUnit() {
		Proposal proposal = this.mother.dispatched(this.mother.drafted(this.lead));
		Viewer unit = ProposalMother.unit(this.mother.unitId());
		done(act(proposal, "ask-return", unit, "text", "属于城建办职责。"));
		assertThat(get("/desk", DIRECTOR)).bodyText().contains("建议退件待裁");
		UUID task = this.mother.read(proposal).tasks().get(0).id();
		assertThat(act(proposal, "tasks/" + task + "/ruling", STAFF, "granted", "true", "text", "同意")).hasStatus(404);
		done(act(proposal, "tasks/" + task + "/ruling", DIRECTOR, "granted", "true", "text", "同意"));
		assertThat(get(proposal.href(), unit)).hasStatus(404);
		done(act(proposal, "dispatch", STAFF, "way", "LEAD", "lead", this.mother.otherUnitId().toString(), "on",
				"2026-03-09"));
		assertThat(this.mother.read(proposal).current()).singleElement()
			.satisfies((one) -> assertThat(one.unitId()).isEqualTo(this.mother.otherUnitId()));
	}

	@Test
	void theListIsNarrowedAndPagedByKey() {
		Proposal filed = this.mother.filed(this.mother.drafted(this.lead));
		for (int i = 0; i < 25; i++) {
			write(STAFF, "leadId", this.lead.toString());
		}
		MvcTestResult page = get("/desk/proposals", STAFF);
		assertThat(page).hasStatusOk().bodyText().contains("下一页", "本页 20 件");
		assertThat(get("/desk/proposals?q=JY-2026-0001&view=all", STAFF)).bodyText().contains(filed.href());
		assertThat(get("/desk/proposals?q=泥塘&level=DISTRICT", STAFF)).bodyText().contains(filed.href(), "提交区人大");
		assertThat(get("/desk/proposals?level=CITY", STAFF)).bodyText().contains("没有符合条件的建议");
		assertThat(get("/desk/proposals?kind=BILL", STAFF)).bodyText().contains("没有符合条件的建议");
		assertThat(get("/desk/proposals?deputy=" + this.lead + "&status=FILED&light=soon", STAFF)).hasStatusOk();
		assertThat(get("/desk/proposals?status=X&deputy=x&from=昨天", STAFF)).hasStatusOk();
		this.clock.moveTo(LocalDate.of(2026, 3, 20));
		assertThat(get("/desk/proposals?view=late", STAFF)).bodyText().contains(filed.href(), "超期");
	}

	@Test
	void everyViewOpensForEverybodyWhoHasTheList() {
		this.mother.answered(this.mother.signed(this.mother.drafted(this.lead), 1));
		for (Viewer viewer : List.of(STAFF, this.leader, ProposalMother.unit(this.mother.unitId()))) {
			for (String view : List.of("open", "mine", "draft", "own-draft", "review", "file", "dispatch", "bills",
					"handling", "rate", "rule", "returns", "late", "soon", "promises", "sign", "to-rate", "to-do",
					"closed", "all", "x")) {
				assertThat(get("/desk/proposals?light=soon&view=" + view, viewer)).as(view).hasStatusOk();
			}
		}
	}

	@Test
	void pastOnesThatAreAlikeAreShownWhileASheetIsWritten() {
		Proposal past = this.mother.filed(this.mother.drafted(this.lead));
		assertThat(post("/desk/proposals/similar", STAFF, "title", "关于硬化连接路的建议", "situation", "砂石路下雨成泥塘，出行难。"))
			.bodyText()
			.contains(past.href(), "JY-2026-0001", "相同词");
		assertThat(post("/desk/proposals/similar", STAFF, "situation", "公园里缺少健身器材")).bodyText()
			.doesNotContain(past.href());
	}

	@Test
	void otherRolesFindNothing() {
		Proposal proposal = this.mother.filed(this.mother.drafted(this.lead));
		for (Role role : List.of(Role.OBSERVER, Role.ADMIN, Role.SECURITY, Role.AUDITOR)) {
			Viewer viewer = ProposalMother.viewer(role, "某人", null, null);
			assertThat(get(proposal.href(), viewer)).as(role.label()).hasStatus(404);
			assertThat(get("/desk/proposals", viewer)).as(role.label()).hasStatus(403);
			assertThat(get("/desk/collections", viewer)).as(role.label()).hasStatus(403);
		}
	}

	@Test
	void aMeetingsLinesBecomeDrafts() {
		MvcTestResult made = post("/desk/collections", STAFF, "submission", fresh(), "title", "区十八届人大五次会议建议征集会", "on",
				"2026-03-09");
		String href = made.getResponse().getRedirectedUrl();
		done(post(href + "/items", STAFF, "submission", fresh(), "deputyId", this.lead.toString(), "kind", "PROPOSAL",
				"text", "村里的路该修了"));
		this.entities.flush();
		UUID item = this.jdbc.sql("SELECT id FROM collection_item").query(UUID.class).single();
		assertThat(get("/desk/proposals/new?item=" + item, STAFF)).bodyText().contains("村里的路该修了");
		assertThat(get("/desk/proposals/new?item=" + item, ProposalMother.deputy(UUID.randomUUID()))).hasStatus(404);
		Proposal draft = write(STAFF, "leadId", this.lead.toString(), "item", item.toString());
		assertThat(get(href, STAFF)).bodyText().contains(draft.href(), "已起草 1 件");
		assertThat(get("/desk/proposals/new?item=" + item, STAFF)).hasStatus(409);
		assertThat(post(href + "/items", STAFF, "submission", fresh(), "text", "")).hasStatus(422)
			.bodyText()
			.contains("请选择提出的代表", "请填写内容");
	}

	@Test
	void theAdminTakesOverAPlacesPeriods() {
		Viewer admin = ProposalMother.viewer(Role.ADMIN, "管理员", null, null);
		assertThat(get("/desk/settings/proposals", admin)).hasStatusOk().bodyText().contains("重庆市", "30 ");
		assertThat(get("/desk/settings/proposals", STAFF)).hasStatus(403);
		assertThat(post("/desk/settings/proposals", admin, "submission", fresh())).hasStatus(422)
			.bodyText()
			.contains("请选择一组");
		done(post("/desk/settings/proposals", admin, "submission", fresh(), "set", "CHONGQING"));
		this.clock.moveTo(this.clock.instant().atZone(this.clock.getZone()).toLocalDateTime().plusMinutes(1));
		Proposal proposal = this.mother.filed(this.mother.drafted(this.lead));
		assertThat(proposal.dispatchDue().date()).isEqualTo(LocalDate.of(2026, 3, 23));
		assertThat(this.jdbc.sql("SELECT count(*) FROM setting WHERE key LIKE 'proposal.%' AND changed_by IS NOT NULL")
			.query(Integer.class)
			.single()).as("评价 and 沟通 stay as they are").isEqualTo(5);
		assertThat(this.mother.dispatched(this.mother.drafted(this.lead)).current().get(0).contactDue().date())
			.isEqualTo(LocalDate.of(2026, 4, 7));
	}

	@Test
	void aUnitThatHasNotTalkedInTimeIsOnTheWorkLists() {
		this.jdbc.sql("UPDATE setting SET value = 'yes' WHERE key = 'proposal.contact.required'").update();
		Proposal proposal = this.mother.dispatched(this.mother.drafted(this.lead));
		Viewer unit = ProposalMother.unit(this.mother.unitId());
		assertThat(get(proposal.href(), unit)).bodyText().contains("与代表沟通", "2026年4月7日前");
		this.clock.moveTo(LocalDate.of(2026, 4, 7));
		assertThat(get("/desk", STAFF)).bodyText().doesNotContain("超期未与代表沟通的建议");
		this.clock.moveTo(LocalDate.of(2026, 4, 8));
		for (Viewer viewer : List.of(STAFF, unit)) {
			assertThat(get("/desk", viewer)).bodyText().contains("超期未与代表沟通的建议");
			assertThat(get("/desk/proposals?view=talk-late", viewer)).bodyText().contains(proposal.number());
		}
		assertThat(get("/desk", ProposalMother.unit(this.mother.otherUnitId()))).bodyText()
			.doesNotContain("超期未与代表沟通的建议");
		done(act(this.mother.read(proposal), "contact", unit, "how", "电话", "on", "2026-04-08", "text", "说明了情况"));
		assertThat(get("/desk", unit)).bodyText().doesNotContain("超期未与代表沟通的建议");
	}

	@Test
	void aPartThatWasGivenBackIsHandedOnByTheOffice() {
		Proposal proposal = this.mother.dispatched(this.mother.drafted(this.lead),
				Handover.to(this.mother.unitId(), List.of(this.mother.otherUnitId()), null));
		Viewer helper = ProposalMother.unit(this.mother.otherUnitId());
		done(act(proposal, "ask-return", helper, "text", "不属于本单位职责。"));
		UUID task = this.mother.read(proposal)
			.tasks()
			.stream()
			.filter(ProposalTask::isReturnAsked)
			.findFirst()
			.orElseThrow()
			.id();
		String verb = "tasks/" + task + "/hand-on";
		String third = this.jdbc.sql("SELECT id::text FROM unit WHERE code = '08'").query(String.class).single();
		assertThat(get(proposal.href() + "/" + verb, STAFF)).as("before the ruling").hasStatus(409);
		done(act(proposal, "tasks/" + task + "/ruling", DIRECTOR, "granted", "true", "text", "同意"));
		assertThat(get(proposal.href(), STAFF)).bodyText().contains("已退回", "改交其他单位协办");
		assertThat(get(proposal.href() + "/" + verb, this.leader)).hasStatus(409);
		assertThat(act(this.mother.read(proposal), verb, this.leader, "unit", third)).hasStatus(404);
		assertThat(act(this.mother.read(proposal), verb, STAFF)).hasStatus(422).bodyText().contains("请选择单位");
		done(act(this.mother.read(proposal), verb, STAFF, "unit", third, "instruction", "请提出意见"));
		assertThat(get(proposal.href(), ProposalMother.unit(UUID.fromString(third)))).hasStatusOk()
			.bodyText()
			.contains("提出协办意见", "请提出意见");
		assertThat(get(proposal.href(), helper)).hasStatus(404);
	}

	@Test
	void papersOfTheSheetAreForWhoeverReadsTheSheet() throws IOException {
		Proposal proposal = this.mother.drafted(this.lead);
		String base = proposal.href();
		MvcTestResult added = this.pages.post()
			.multipart()
			.uri(base + "/attachments")
			.file(new MockMultipartFile("files", "村路.jpg", "image/jpeg", Pictures.jpeg()))
			.param("submission", fresh())
			.param("version", proposal.version().toString())
			.with(user(new SignedIn(this.leader)))
			.with(csrf())
			.exchange();
		done(added);
		String file = base + "/files/"
				+ this.jdbc.sql("SELECT id::text FROM stored_file WHERE owner_id = ?")
					.param(proposal.id())
					.query(String.class)
					.single();
		assertThat(get(base, this.leader)).bodyText().contains("村路.jpg");
		assertThat(get(base + "/papers/sheet", this.leader)).bodyText().contains("1. 村路.jpg");
		assertThat(get(file, this.leader)).hasStatusOk();
		assertThat(get(file, STAFF)).hasStatusOk();
		Viewer other = ProposalMother.deputy(this.mother.aDeputy("旁人", Level.DISTRICT));
		assertThat(get(file, other)).hasStatus(404);
		assertThat(get(base + "/attachments", other)).hasStatus(404);
		assertThat(act(this.mother.read(proposal), "attachments", STAFF)).hasStatus(422)
			.bodyText()
			.contains("请选择照片或材料");

		Proposal second = this.mother.drafted(this.lead);
		assertThat(get(second.href() + file.substring(base.length()), STAFF)).as("another's address").hasStatus(404);
		String id = file.substring(file.lastIndexOf('/') + 1);
		assertThat(act(this.mother.read(proposal), "attachments/" + id + "/withdraw", STAFF, "reason", " "))
			.hasStatus(422);
		done(act(this.mother.read(proposal), "attachments/" + id + "/withdraw", STAFF, "reason", "传错了"));
		assertThat(get(file, this.leader)).hasStatus(404);

		Proposal filed = this.mother.filed(this.mother.read(proposal));
		assertThat(get(filed.href() + "/attachments", STAFF)).as("no more once it is submitted").hasStatus(409);
	}

	@Test
	void aConfidentialOneHasNoPublicText() {
		Proposal open = this.mother.rated(this.mother.answered(this.mother.drafted(this.lead)), Satisfaction.SATISFIED);
		done(act(open, "publication", STAFF));
		Proposal secret = this.mother.rated(this.mother.answered(this.mother.confidential(this.lead)),
				Satisfaction.SATISFIED);
		assertThat(act(secret, "publication", STAFF)).hasStatus(404);
		assertThat(get(secret.href(), ProposalMother.deputy(UUID.randomUUID()))).hasStatus(404);
		assertThat(get(open.href(), ProposalMother.deputy(UUID.randomUUID()))).hasStatusOk();
		assertThat(get("/proposals/" + open.number(), STAFF)).hasStatus(404);
	}

	@Test
	void whatIsNotForSomebodyIsNotThereWhicheverAddressHeTries() {
		Proposal draft = this.mother.drafted(this.lead);
		String task = UUID.randomUUID().toString();
		List<String> verbs = List.of("edit", "invite", "outside-signer", "file", "bill-outcome", "dispatch", "contact",
				"answer", "send-back", "not-taken", "difficult", "ask-return", "key", "unkey", "supervise",
				"supervise-again", "close", "withdraw", "tasks/" + task + "/ruling", "tasks/" + task + "/answer",
				"ratings/" + task + "/rate", "ratings/" + task + "/tell", "signatures/" + task + "/withdraw");
		List<Viewer> strangers = List.of(ProposalMother.deputy(UUID.randomUUID()),
				ProposalMother.unit(this.mother.otherUnitId()), ProposalMother.viewer(Role.OBSERVER, "某人", null, null),
				ProposalMother.viewer(Role.ADMIN, "某人", null, null));
		for (Viewer stranger : strangers) {
			for (String verb : verbs) {
				assertThat(get(draft.href() + "/" + verb, stranger)).as(verb)
					.hasStatus(stranger.is(Role.DEPUTY) || !verb.equals("edit") ? 404 : 403);
			}
			for (String button : List.of("submit", "accept", "sign", "decline", "publication")) {
				assertThat(act(draft, button, stranger, "edition", "0")).as(button).hasStatus(404);
			}
			assertThat(get(draft.href() + "/papers/sheet", stranger)).hasStatus(404);
		}
		assertThat(act(draft, "accept", STAFF)).as("staff do not review").hasStatus(404);
		assertThat(act(draft, "submit", this.leader)).hasStatus3xxRedirection();
		assertThat(act(draft, "accept", this.leader)).as("nor does the lead").hasStatus(404);
	}

}
