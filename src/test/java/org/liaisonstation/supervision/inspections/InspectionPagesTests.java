package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.liaisonstation.accounts.NewAccount;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Subject;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.DutyPerformed;
import org.liaisonstation.deputies.DutyWithdrawn;
import org.liaisonstation.forms.ListTurn;
import org.liaisonstation.supervision.plans.AdoptedPlan;
import org.liaisonstation.supervision.plans.SupervisionKind;
import org.liaisonstation.supervision.plans.SupervisionPlanDesk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Inspections on the pages of the office and the deputies. */
class InspectionPagesTests extends InspectionsTest {

	private static final String BASE = "/desk/inspections";

	private Viewer of(Role role) {
		return new Viewer(UUID.randomUUID(), role.name(), "某人", Set.of(role), null, null, null);
	}

	@Autowired
	SupervisionPlanDesk plans;

	@Autowired
	InspectionDeeds deeds;

	@Test
	void theOfficePlansAnInspectionOnceAndItsDeputiesAreTold() {
		UUID submission = UUID.randomUUID();
		UUID item = AdoptedPlan.subject(SupervisionKind.TOUR, "春耕水利设施视察", this.plans, this.entities, this.staff,
				this.director);
		assertThat(get(BASE + "/new?plan-item=" + item, this.staff)).hasStatusOk()
			.bodyText()
			.contains("列入年度监督计划的事项", "春耕水利设施视察", item.toString(), "data-draft=\"inspection\"", "陈淑敏");
		assertThat(post(BASE + "/new", this.staff, submission, null, "kind", "TOUR", "title", "", "object", "东干渠",
				"ground", "NONE", "plannedOn", "明天"))
			.hasStatus(422);
		assertThat(post(BASE + "/new", this.staff, submission, null, "kind", "TOUR", "title", "", "object", "东干渠",
				"ground", "NONE", "plannedOn", "2026-03-12"))
			.hasStatus(422)
			.bodyText()
			.contains("请写一个主题", "请从列表中选择", "请至少选一位代表", "东干渠");
		String[] filled = { "kind", "TOUR", "title", "春耕水利视察", "object", "东干渠", "ground", "PARTY", "plannedOn",
				"2026-03-12", "deputies", this.deputy.deputyId().toString(), "planItemId", item.toString() };
		MvcTestResult planned = post(BASE + "/new", this.staff, submission, null, filled);
		String href = planned.getResponse().getRedirectedUrl();
		assertThat(get(href, this.staff)).hasStatusOk()
			.bodyText()
			.contains("JC-2026-0002", "春耕水利视察", "视察 · 党工委重点工作", "陈淑敏", "2026年3月12日", "检查当天起可以记录问题");
		assertThat(post(BASE + "/new", this.staff, submission, null, filled)).as("a double click")
			.hasRedirectedUrl(href);
		assertThat(count("inspection WHERE plan_item_id = '" + item + "'")).isOne();
		assertThat(get(href, this.staff)).bodyText().as("leads to the subject").contains("/items/" + item);
		assertThat(this.deeds.of(List.of(item))).singleElement()
			.matches((deed) -> !deed.held() && deed.href().equals(href.replaceAll("\\?.*", "")));
		filled[filled.length - 1] = UUID.randomUUID().toString();
		assertThat(post(BASE + "/new", this.staff, UUID.randomUUID(), null, filled)).as("no such subject")
			.hasStatus(404);
		assertThat(recorded()).contains("inspection.planned");
		assertThat(count("lineage_node WHERE kind = 'inspection'")).isEqualTo(2);
		assertThat(count("notice WHERE text = '有一次检查请您参加'")).as("accounts of deputies alone are told").isZero();
	}

	@Test
	void whoIsNotExpectedAnyMoreIsToldSoAndFindsNoOldInvitation() {
		this.accounts.create(new NewAccount("deputy-other", "邵立坤", Set.of(Role.DEPUTY),
				Subject.deputy(this.other.deputyId()), "Station-2026-test", false));
		Inspection planned = plan(InspectionKind.TOUR, "PARTY", TODAY.plusDays(3));
		assertThat(planned.participants()).contains(this.other.deputyId());
		assertThat(act(planned.href(), "edit", this.staff, "kind", "TOUR", "title", "电梯检查", "object", "新河湾", "ground",
				"PARTY", "plannedOn", TODAY.plusDays(3).toString(), "deputies", this.deputy.deputyId().toString()))
			.hasStatus3xxRedirection();
		this.entities.flush();
		assertThat(this.jdbc.sql("SELECT text || ' ' || href FROM notice WHERE withdrawn_at IS NULL")
			.query(String.class)
			.list()).containsExactly("原请您参加的检查，您不用参加了 /desk/inspections");
	}

	@Test
	void whatIsPlannedMayBeChangedUntilItIsHeld() {
		assertThat(act(this.inspection.href(), "edit", this.staff, "kind", "INSPECTION", "title", "电梯检查", "object",
				"新河湾", "ground", "LIVELIHOOD", "plannedOn", "2026-03-10", "deputies",
				this.deputy.deputyId().toString()))
			.hasStatus3xxRedirection();
		assertThat(get(this.inspection.href(), this.other)).as("he does not take part any more").hasStatus(404);
		assertThat(get(this.inspection.href(), this.deputy)).hasStatusOk().bodyText().contains("电梯检查", "原定 2026-03-09");
		assertThat(get(this.inspection.href() + "/find", this.deputy)).hasStatusOk();
	}

	@Test
	void whenItIsHeldItCountsForThoseWhoWereThere() {
		assertThat(act(this.inspection.href(), "hold", this.staff, "heldOn", "2026-03-10", "seen", "", "deputies",
				this.deputy.deputyId().toString()))
			.hasStatus(422)
			.bodyText()
			.contains("日期不能在今天以后", "请写明检查情况");
		assertThat(this.events.stream(DutyPerformed.class)).isEmpty();
		UUID submission = UUID.randomUUID();
		String[] held = { "version", version(this.inspection.href()), "heldOn", "2026-03-09", "seen", "看了工地。",
				"deputies", this.deputy.deputyId().toString() };
		assertThat(post(this.inspection.href() + "/hold", this.staff, submission, null, held))
			.hasStatus3xxRedirection();
		assertThat(post(this.inspection.href() + "/hold", this.staff, submission, null, held)).as("a double click")
			.hasRedirectedUrl(this.inspection.href());
		assertThat(this.events.stream(DutyPerformed.class))
			.extracting(DutyPerformed::deputyId, DutyPerformed::kind, DutyPerformed::on, DutyPerformed::sourceId)
			.containsExactly(tuple(this.deputy.deputyId(), "INSPECTION", TODAY, this.inspection.id()));
		assertThat(get(this.inspection.href(), this.staff)).bodyText().contains("看了工地。", "整改跟踪").doesNotContain("邵立坤");
	}

	@Test
	void whoWasForgottenOrWasNotThereIsPutRightInTheArchivesToo() {
		hold();
		String deputies = this.inspection.href() + "/deputies";
		assertThat(get(deputies, this.staff)).hasStatusOk().bodyText().contains("陈淑敏", "邵立坤");
		assertThat(act(this.inspection.href(), "deputies", this.staff, "deputyId", this.stranger.deputyId().toString()))
			.hasRedirectedUrl(deputies);
		assertThat(act(this.inspection.href(), "deputies", this.staff, "deputyId", this.stranger.deputyId().toString()))
			.as("he is there already")
			.hasStatus(409);
		UUID line = this.inspection.deputies().get(1).id();
		assertThat(act(this.inspection.href(), "deputies/" + line + "/strike", this.staff, "reason", ""))
			.hasStatus(422);
		assertThat(act(this.inspection.href(), "deputies/" + line + "/strike", this.staff, "reason", "临时请假"))
			.hasRedirectedUrl(deputies);
		assertThat(this.events.stream(DutyWithdrawn.class)).extracting(DutyWithdrawn::deputyId, DutyWithdrawn::sourceId)
			.containsExactly(tuple(this.other.deputyId(), this.inspection.id()));
		assertThat(get(deputies, this.staff)).bodyText().contains("划去：临时请假", "纪春禾");
		assertThat(get(this.inspection.href(), this.other)).hasStatus(404);
	}

	@Test
	void whatWasCorrectedIsToldAnew() {
		hold();
		assertThat(act(this.inspection.href(), "correct", this.staff, "heldOn", "2026-03-08", "seen", "看了三处工地。"))
			.hasStatus3xxRedirection();
		assertThat(this.events.stream(DutyPerformed.class).map(DutyPerformed::on)).containsExactly(TODAY, TODAY,
				TODAY.minusDays(1), TODAY.minusDays(1));
		assertThat(get(this.inspection.href(), this.staff)).bodyText().contains("看了三处工地。", "原记日期 2026-03-09");
	}

	@Test
	void itIsWithdrawnWithAReasonAndCountsNoMore() {
		hold();
		Finding noted = note("护栏没有固定。", this.deputy);
		assertThat(act(this.inspection.href(), "withdraw", this.staff, "reason", "")).hasStatus(422);
		assertThat(act(this.inspection.href(), "withdraw", this.staff, "reason", "记错了")).hasStatus3xxRedirection();
		assertThat(this.events.stream(DutyWithdrawn.class)).extracting(DutyWithdrawn::deputyId, DutyWithdrawn::sourceId)
			.containsExactly(tuple(null, this.inspection.id()));
		assertThat(state(this.inspection.href())).isEqualTo("WITHDRAWN");
		assertThat(state(noted.href())).isEqualTo("STRUCK");
		assertThat(get(this.inspection.href(), this.staff)).hasStatusOk().bodyText().contains("已撤销", "记错了");
		assertThat(get(this.inspection.href() + "/find", this.deputy)).hasStatus(409);
	}

	@Test
	void theDirectorClosesItOnceAllIsMended() {
		Finding finding = reported("护栏没有固定。");
		assertThat(act(this.inspection.href(), "close", this.director, "reason", "都好了")).hasStatus(409)
			.bodyText()
			.contains("还有 1 个问题没有整改到位");
		this.findings.recheck(finding.id(), finding.version(), Mending.Recheck.mended(TODAY, "牢固"), null,
				this.director);
		assertThat(act(this.inspection.href(), "close", this.staff, "reason", "都好了")).hasStatus(404);
		assertThat(act(this.inspection.href(), "close", this.deputy, "reason", "都好了")).hasStatus(404);
		assertThat(get("/desk", this.director)).bodyText().contains("问题都已整改到位的检查，待办结");
		assertThat(act(this.inspection.href(), "close", this.director, "reason", "都好了")).hasStatus3xxRedirection();
		assertThat(state(this.inspection.href())).isEqualTo("CLOSED");
	}

	@Test
	void aDeputyFindsHisOwnAndNoOther() {
		assertThat(get(BASE, this.deputy)).hasStatusOk().bodyText().contains(this.inspection.number(), "陈淑敏、邵立坤");
		assertThat(get(BASE, this.stranger)).hasStatusOk().bodyText().contains("这里没有检查").doesNotContain("加装电梯");
		assertThat(get(this.inspection.href(), this.stranger)).hasStatus(404);
		assertThat(get(this.inspection.href(), this.deputy)).hasStatusOk().bodyText().contains("代表法第三十一条");
		for (String act : List.of("edit", "hold", "withdraw", "deputies", "close", "correct")) {
			assertThat(act(this.inspection.href(), act, this.deputy, "reason", "我来")).as(act).hasStatus(404);
		}
		assertThat(get(BASE + "/new", this.deputy)).hasStatus(404);
		assertThat(post(BASE + "/new", this.deputy, "title", "我来安排")).hasStatus(404);
		for (Viewer viewer : List.of(of(Role.OBSERVER), of(Role.ADMIN), of(Role.SECURITY), of(Role.AUDITOR),
				this.unit)) {
			assertThat(get(BASE, viewer)).as(viewer.username()).hasStatus(404);
			assertThat(get(this.inspection.href(), viewer)).as(viewer.username()).hasStatus(404);
			assertThat(get(this.inspection.href() + "/papers/record", viewer)).as(viewer.username()).hasStatus(404);
		}
	}

	@Test
	void aStalePageSaysWhoChangedWhat() {
		String version = version(this.inspection.href());
		hold();
		assertThat(post(this.inspection.href() + "/correct", this.staff, "version", version, "heldOn", "2026-03-09",
				"seen", "旧页面写的"))
			.hasStatus(409)
			.bodyText()
			.contains("记录开展", "旧页面写的");
	}

	@Test
	void theListIsNarrowedAndPaged() {
		for (int i = 1; i <= ListTurn.PAGE; i++) {
			plan(InspectionKind.TOUR, "PARTY", TODAY.plusDays(i));
		}
		assertThat(get(BASE + "?kind=INSPECTION&ground=LIVELIHOOD&q=JC-2026-0001", this.staff)).bodyText()
			.contains("JC-2026-0001", "共 1 次");
		assertThat(get(BASE + "?view=held", this.staff)).bodyText().contains("这里没有检查");
		assertThat(get(BASE + "?kind=nonsense&from=yesterday", this.staff)).hasStatusOk();
		String first = body(get(BASE, this.staff));
		assertThat(first).contains("JC-2026-0021", "JC-2026-0002").doesNotContain("JC-2026-0001<");
		String older = first.replaceAll("(?s).*before=([0-9a-f_-]+)\".*", "$1");
		String second = body(get(BASE + "?before=" + older, this.staff));
		assertThat(second).contains("JC-2026-0001<").doesNotContain("JC-2026-0002<");
		String newer = second.replaceAll("(?s).*after=([0-9a-f_-]+)\".*", "$1");
		assertThat(body(get(BASE + "?after=" + newer, this.staff))).contains("JC-2026-0021", "JC-2026-0002");
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

	@Test
	void itsPapersArePrintedAndLeaveAsWordWithATrace() {
		sent("护栏没有固定。");
		for (String paper : List.of("record", "findings")) {
			String address = this.inspection.href() + "/papers/" + paper;
			assertThat(get(address, this.deputy)).hasStatusOk().bodyText().contains("护栏没有固定。", "城镇建设管理办公室");
			MvcTestResult word = post(address, this.staff);
			assertThat(word).hasStatusOk();
			assertThat(word.getResponse().getContentType()).contains("wordprocessingml");
			assertThat(word.getResponse().getContentAsByteArray()).startsWith('P', 'K');
			assertThat(get(address, this.stranger)).hasStatus(404);
			assertThat(post(address, this.stranger)).hasStatus(404);
		}
		assertThat(recorded()).contains("inspection.downloaded");
	}

	@Test
	void aProjectLeadsToTheInspectionThatFoundSomethingInIt() {
		UUID project = UUID.randomUUID();
		this.jdbc.sql("""
				INSERT INTO lineage_node (kind, id, number, href, restricted, awaited)
				VALUES ('topic', ?, 'RD-2026-0009', '/desk/topics/x', false, false)""").param(project).update();
		Inspection of = this.desk.plan(new Inspection.Outline(InspectionKind.INSPECTION, "项目检查", "停车场", "LIVELIHOOD",
				TODAY, null, null, null, project), List.of(this.deputy.deputyId()), this.staff);
		assertThat(get(of.href(), this.staff)).bodyText().doesNotContain("RD-2026-0009");
		this.findings.note(of.id(), new Finding.Words("灯不亮", null, null), List.of(), this.deputy);
		assertThat(get(of.href(), this.staff)).bodyText().contains("来龙去脉", "检查发现问题", "RD-2026-0009");
		this.desk.withdraw(of.id(), of.version(), "记错了", this.staff);
		assertThat(get(of.href(), this.staff)).bodyText().doesNotContain("RD-2026-0009");
	}

}
