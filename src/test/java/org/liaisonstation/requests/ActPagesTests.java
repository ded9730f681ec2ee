package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Pictures;
import org.liaisonstation.units.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The pages of what happens while a request is with its units: 退件, 延期, 联系反映人, 催办, 督办, 协办.
 */
@StationTest
@Import(RequestMother.class)
class ActPagesTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	RequestMother mother;

	@Autowired
	RequestDesk office;

	@Autowired
	UnitDesk unitDesk;

	@Autowired
	ClockDesk clockDesk;

	@Autowired
	Units units;

	@Autowired
	TestClock clock;

	@AfterEach
	void backToMonday() {
		this.clock.reset();
	}

	private static Viewer viewer(Role role, UUID deputy, UUID unit) {
		return new Viewer(UUID.randomUUID(), role.name().toLowerCase(), "某人", Set.of(role), deputy, unit, null);
	}

	private UUID otherUnit() {
		return this.units.findByCode("07").orElseThrow().id();
	}

	private Viewer otherUnitViewer() {
		return viewer(Role.UNIT, null, otherUnit());
	}

	private MvcTestResult get(String address, Viewer viewer) {
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
	}

	private MvcTestResult post(Request request, String act, Viewer viewer, String... parameters) {
		var post = this.pages.post()
			.uri(request.href() + "/" + act)
			.with(user(new SignedIn(viewer)))
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", request.version().toString());
		for (int i = 0; i < parameters.length; i += 2) {
			post = post.param(parameters[i], parameters[i + 1]);
		}
		return post.exchange();
	}

	private Request again(Request request) {
		return this.mother.after(request, UnaryOperator.identity());
	}

	private Request returnAsked() {
		return this.mother.after(this.mother.aRequest().transferred(), (r) -> this.unitDesk.askReturn(r.id(),
				r.version(), "排烟管道属物业管理", otherUnit(), this.mother.unitViewer()));
	}

	private Request withJoint() {
		return this.mother.after(this.mother.aRequest().reviewed(), (r) -> this.office.transfer(r.id(), r.version(),
				this.mother.unit().id(), List.of(otherUnit()), false, null, RequestMother.STAFF));
	}

	@Test
	void aUnitGivesACaseBackAndSeesUntilWhen() {
		Request request = this.mother.aRequest().transferred();
		assertThat(get(request.href() + "/return", this.mother.unitViewer())).hasStatusOk()
			.bodyText()
			.contains("3月11日", "工委裁定以后不能再退");
		assertThat(post(request, "return", this.mother.unitViewer(), "ground", "不属于本单位职责", "suggestedUnit",
				otherUnit().toString()))
			.hasStatus3xxRedirection();
		assertThat(again(request).isReturnAsked()).isTrue();
		assertThat(get(request.href(), RequestMother.DIRECTOR)).bodyText().contains("申请退件，等待工委裁定", "裁定退件");
	}

	@Test
	void aReturnNeedsAGroundAndAnotherUnit() {
		Request request = this.mother.aRequest().transferred();
		assertThat(post(request, "return", this.mother.unitViewer(), "ground", " ", "suggestedUnit",
				this.mother.unit().id().toString()))
			.hasStatus(422)
			.bodyText()
			.contains("请写明理由依据", "请选择本单位以外的单位");
		assertThat(post(request, "return", this.mother.unitViewer(), "ground", "理由", "suggestedUnit",
				UUID.randomUUID().toString()))
			.hasStatus(422);
	}

	@Test
	void aReturnThatComesTooLateIsRefused() {
		Request request = this.mother.aRequest().transferred();
		assertThat(get(request.href(), this.mother.unitViewer())).bodyText().contains(request.href() + "/return\"");
		this.clock.moveTo(TestClock.START.plusDays(3));
		assertThat(get(request.href(), this.mother.unitViewer())).bodyText()
			.doesNotContain(request.href() + "/return\"");
		assertThat(get(request.href() + "/return", this.mother.unitViewer())).bodyText().contains("已经过了申请退件的期限");
		assertThat(post(request, "return", this.mother.unitViewer(), "ground", "不属于本单位职责", "suggestedUnit",
				otherUnit().toString()))
			.hasStatus(409);
	}

	@Test
	void theDirectorGrantsAReturnAndTheNamedUnitIsPreselected() {
		Request request = returnAsked();
		assertThat(get(request.href() + "/return-ruling", RequestMother.DIRECTOR)).hasStatusOk()
			.bodyText()
			.contains("排烟管道属物业管理");
		assertThat(post(request, "return-ruling", RequestMother.DIRECTOR, "assignment", request.lead().id().toString(),
				"granted", "true", "text", "同意，另行交办"))
			.hasStatus3xxRedirection();
		Request back = again(request);
		assertThat(back.status()).isEqualTo(Status.TO_DISPATCH);
		assertThat(get(back.href() + "/dispatch", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("退件单位建议由")
			.containsPattern("value=\"" + otherUnit() + "\"\\s+selected");
		assertThat(get(back.href(), this.mother.unitViewer())).hasStatus(404);
	}

	@Test
	void afterARulingThereIsNoSecondReturn() {
		Request request = returnAsked();
		post(request, "return-ruling", RequestMother.DIRECTOR, "assignment", request.lead().id().toString(), "granted",
				"false", "text", "属于你单位职责");
		Request kept = again(request);
		assertThat(get(kept.href(), this.mother.unitViewer())).bodyText()
			.contains("退件未同意：属于你单位职责")
			.doesNotContain(kept.href() + "/return\"");
		assertThat(get(kept.href() + "/return", this.mother.unitViewer())).hasStatus(409);
		assertThat(
				post(kept, "return", this.mother.unitViewer(), "ground", "理由", "suggestedUnit", otherUnit().toString()))
			.hasStatus(404);
	}

	@Test
	void aRulingSaysYesOrNoAndWhy() {
		Request request = returnAsked();
		assertThat(post(request, "return-ruling", RequestMother.DIRECTOR, "assignment", request.lead().id().toString()))
			.hasStatus(422)
			.bodyText()
			.contains("请选择同意或不同意", "请写明裁定意见");
	}

	@ParameterizedTest
	@ValueSource(strings = { "return-ruling", "supervision" })
	void whatIsTheDirectorsIsNotTheStaffs(String act) {
		Request request = returnAsked();
		assertThat(post(request, act, RequestMother.STAFF, "assignment", request.lead().id().toString(), "granted",
				"true", "text", "同意", "reason", "原因", "requirement", "要求"))
			.hasStatus(404);
	}

	@Test
	void anExtensionIsAskedGrantedAndToldToTheReporter() {
		Request request = this.mother.aRequest().signed();
		assertThat(get(request.href() + "/extension", this.mother.unitViewer())).hasStatusOk()
			.bodyText()
			.contains("现在的期限是 3月16日", "最晚可以延到 2026年4月7日");
		assertThat(post(request, "extension", this.mother.unitViewer(), "wanted", "2026-03-30", "reason", "设备要采购"))
			.hasStatus3xxRedirection();
		Request asked = again(request);
		assertThat(get(asked.href() + "/extension-ruling", RequestMother.DIRECTOR)).bodyText().contains("设备要采购");
		assertThat(post(asked, "extension-ruling", RequestMother.DIRECTOR, "assignment", asked.lead().id().toString(),
				"granted", "true", "text", "同意"))
			.hasStatus3xxRedirection();
		Request granted = again(asked);
		assertThat(granted.lead().due().date()).hasToString("2026-03-30");
		assertThat(granted.isExtensionUntold()).isTrue();
		assertThat(get(granted.href(), RequestMother.STAFF)).bodyText()
			.contains("批准从3月16日延到3月30日，还没有告知反映人", "批准延期（设备要采购）", "记录告知延期");
		post(granted, "tell-extension", RequestMother.STAFF, "text", "电话告知");
		assertThat(get(granted.href(), RequestMother.STAFF)).bodyText().contains("已告知反映人：电话告知");
		assertThat(get(granted.href() + "/extension", this.mother.unitViewer())).hasStatus(409);
	}

	@Test
	void whatIsOverdueIsNotOfferedForAnExtension() {
		Request request = this.mother.aRequest().signed();
		assertThat(get(request.href(), this.mother.unitViewer())).bodyText().contains(request.href() + "/extension\"");
		this.clock.moveTo(TestClock.START.plusDays(8));
		assertThat(get(request.href(), this.mother.unitViewer())).bodyText()
			.contains("超期 1 个工作日")
			.doesNotContain(request.href() + "/extension\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-16", "2026-03-02", "2026-04-08", "" })
	void anExtensionOutsideTheLimitIsSaidBesideTheField(String wanted) {
		Request request = this.mother.aRequest().signed();
		assertThat(post(request, "extension", this.mother.unitViewer(), "wanted", wanted, "reason", "设备要采购"))
			.hasStatus(422)
			.bodyText()
			.contains("id=\"wanted-e\"");
	}

	@Test
	void aSecondClickOnTheExtensionLeadsToTheSamePage() {
		Request request = this.mother.aRequest().signed();
		String[] form = { "submission", UUID.randomUUID().toString(), "wanted", "2026-03-30", "reason", "设备要采购" };
		for (int i = 0; i < 2; i++) {
			assertThat(this.pages.post()
				.uri(request.href() + "/extension")
				.with(user(new SignedIn(this.mother.unitViewer())))
				.with(csrf())
				.param("version", request.version().toString())
				.param(form[0], form[1])
				.param(form[2], form[3])
				.param(form[4], form[5])
				.exchange()).hasStatus3xxRedirection();
		}
	}

	@Test
	void aContactIsLoggedAndShown() {
		Request request = this.mother.aRequest().signed();
		assertThat(post(request, "contact", this.mother.unitViewer(), "manner", "PHONE", "reached", "false", "at",
				"2026-03-09T09:30", "text", "占线，下午再打"))
			.hasStatus3xxRedirection();
		assertThat(get(request.href(), RequestMother.STAFF)).bodyText().contains("电话，未联系上", "占线，下午再打", "3月9日 09:30");
	}

	@Test
	void aContactInTheFutureIsRefusedBesideItsField() {
		Request request = this.mother.aRequest().signed();
		assertThat(post(request, "contact", this.mother.unitViewer(), "manner", "PHONE", "reached", "true", "at",
				"2026-03-09T10:30", "text", "说好了"))
			.hasStatus(422)
			.bodyText()
			.contains("id=\"at-e\"", "时间不能晚于现在");
		assertThat(post(request, "contact", this.mother.unitViewer(), "text", "说好了")).hasStatus(422)
			.bodyText()
			.contains("请选择方式", "请选择是否联系上", "请填写时间");
	}

	@Test
	void aSupervisionSheetHasANumberAndAsksForAReceipt() {
		Request request = this.mother.aRequest().signed();
		assertThat(get(request.href() + "/supervision", RequestMother.DIRECTOR)).hasStatusOk();
		assertThat(post(request, "supervision", RequestMother.DIRECTOR, "assignment", request.lead().id().toString(),
				"requirement", "三日内答复"))
			.hasStatus(422);
		assertThat(post(request, "supervision", RequestMother.DIRECTOR, "assignment", request.lead().id().toString(),
				"reason", "群众多次反映", "requirement", "三日内答复"))
			.hasStatus3xxRedirection();
		Request supervised = again(request);
		assertThat(get(supervised.href(), this.mother.unitViewer())).bodyText().contains("督〔2026〕1号", "等待回执", "督办回执");
		assertThat(post(supervised, "supervision-receipt", this.mother.unitViewer(), "text", "已安排专人"))
			.hasStatus3xxRedirection();
		assertThat(get(supervised.href(), RequestMother.DIRECTOR)).bodyText().contains("已安排专人").doesNotContain("等待回执");
	}

	@Test
	void theOfficeRemindsOneOfSeveralUnits() {
		Request request = withJoint();
		assertThat(get(request.href() + "/reminder", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("主办　", "协办　");
		assertThat(post(request, "reminder", RequestMother.STAFF, "requirement", "抓紧会签")).hasStatus(422);
		assertThat(post(request, "reminder", RequestMother.STAFF, "assignment", request.joint().get(0).id().toString(),
				"requirement", "抓紧会签"))
			.hasStatus3xxRedirection();
		assertThat(get(request.href(), otherUnitViewer())).bodyText().contains("抓紧会签");
	}

	@Test
	void aReminderOfATaskThatIsNotOfTheCaseIsNotFound() {
		Request request = this.mother.aRequest().signed();
		assertThat(post(request, "reminder", RequestMother.STAFF, "assignment", UUID.randomUUID().toString(),
				"requirement", "抓紧"))
			.hasStatus(404);
	}

	@Test
	void aUnitJoinsLaterAndIsDueBeforeTheLead() {
		Request request = this.mother.aRequest().signed();
		assertThat(get(request.href() + "/joint-unit", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.doesNotContain("value=\"" + this.mother.unit().id());
		assertThat(post(request, "joint-unit", RequestMother.STAFF)).hasStatus(422);
		assertThat(post(request, "joint-unit", RequestMother.STAFF, "unitId", otherUnit().toString()))
			.hasStatus3xxRedirection();
		Request joined = again(request);
		assertThat(joined.joint()).hasSize(1);
		assertThat(joined.joint().get(0).due().date()).hasToString("2026-03-12");
		assertThat(joined.lead().due().date()).hasToString("2026-03-16");
	}

	@Test
	void aUnitSeesItsOwnTaskAlone() {
		Request request = withJoint();
		assertThat(get(request.href(), otherUnitViewer())).hasStatusOk()
			.bodyText()
			.contains("协办　", "协办单位先提出会签意见，提前2个工作日")
			.doesNotContain("主办　");
		assertThat(get(request.href(), RequestMother.STAFF)).bodyText().contains("主办　", "协办　", "还没有会签");
	}

	@Test
	void theAnswerPageSaysWhoHasNotCountersigned() {
		Request request = this.mother.after(withJoint(),
				(r) -> this.unitDesk.sign(r.id(), r.version(), this.mother.unitViewer()));
		assertThat(get(request.href() + "/answer", this.mother.unitViewer())).hasStatusOk()
			.bodyText()
			.contains("还有 1 个协办单位没有会签", "期限 3月12日");
	}

	@Test
	void aPictureOfTheDangerIsNoneOfTheSafePlace() {
		Viewer unit = this.mother.unitViewer();
		List<CleanFile> picture = List.of(Files.clean("现场.jpg", Pictures.jpeg()));
		Request responded = this.mother.after(this.mother.aRequest().greenChannel(),
				(r) -> this.unitDesk.respond(r.id(), r.version(), "已到场", picture, unit));
		this.clock.moveTo(TestClock.START.plusMinutes(20));
		Request safe = this.mother.after(responded,
				(r) -> this.unitDesk.makeSafe(r.id(), r.version(), "已围挡", List.of(), unit));
		assertThat(get(safe.href() + "/answer", unit)).bodyText().contains("必须附一张采取安全措施之后的现场照片");
		assertThat(post(safe, "answer", unit, "answer", "井盖已换", "outcome", "A")).hasStatus(422)
			.bodyText()
			.contains("id=\"files-e\"", "井盖已换");
		assertThat(again(safe).status()).isEqualTo(Status.IN_PROGRESS);
		this.mother.after(safe, (r) -> this.unitDesk.note(r.id(), r.version(), "围挡好了", picture, unit));
		assertThat(get(safe.href() + "/answer", unit)).bodyText().doesNotContain("必须附一张");
		assertThat(post(again(safe), "answer", unit, "answer", "井盖已换", "outcome", "A")).hasStatus3xxRedirection();
	}

	@Test
	void aPauseIsShownWithItsReason() {
		Request request = this.mother.after(this.mother.aRequest().signed(),
				(r) -> this.clockDesk.pause(r.id(), r.version(), "待反映人补充材料", RequestMother.STAFF));
		assertThat(get(request.href(), this.mother.unitViewer())).bodyText()
			.contains("计时暂停", "3月9日 10:00 起，待反映人补充材料", "暂停计时：待反映人补充材料");
	}

	@ParameterizedTest
	@ValueSource(strings = { "return", "return-ruling", "extension", "extension-ruling", "contact", "reminder",
			"supervision", "joint-unit" })
	void nobodyElseFindsThePage(String act) {
		Request request = this.mother.aRequest().signed();
		String page = request.href() + "/" + act;
		assertThat(this.pages.get().uri(page).exchange()).hasStatus3xxRedirection();
		for (Viewer other : List.of(otherUnitViewer(), viewer(Role.DEPUTY, UUID.randomUUID(), null),
				viewer(Role.OBSERVER, null, null), viewer(Role.ADMIN, null, null), viewer(Role.SECURITY, null, null),
				viewer(Role.AUDITOR, null, null))) {
			assertThat(get(page, other).getResponse().getStatus()).as(other.username()).isIn(403, 404);
			assertThat(post(request, act, other, "text", "好", "requirement", "好").getResponse().getStatus())
				.as(other.username())
				.isIn(403, 404, 409);
		}
	}

	@Test
	void anOldPageIsToldWhatChanged() {
		Request request = this.mother.aRequest().signed();
		String seen = request.version().toString();
		this.mother.after(request,
				(r) -> this.clockDesk.remind(r.id(), r.version(), r.lead().id(), "请抓紧", RequestMother.STAFF));
		assertThat(this.pages.post()
			.uri(request.href() + "/reminder")
			.with(user(new SignedIn(RequestMother.STAFF)))
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", seen)
			.param("assignment", request.lead().id().toString())
			.param("requirement", "请抓紧办理")
			.exchange()).hasStatus(409).bodyText().contains("请抓紧办理");
	}

	@Test
	void thePapersArePrintedForTheUnitThatTheyAreOf() {
		Request request = this.mother.after(returnAsked(), (r) -> this.clockDesk.supervise(r.id(), r.version(),
				r.lead().id(), "群众多次反映", "三日内答复", RequestMother.DIRECTOR));
		String papers = request.href() + "/papers/";
		UUID lead = request.lead().id();
		for (Viewer reader : List.of(this.mother.unitViewer(), RequestMother.STAFF, RequestMother.DIRECTOR)) {
			assertThat(get(papers + "return/" + lead, reader)).hasStatusOk()
				.bodyText()
				.contains("退件申请单", "排烟管道属物业管理", "□ 同意退件");
			assertThat(get(papers + "reminder/" + request.reminders().get(0).id(), reader)).hasStatusOk()
				.bodyText()
				.contains("督办通知单", "督〔2026〕1号", "绿灯，还剩 5 个工作日", "三日内答复", "回　执");
			assertThat(get(papers + "feedback/" + lead, reader)).hasStatusOk().bodyText().contains("办理情况反馈表");
		}
		assertThat(get(papers + "extension/" + lead, RequestMother.STAFF)).hasStatus(404);
		assertThat(get(papers + "callback/1", RequestMother.STAFF)).hasStatus(404);
	}

	@Test
	void theSlipNamesTheOtherUnitsAndTheAttachments() {
		Request request = withJoint();
		String slip = request.href() + "/slip/";
		String joint = this.units.findByCode("07").orElseThrow().name();
		assertThat(get(slip + request.lead().id(), this.mother.unitViewer())).bodyText()
			.containsPattern("协办单位</th><td colspan=\"3\">" + joint)
			.contains("附　件</th><td>无");
		assertThat(get(slip + request.joint().get(0).id(), otherUnitViewer())).bodyText()
			.containsPattern("主办单位</th><td colspan=\"3\">" + this.mother.unit().name());
	}

	@Test
	void anotherUnitOfTheSameCaseDoesNotGetThePapersOfTheLead() {
		Request request = this.mother.after(withJoint(),
				(r) -> this.clockDesk.remind(r.id(), r.version(), r.lead().id(), "请抓紧", RequestMother.STAFF));
		String papers = request.href() + "/papers/";
		assertThat(get(papers + "feedback/" + request.lead().id(), otherUnitViewer())).hasStatus(404);
		assertThat(get(papers + "reminder/" + request.reminders().get(0).id(), otherUnitViewer())).hasStatus(404);
		assertThat(get(papers + "feedback/" + request.joint().get(0).id(), otherUnitViewer())).hasStatusOk()
			.bodyText()
			.contains("会签意见");
		for (Role role : List.of(Role.ADMIN, Role.SECURITY, Role.AUDITOR, Role.OBSERVER, Role.DEPUTY)) {
			assertThat(
					get(papers + "feedback/" + request.lead().id(), viewer(role, null, null)).getResponse().getStatus())
				.isIn(403, 404);
		}
	}

	@Test
	void theCallbackFormIsBlankUntilItIsRated() {
		Request replied = this.mother.aRequest().replied();
		assertThat(get(replied.href() + "/papers/callback/1", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("满意度回访表", "□ 满意　□ 基本满意　□ 不满意", "□ 是　　□ 否");
		assertThat(get(replied.href() + "/papers/callback/1", this.mother.unitViewer())).hasStatus(404);
		Request rated = this.mother.after(replied, (r) -> this.office.rateByCall(r.id(), r.version(),
				Satisfaction.SATISFIED, Satisfaction.DISSATISFIED, "油烟还在", RequestMother.STAFF));
		assertThat(get(rated.href() + "/papers/callback/1", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("电话回访", "油烟还在", "是，转入第 2 轮办理", "许静");
	}

	@Test
	void theFeedbackFormShowsContactsClassAndEvidence() {
		Request request = this.mother.aRequest().signed();
		post(request, "contact", this.mother.unitViewer(), "manner", "PHONE", "reached", "true", "at",
				"2026-03-09T09:30", "text", "说明了方案");
		Request answered = this.mother.after(again(request), (r) -> this.unitDesk.answer(r.id(), r.version(), "列入计划。",
				"B", LocalDate.of(2026, 4, 8), List.of(), this.mother.unitViewer()));
		assertThat(get(answered.href() + "/papers/feedback/" + answered.lead().id(), this.mother.unitViewer()))
			.bodyText()
			.contains("电话，已联系上：说明了方案", "列入计划。", "B　", "2026年4月8日");
	}

}
