package org.liaisonstation.supervision.research;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.DutyPerformed;
import org.liaisonstation.deputies.DutyWithdrawn;
import org.liaisonstation.forms.StalePage;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.PublicationDesk;
import org.liaisonstation.publication.PublicationForm;
import org.liaisonstation.publication.PublicationState;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.supervision.PagesOfEveryRole;
import org.liaisonstation.supervision.plans.AdoptedPlan;
import org.liaisonstation.supervision.plans.SupervisionKind;
import org.liaisonstation.supervision.plans.SupervisionPlanDesk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** 调研 on the pages of everybody, with its clocks, ledger and figures. */
class ResearchPagesTests extends PagesOfEveryRole {

	private static final String VISITS = "/desk/research/visits";

	private static final String REPORTS = "/desk/research/reports";

	@Autowired
	ResearchVisitDesk visitDesk;

	@Autowired
	SupervisionPlanDesk plans;

	@Autowired
	ResearchDeeds deeds;

	@Autowired
	ResearchReportDesk reportDesk;

	@Autowired
	ReportDeliveryDesk deliveryDesk;

	@Autowired
	Publications publications;

	@Autowired
	PublicationDesk publishing;

	private ResearchVisit visit;

	@BeforeEach
	void aVisitOfToday() {
		this.visit = this.visitDesk.plan(
				new ResearchVisit.Plan("重点项目建设情况", "两个项目工地", TODAY, "项目部", null, List.of(this.deputy.deputyId())), null,
				this.staff);
		this.visit = this.visitDesk.hold(this.visit.id(), fresh(this.visit),
				new ResearchVisit.Findings(TODAY, "项目部", "经济办同志", "用工缺口大。", List.of(this.deputy.deputyId())),
				this.staff);
	}

	private Long fresh(ResearchVisit visit) {
		this.entities.flush();
		return visit.version();
	}

	private ResearchReport draft(UUID visit) {
		ResearchReport report = this.reportDesk.draft(new ResearchReport.Words("关于项目用工的调研报告", "缺口三百人，建议办专场招聘。",
				List.of(this.deputy.deputyId()), this.deputy.deputyId(), visit), List.of(), this.deputy);
		this.entities.flush();
		return report;
	}

	private ResearchReport submitted() {
		ResearchReport report = draft(this.visit.id());
		this.reportDesk.submit(report.id(), report.version(), this.deputy);
		this.entities.flush();
		return report;
	}

	private ResearchReport accepted() {
		ResearchReport report = submitted();
		this.reportDesk.accept(report.id(), report.version(), this.director);
		this.entities.flush();
		return report;
	}

	private ResearchReport delivered() {
		ResearchReport report = accepted();
		this.deliveryDesk.deliver(report.id(), report.version(), List.of(this.unit.unitId(), this.otherUnit.unitId()),
				LocalDate.now(this.clock), this.staff);
		this.entities.flush();
		return report;
	}

	private UUID deliveryOf(ResearchReport report, Viewer unit) {
		return UUID.fromString(one("SELECT id::text FROM research_delivery WHERE report_id = ? AND unit_id = ?",
				report.id(), unit.unitId()));
	}

	private String version(ResearchReport report) {
		return one("SELECT version FROM research_report WHERE id = ?", report.id());
	}

	private String state(ResearchReport report) {
		return one("SELECT state FROM research_report WHERE id = ?", report.id());
	}

	private MvcTestResult act(ResearchReport report, String verb, Viewer viewer, String... parameters) {
		return act(report.href() + "/" + verb, viewer, version(report), parameters);
	}

	@Test
	void aVisitIsPlannedForAnItemAndHeldOnce() {
		UUID item = AdoptedPlan.subject(SupervisionKind.RESEARCH, "城市品位提升", this.plans, this.entities, this.staff,
				this.director);
		assertThat(get(VISITS + "/new?plan-item=" + item, this.staff)).hasStatusOk()
			.bodyText()
			.contains("value=\"" + item + "\"", "城市品位提升", "data-draft=\"research-visit\"", "陈淑敏");
		UUID submission = UUID.randomUUID();
		assertThat(post(VISITS + "/new", this.staff, submission, "topic", "城市品位提升", "object", "")).hasStatus(422)
			.bodyText()
			.contains("请填写调研对象", "请填写计划日期", "城市品位提升");
		assertThat(post(VISITS + "/new", this.staff, submission, "topic", "城市品位提升", "object", "老街", "plannedOn", "后天"))
			.hasStatus(422)
			.bodyText()
			.contains("后天");
		String[] good = { "item", item.toString(), "topic", "城市品位提升", "object", "老街", "plannedOn", "2026-03-09",
				"deputies", this.deputy.deputyId().toString() };
		String href = post(VISITS + "/new", this.staff, submission, good).getResponse().getRedirectedUrl();
		assertThat(href).endsWith("?planned");
		assertThat(this.deeds.of(List.of(item))).singleElement()
			.matches((deed) -> !deed.held() && href.startsWith(deed.href()));
		String[] unknown = good.clone();
		unknown[1] = UUID.randomUUID().toString();
		assertThat(post(VISITS + "/new", this.staff, UUID.randomUUID(), unknown)).as("no such subject").hasStatus(404);
		assertThat(post(VISITS + "/new", this.staff, submission, good)).as("a double click").hasRedirectedUrl(href);
		String page = href.replace("?planned", "");
		UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
		assertThat(one("SELECT plan_item_id FROM research_visit WHERE id = ?", id)).isEqualTo(item.toString());
		assertThat(get(href, this.staff)).hasStatusOk().bodyText().contains("DY-2026-0002", "已安排", "记录开展");
		assertThat(act(page + "/hold", this.staff, "0", "heldOn", "2026-03-10", "learned", "")).hasStatus(422)
			.bodyText()
			.contains("日期不能在今天以后", "请写明了解到的情况", "请勾选参加的代表");
		assertThat(act(page + "/hold", this.staff, "0", "heldOn", "2026-03-09", "learned", "老街缺灯。", "deputies",
				this.deputy.deputyId().toString(), "deputies", this.otherDeputy.deputyId().toString()))
			.hasRedirectedUrl(page);
		assertThat(get(page, this.otherDeputy)).hasStatusOk().bodyText().contains("老街缺灯", "写调研报告").doesNotContain("撤销");
		assertThat(act(page + "/hold", this.staff, "1", "heldOn", "2026-03-09", "learned", "又一次", "deputies",
				this.deputy.deputyId().toString()))
			.as("it was held already")
			.hasStatus(409);
	}

	@Test
	void whoIsStruckFromAVisitLosesTheEntryAndAWithdrawnVisitLosesAll() {
		assertThat(performed()).contains(new DutyPerformed(this.deputy.deputyId(), "RESEARCH", "调研：重点项目建设情况", TODAY,
				"参加", this.visit.id(), this.visit.href()));
		String version = one("SELECT version FROM research_visit WHERE id = ?", this.visit.id());
		assertThat(act(this.visit.href() + "/correct", this.staff, version, "heldOn", "2026-03-09", "learned", "用工缺口大。",
				"deputies", this.otherDeputy.deputyId().toString()))
			.hasRedirectedUrl(this.visit.href());
		assertThat(undone()).contains(new DutyWithdrawn(this.deputy.deputyId(), this.visit.id()));
		assertThat(act(this.visit.href() + "/withdraw", this.staff, version, "reason", "登记重复")).as("a stale page")
			.hasStatus(409);
		assertThat(act(this.visit.href() + "/withdraw", this.staff,
				one("SELECT version FROM research_visit WHERE id = ?", this.visit.id()), "reason", "登记重复"))
			.hasRedirectedUrl(this.visit.href());
		assertThat(undone()).contains(new DutyWithdrawn(null, this.visit.id()));
	}

	@Test
	void aDeputyWritesHisReportAndSubmitsItAndTheDirectorAcceptsIt() {
		assertThat(get(REPORTS + "/new?visit=" + this.visit.id(), this.deputy)).hasStatusOk()
			.bodyText()
			.contains(this.visit.number(), "起草调研报告");
		UUID submission = UUID.randomUUID();
		assertThat(post(REPORTS + "/new", this.deputy, submission, "title", "用工", "authors",
				this.otherDeputy.deputyId().toString(), "pen", this.deputy.deputyId().toString()))
			.hasStatus(422)
			.bodyText()
			.contains("请写报告正文，或者附上报告文件", "请把自己列入作者", "执笔应当是勾选的作者之一");
		String[] good = { "title", "关于用工的报告", "text", "缺口三百人。", "visitId", this.visit.id().toString(), "authors",
				this.deputy.deputyId().toString(), "pen", this.deputy.deputyId().toString() };
		String href = post(REPORTS + "/new", this.deputy, submission, good).getResponse().getRedirectedUrl();
		assertThat(post(REPORTS + "/new", this.deputy, submission, good)).as("a double click").hasRedirectedUrl(href);
		String page = href.replace("?drafted", "");
		assertThat(get(page, this.deputy)).hasStatusOk().bodyText().contains("调研报告（未编号）", "提交审定", "陈淑敏（执笔）");
		assertThat(get(page, this.otherDeputy)).as("another deputy's draft").hasStatus(404);
		assertThat(act(page + "/submit", this.deputy, "0")).hasRedirectedUrl(page);
		assertThat(get("/desk", this.director)).bodyText().contains("待审定的调研报告", "关于用工的报告");
		assertThat(act(page + "/accept", this.staff, "1")).as("not by staff").hasStatus(404);
		assertThat(act(page + "/send-back", this.director, "1", "reason", "")).hasStatus(422)
			.bodyText()
			.contains("reason-SEND_BACK-e");
		assertThat(act(page + "/send-back", this.director, "1", "reason", "请补充数据")).hasRedirectedUrl(page);
		assertThat(get("/desk", this.deputy)).bodyText().contains("退回修改的调研报告", "关于用工的报告");
		assertThat(get("/desk", this.otherDeputy)).bodyText().doesNotContain("退回修改的调研报告");
		assertThat(get(page, this.deputy)).bodyText().contains("请补充数据");
		assertThat(act(page + "/edit", this.deputy, "2", good)).hasRedirectedUrl(page);
		assertThat(act(page + "/submit", this.deputy, "3")).hasRedirectedUrl(page);
		assertThat(performed()).noneMatch((duty) -> duty.href().equals(page));
		assertThat(act(page + "/accept", this.director, "4")).hasRedirectedUrl(page);
		assertThat(performed()).filteredOn((duty) -> duty.href().equals(page))
			.extracting(DutyPerformed::deputyId, DutyPerformed::role)
			.containsExactly(tuple(this.deputy.deputyId(), "执笔"));
		assertThat(get(page, this.otherDeputy)).as("accepted ones every deputy reads")
			.hasStatusOk()
			.bodyText()
			.contains("BG-2026-0001", "来龙去脉", this.visit.number());
		assertThat(act(page + "/edit", this.staff, "5", good)).as("its authors stand").hasStatus(409);
		assertThat(get("/desk", this.staff)).bodyText().contains("待送达的调研报告", "BG-2026-0001");
	}

	@Test
	void aUnitSeesWhatWasDeliveredToItAndItsOwnPartAlone() {
		ResearchReport report = accepted();
		assertThat(get(report.href(), this.unit)).as("not delivered yet").hasStatus(404);
		assertThat(get(report.href() + "/deliver", this.staff)).hasStatusOk();
		assertThat(act(report, "deliver", this.staff, "deliveredOn", "2026-03-10")).hasStatus(422)
			.bodyText()
			.contains("日期不能在今天以后", "请勾选送达的单位");
		assertThat(act(report, "deliver", this.deputy, "deliveredOn", "2026-03-09")).hasStatus(404);
		assertThat(act(report, "deliver", this.staff, "deliveredOn", "2026-03-09", "units",
				this.unit.unitId().toString(), "units", this.otherUnit.unitId().toString()))
			.hasRedirectedUrl(report.href());
		UUID own = deliveryOf(report, this.unit);
		UUID others = deliveryOf(report, this.otherUnit);
		assertThat(get(report.href(), this.unit)).hasStatusOk()
			.bodyText()
			.contains("缺口三百人", "反馈研究处理情况", "6月9日到期", "3月9日（周一）送达", own.toString())
			.doesNotContain(others.toString(), "经过", this.visit.number());
		assertThat(get("/desk", this.unit)).bodyText().contains("待反馈的调研报告", "关于项目用工的调研报告", "6月9日到期");
		assertThat(get(REPORTS, this.unit)).hasStatusOk().bodyText().contains("BG-2026-0001").doesNotContain("起草报告");
		assertThat(get(report.href() + "/deliveries/" + others + "/feedback", this.unit)).as("another unit's")
			.hasStatus(404);
		assertThat(act(report.href() + "/deliveries/" + others + "/feedback", this.unit, "0", "text", "采纳"))
			.hasStatus(404);
		assertThat(get(report.href() + "/edit", this.unit)).hasStatus(404);
		assertThat(get(this.visit.href(), this.unit)).hasStatus(404);
	}

	@Test
	void eachUnitAnswersByItsAccountOrTheOfficeWritesItsLetterDown() {
		ResearchReport report = delivered();
		String own = report.href() + "/deliveries/" + deliveryOf(report, this.unit) + "/feedback";
		String letter = report.href() + "/deliveries/" + deliveryOf(report, this.otherUnit) + "/feedback";
		assertThat(act(own, this.unit, "0", "text", "")).hasStatus(422).bodyText().contains("请写明研究处理的情况");
		UUID submission = UUID.randomUUID();
		for (int click = 0; click < 2; click++) {
			assertThat(post(own, this.unit, submission, "version", "0", "text", "已联系人社部门，办两场招聘。"))
				.hasRedirectedUrl(report.href());
		}
		assertThat(act(own, this.unit, "0", "text", "再说一次")).hasStatus(409);
		assertThat(get(report.href(), this.unit)).bodyText().contains("按期反馈", "办两场招聘").doesNotContain("反馈研究处理情况</a>");
		assertThat(act(letter, this.deputy, "0", "text", "采纳")).hasStatus(404);
		assertThat(act(letter, this.staff, "0", "text", "采纳", "receivedOn", "2026-03-10")).hasStatus(422)
			.bodyText()
			.contains("日期不能在今天以后");
		assertThat(act(letter, this.staff, "0", "text", "采纳", "receivedOn", "2026-03-09"))
			.hasRedirectedUrl(report.href());
		assertThat(get(report.href(), this.staff)).bodyText().contains("书面反馈", "许静 登记", "办两场招聘");
		assertThat(get("/desk", this.unit)).bodyText().doesNotContain("待反馈的调研报告");
		assertThat(act(report, "notes", this.staff, "reason", "招聘会招到一百二十人。")).hasRedirectedUrl(report.href());
		assertThat(get(report.href(), this.otherDeputy)).bodyText().contains("后续跟踪", "招聘会招到一百二十人");
	}

	/** Three months from 9 March: in time on 9 June, late from the tenth. */
	@Test
	void feedbackThatIsOverdueComesUpOnTheRightDayWithTheRightLight() {
		ResearchReport report = delivered();
		this.clock.moveTo(LocalDate.of(2026, 6, 4));
		assertThat(get("/desk", this.unit)).bodyText().contains("light-ok", "6月9日到期");
		this.clock.moveTo(LocalDate.of(2026, 6, 9));
		assertThat(get("/desk", this.unit)).bodyText().contains("light-soon", "今天到期");
		assertThat(get("/desk", this.staff)).bodyText().doesNotContain("反馈超期的调研报告");
		this.clock.moveTo(LocalDate.of(2026, 6, 10));
		assertThat(get("/desk", this.staff)).bodyText().contains("反馈超期的调研报告", "关于项目用工的调研报告", "light-late", "超期 1 个工作日");
		assertThat(get("/desk", this.unit)).bodyText().contains("light-late", "超期 1 个工作日");
		assertThat(get(REPORTS + "?view=late", this.staff)).bodyText().contains("关于项目用工的调研报告");
		act(report.href() + "/deliveries/" + deliveryOf(report, this.unit) + "/feedback", this.unit, "0", "text", "采纳");
		assertThat(get(report.href(), this.unit)).bodyText().contains("6月10日超期反馈");
		assertThat(get("/desk", this.otherUnit)).bodyText().contains("超期 1 个工作日");
	}

	@Test
	void aReportMayBeAFileAndAFileIsTakenDownWhileItIsWritten() {
		byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes();
		MvcTestResult drafted = this.pages.perform(MockMvcRequestBuilders.multipart(REPORTS + "/new")
			.file(new MockMultipartFile("files", "报告.pdf", "application/pdf", pdf))
			.param("submission", UUID.randomUUID().toString())
			.param("title", "一份附件报告")
			.param("authors", this.deputy.deputyId().toString())
			.with(user(new SignedIn(this.deputy)))
			.with(csrf()));
		String page = drafted.getMvcResult().getResponse().getRedirectedUrl().replace("?drafted", "");
		String file = one("SELECT id::text FROM stored_file WHERE name = '报告.pdf'");
		assertThat(get(page, this.deputy)).bodyText().contains("报告.pdf", "报告正文见附件");
		assertThat(get(page + "/files/" + file, this.deputy)).hasStatusOk();
		assertThat(get(page + "/files/" + file, this.otherDeputy)).hasStatus(404);
		assertThat(act(page + "/files/" + file + "/withdraw", this.deputy, "0", "reason", "传错了"))
			.hasRedirectedUrl(page);
		assertThat(get(page + "/files/" + file, this.deputy)).hasStatus(404);
		assertThat(act(page + "/submit", this.deputy, "1")).as("neither text nor file").hasStatus(409);
	}

	@Test
	void strangersFindNothing() {
		ResearchReport report = delivered();
		for (Viewer stranger : strangers()) {
			for (String address : List.of(VISITS, VISITS + "/new", this.visit.href(), this.visit.href() + "/paper",
					REPORTS, REPORTS + "/new", report.href(), report.href() + "/paper")) {
				assertThat(get(address, stranger)).as(stranger.roles() + " " + address).hasStatus(404);
			}
		}
		for (String address : List.of(VISITS + "/new", this.visit.href() + "/correct", report.href() + "/deliver")) {
			assertThat(get(address, this.deputy)).as(address).hasStatus(404);
			assertThat(get(address, this.unit)).as(address).hasStatus(404);
		}
		assertThat(get(REPORTS, null)).hasStatus(302);
	}

	@Test
	void anAcceptedReportIsWithdrawnByTheDirectorAlone() {
		ResearchReport report = delivered();
		assertThat(act(report, "withdraw", this.staff, "reason", "重复")).hasStatus(404);
		Map<String, Long> before = figures();
		assertThat(act(report, "withdraw", this.director, "reason", "与另一篇重复")).hasRedirectedUrl(report.href());
		assertThat(moved(before)).isEqualTo(Map.of("research.reports", -1L));
		assertThat(get(report.href(), this.unit)).hasStatus(404);
		assertThat(get(report.href(), this.staff)).bodyText().contains("已撤销", "与另一篇重复");
		assertThat(undone()).contains(new DutyWithdrawn(null, report.id()));
	}

	@Test
	void oneMoreVisitAndOneMoreReportMoveTheirFigures() {
		Map<String, Long> before = figures();
		ResearchVisit other = this.visitDesk.plan(
				new ResearchVisit.Plan("城市品位提升", "老街", TODAY, null, null, List.of(this.deputy.deputyId())), null,
				this.staff);
		assertThat(moved(before)).as("a plan counts nowhere").isEmpty();
		this.visitDesk.hold(other.id(), fresh(other),
				new ResearchVisit.Findings(TODAY, null, null, "缺灯。", List.of(this.deputy.deputyId())), this.staff);
		assertThat(moved(before)).isEqualTo(Map.of("supervision.research_visits", 1L));
		before = figures();
		ResearchReport report = submitted();
		assertThat(moved(before)).isEmpty();
		this.reportDesk.accept(report.id(), report.version(), this.director);
		assertThat(moved(before)).isEqualTo(Map.of("research.reports", 1L));
		assertThat(get("/desk/figures/report", this.staff)).hasStatusOk().bodyText().contains("调研报告");
	}

	@Test
	void theLedgerHasARowForEachVisitAndEachReport() throws IOException {
		delivered();
		draft(null);
		assertThat(rows("RESEARCH", 2026)).hasSize(2).anySatisfy((row) -> {
			assertThat(row.get(0)).isEqualTo("BG-2026-0001");
			assertThat(row.get(1)).isEqualTo("调研报告");
			assertThat(row.get(7)).isEqualTo(this.visit.number());
			assertThat(row.get(9)).isEqualTo(LocalDate.of(2026, 6, 9));
			assertThat(row.get(10)).isEqualTo(2L);
		}).anySatisfy((row) -> assertThat(row.get(0)).isEqualTo(this.visit.number()));
		assertThat(rows("RESEARCH", 2025)).isEmpty();
	}

	@Test
	void itsPapersArePrintedAndWrittenInWord() {
		ResearchReport report = delivered();
		assertThat(get(this.visit.href() + "/paper", this.deputy)).hasStatusOk()
			.bodyText()
			.contains("调研记录", "用工缺口大", "陈淑敏", "依据", "送达反馈", "2026年6月9日前反馈", "还没有反馈");
		assertThat(get(report.href() + "/paper", this.unit)).hasStatusOk()
			.bodyText()
			.contains("cover-kind", "关于项目用工的调研报告", "缺口三百人")
			.doesNotContain(this.visit.number());
		for (String page : List.of(this.visit.href(), report.href())) {
			assertThat(post(page + "/paper", this.deputy, UUID.randomUUID())).hasStatusOk()
				.hasContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
		}
		assertThat(one("SELECT count(*) FROM audit_entry WHERE action = 'research.downloaded'")).isEqualTo("2");
	}

	@Test
	void aSecondPersonMakesAReportPublic() {
		ResearchReport report = delivered();
		assertThat(this.pages.get().uri("/research")).hasStatusOk().bodyText().contains("还没有公开的报告");
		assertThat(this.pages.get().uri("/research/BG-2026-0001")).hasStatus(404);
		assertThat(act(report, "publication", this.deputy)).hasStatus(404);
		assertThat(act(report, "publication", this.staff)).hasStatus(302);
		Publication draft = this.publications.find(ResearchReport.KIND, report.id()).orElseThrow();
		this.publishing.submit(draft.id(),
				new PublicationForm(Submissions.fresh(), draft.version(), "项目用工怎么样", "缺口三百人，建议办招聘。"), this.staff);
		this.entities.flush();
		this.publishing.approve(draft.id(), draft.version(), this.director);
		this.entities.flush();
		assertThat(this.pages.get().uri("/research")).bodyText().contains("项目用工怎么样", "0/2 个单位已反馈");
		for (String name : List.of("BG-2026-0001", report.id().toString())) {
			assertThat(this.pages.get().uri("/research/" + name)).hasStatusOk()
				.bodyText()
				.contains("项目用工怎么样", "缺口三百人")
				.doesNotContain("陈淑敏");
		}
		assertThat(this.pages.get().uri("/research/BG-2026-0002")).hasStatus(404);
		assertThat(this.pages.get().uri("/research/x")).hasStatus(404);
		this.reportDesk.withdraw(report.id(), Long.valueOf(version(report)), "重复", this.director);
		this.entities.flush();
		assertThat(this.pages.get().uri("/research/BG-2026-0001")).hasStatus(404);
		assertThat(draft.state()).as("the record of what is public says so").isEqualTo(PublicationState.WITHDRAWN);
		assertThat(draft.changedBy()).isEqualTo(this.director.displayName());
		PublicationForm again = new PublicationForm(Submissions.fresh(), draft.version(), "项目用工怎么样", "又写一遍。");
		assertThatExceptionOfType(StalePage.class)
			.isThrownBy(() -> this.publishing.submit(draft.id(), again, this.staff));
	}

	@Test
	void theListsAreNarrowedAndPagedByKey() {
		for (int i = 1; i <= 21; i++) {
			this.clock.moveTo(TODAY.atTime(11, i));
			draft(null);
		}
		this.clock.moveTo(TODAY.atTime(12, 0));
		ResearchReport last = submitted();
		MvcTestResult first = get(REPORTS, this.staff);
		assertThat(first).hasStatusOk().bodyText().contains("下一页", "本页 20 篇", last.id().toString());
		assertThat(get(REPORTS + "?view=submitted", this.staff)).bodyText().contains("共 1 篇");
		assertThat(get(REPORTS + "?q=没有的", this.staff)).bodyText().contains("没有符合条件的报告");
		assertThat(get(REPORTS + "?from=gestern&before=x", this.staff)).hasStatusOk();
		assertThat(get(REPORTS, this.otherDeputy)).as("drafts of others").bodyText().contains("这里没有报告");
		assertThat(get(VISITS + "?q=项目&view=held", this.deputy)).bodyText().contains(this.visit.number(), "1 人");
	}

	@Test
	void aStalePageIsAnsweredWithWhatToDo() {
		ResearchReport report = submitted();
		assertThat(act(report.href() + "/accept", this.director, "0")).hasStatus(409);
		assertThat(state(report)).isEqualTo("SUBMITTED");
	}

}
