package org.liaisonstation.supervision.reviews;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** 工作评议 on the pages of everybody, with its clocks, ledger and figure. */
class ReviewPagesTests extends PagesOfEveryRole {

	private static final String BASE = "/desk/reviews";

	@Autowired
	ReviewDesk desk;

	@Autowired
	ReviewedUnitDesk units;

	@Autowired
	SupervisionPlanDesk plans;

	@Autowired
	ReviewDeeds deeds;

	@Autowired
	Publications publications;

	@Autowired
	PublicationDesk publishing;

	private WorkReview review;

	@BeforeEach
	void aReviewOfTwoUnits() {
		this.review = this.desk.open(new Scheme(2026, "对派驻站所的工作评议", "请群众提意见。", "0000-280 1234",
				LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 20),
				LocalDate.of(2026, 8, 20), List.of(this.unit.unitId(), this.otherUnit.unitId())), null, this.staff);
		this.entities.flush();
	}

	private String line(Viewer unit) {
		return one("SELECT id::text FROM reviewed_unit WHERE review_id = ? AND unit_id = ?", this.review.id(),
				unit.unitId());
	}

	private String of(Viewer unit) {
		return this.review.href() + "/units/" + line(unit);
	}

	private String version() {
		return one("SELECT version FROM work_review WHERE id = ?", this.review.id());
	}

	private String lineVersion(Viewer unit) {
		return one("SELECT version FROM reviewed_unit WHERE id = ?::uuid", line(unit));
	}

	private String stage() {
		return one("SELECT stage FROM work_review WHERE id = ?", this.review.id());
	}

	private MvcTestResult does(String verb, Viewer viewer, String... parameters) {
		return act(this.review.href() + "/" + verb, viewer, version(), parameters);
	}

	private WorkReview fresh() {
		this.entities.flush();
		this.entities.clear();
		return this.entities.find(WorkReview.class, this.review.id());
	}

	private void studied() {
		this.desk.beginStudy(this.review.id(), fresh().version(), this.staff);
		for (ReviewedUnit line : fresh().units()) {
			this.units.write(this.review.id(), line.id(), fresh().unit(line.id()).version(), UnitText.SELF_CHECK,
					"自查情况", this.staff);
		}
		this.desk.investigate(this.review.id(), fresh().version(), "调查报告", this.staff);
	}

	private void met() {
		studied();
		this.desk.meet(this.review.id(), fresh().version(),
				new WorkReview.Meeting(TODAY, "议政厅", Set.of(this.deputy.deputyId())), this.staff);
	}

	private void handedOver() {
		met();
		for (ReviewedUnit line : fresh().units()) {
			this.units.count(this.review.id(), line.id(), fresh().version(), 1,
					new Tally(TODAY, 60, 58, 57, Map.of("SATISFIED", 40, "MOSTLY_SATISFIED", 15, "DISSATISFIED", 2)),
					this.staff);
			this.units.write(this.review.id(), line.id(), fresh().unit(line.id()).version(), UnitText.OPINION, "总体满意。",
					this.staff);
		}
		this.desk.handOver(this.review.id(), fresh().version(), this.staff);
	}

	private String matter() {
		this.units.addMatter(this.review.id(), UUID.fromString(line(this.unit)), fresh().version(), "窗口午间没有人", null,
				this.staff);
		return one(
				"SELECT m.id::text FROM review_matter m JOIN reviewed_unit u ON u.id = m.reviewed_unit_id WHERE u.review_id = ?",
				this.review.id());
	}

	/** What the form of a count is filled in with: three grades of the list. */
	private static String[] votes(Object out, Object returned, Object valid, int satisfied, int mostly, int not) {
		List<String> all = new ArrayList<>(List.of("countedOn", "2026-03-09", "handedOut", out.toString(), "returned",
				returned.toString(), "validVotes", valid.toString()));
		List<String> grades = List.of("SATISFIED", "MOSTLY_SATISFIED", "DISSATISFIED");
		List<Integer> numbers = List.of(satisfied, mostly, not);
		for (int i = 0; i < 3; i++) {
			all.addAll(List.of("grades[" + i + "].code", grades.get(i), "grades[" + i + "].votes",
					numbers.get(i).toString()));
		}
		return all.toArray(String[]::new);
	}

	@Test
	void aSchemeIsWrittenWithDatesThatFollowEachOther() {
		assertThat(get(BASE + "/new", this.staff)).hasStatusOk().bodyText().contains("data-draft=\"review\"", "意见电话");
		UUID submission = UUID.randomUUID();
		assertThat(post(BASE + "/new", this.staff, submission, "year", "2026", "title", "评议供电所", "announcement", "公告",
				"opinionPhone", "1", "announceUntil", "2026-04-01", "studyUntil", "2026-03-01", "meetingUntil",
				"2026-05-01", "mendingUntil", "2026-06-01"))
			.hasStatus(422)
			.bodyText()
			.contains("不能早于上一阶段的日期", "请勾选评议的单位", "评议供电所");
		String[] good = { "year", "2026", "title", "评议供电所", "announcement", "公告", "opinionPhone", "1", "announceUntil",
				"2026-04-01", "studyUntil", "2026-04-02", "meetingUntil", "2026-05-01", "mendingUntil", "2026-06-01",
				"units", this.unit.unitId().toString() };
		String href = post(BASE + "/new", this.staff, submission, good).getResponse().getRedirectedUrl();
		assertThat(post(BASE + "/new", this.staff, submission, good)).as("a double click").hasRedirectedUrl(href);
		assertThat(get(href, this.staff)).bodyText().contains("PY-2026-0002", "宣传发动", "4月1日到期");
		assertThat(get(href.replace("?opened", "/edit"), this.staff)).hasStatusOk().bodyText().contains("评议供电所");
		assertThat(does("edit", this.staff, "year", "zwei")).hasStatus(422);
		assertThat(get(BASE, this.staff)).bodyText().contains("PY-2026-0001", "PY-2026-0002");
		assertThat(get(BASE + "?year=2025", this.staff)).bodyText().contains("这一年没有工作评议");
		assertThat(get(BASE, this.otherUnit)).as("its own alone")
			.bodyText()
			.contains("PY-2026-0001")
			.doesNotContain("PY-2026-0002");
	}

	@Test
	void aSubjectOfThePlanIsCarriedOutByIt() {
		UUID item = AdoptedPlan.subject(SupervisionKind.REVIEW, "供电所工作评议", this.plans, this.entities, this.staff,
				this.director);
		assertThat(get(BASE + "/new?plan-item=" + item, this.staff)).bodyText()
			.contains("供电所工作评议", "value=\"" + item + "\"");
		String[] form = { "item", item.toString(), "year", "2026", "title", "评议供电所", "announcement", "公告",
				"opinionPhone", "1", "announceUntil", "2026-04-01", "studyUntil", "2026-04-02", "meetingUntil",
				"2026-05-01", "mendingUntil", "2026-06-01", "units", this.unit.unitId().toString() };
		String href = post(BASE + "/new", this.staff, UUID.randomUUID(), form).getResponse().getRedirectedUrl();
		assertThat(get(href, this.staff)).bodyText().contains("供电所工作评议", "/items/" + item);
		assertThat(this.deeds.of(List.of(item))).singleElement()
			.matches((deed) -> !deed.held() && deed.on().equals(LocalDate.of(2026, 5, 1))
					&& href.startsWith(deed.href()));
		form[1] = UUID.randomUUID().toString();
		assertThat(post(BASE + "/new", this.staff, UUID.randomUUID(), form)).as("no such subject").hasStatus(404);
	}

	@Test
	void theAnnouncementIsApprovedByASecondPerson() {
		assertThat(this.pages.get().uri("/reviews/PY-2026-0001")).hasStatus(404);
		assertThat(does("publication", this.staff)).hasStatus(302);
		Publication draft = this.publications.find(WorkReview.KIND, this.review.id()).orElseThrow();
		this.publishing.submit(draft.id(),
				new PublicationForm(Submissions.fresh(), draft.version(), "评议公告", "请群众打电话提意见。"), this.staff);
		this.entities.flush();
		this.publishing.approve(draft.id(), draft.version(), this.director);
		this.entities.flush();
		assertThat(this.pages.get().uri("/reviews")).bodyText().contains("评议公告", "/reviews/PY-2026-0001");
		assertThat(this.pages.get().uri("/reviews/PY-2026-0001")).hasStatusOk()
			.bodyText()
			.contains("0000-280 1234", "城镇建设管理办公室", "请群众打电话");
	}

	@Test
	void aUnitChecksItselfAndSeesNothingOfAnother() {
		assertThat(get(of(this.unit) + "/self-check", this.unit)).as("not yet").hasStatus(409);
		assertThat(does("study", this.deputy)).hasStatus(404);
		assertThat(does("study", this.staff)).hasRedirectedUrl(this.review.href());
		assertThat(get("/desk", this.unit)).bodyText().contains("待提交的自查报告", "对派驻站所的工作评议");
		assertThat(get(of(this.otherUnit) + "/self-check", this.unit)).as("another unit's").hasStatus(404);
		assertThat(act(of(this.otherUnit) + "/self-check", this.unit, "0", "text", "自查")).hasStatus(404);
		assertThat(get(of(this.unit) + "/self-check", this.deputy)).hasStatus(404);
		assertThat(act(of(this.unit) + "/self-check", this.unit, "0", "text", "")).hasStatus(422)
			.bodyText()
			.contains("请填写内容");
		assertThat(act(of(this.unit) + "/self-check", this.unit, "0", "text", "本单位自查如下。"))
			.hasRedirectedUrl(this.review.href());
		assertThat(act(of(this.unit) + "/self-check", this.unit, "0", "text", "旧页面")).hasStatus(409);
		assertThat(get(this.review.href(), this.unit)).bodyText()
			.contains("本单位自查如下")
			.doesNotContain(line(this.otherUnit), "综合行政执法办公室", "经过");
		assertThat(get(this.review.href(), this.otherUnit)).bodyText().doesNotContain("本单位自查如下");
		assertThat(get(this.review.href(), this.deputy)).bodyText().contains("本单位自查如下").doesNotContain("登记代表走访");
		assertThat(get("/desk", this.unit)).bodyText().doesNotContain("待提交的自查报告");
	}

	@Test
	void thereIsNoMeetingBeforeTheStudyIsWhole() {
		does("study", this.staff);
		assertThat(get(this.review.href() + "/visits", this.staff)).hasStatusOk();
		assertThat(does("visits", this.staff, "visitedOn", "2026-03-10", "place", "大厅", "text", "排队")).hasStatus(422)
			.bodyText()
			.contains("日期不能在今天以后", "请勾选参加的代表");
		assertThat(does("visits", this.staff, "visitedOn", "2026-03-09", "place", "办事大厅", "text", "排队久", "deputies",
				this.deputy.deputyId().toString()))
			.hasRedirectedUrl(this.review.href());
		assertThat(get(this.review.href() + "/investigation", this.staff)).hasStatusOk();
		assertThat(does("investigation", this.staff, "text", "调查发现排队久。")).hasRedirectedUrl(this.review.href());
		assertThat(get(this.review.href() + "/meeting", this.staff)).hasStatusOk();
		String[] meeting = { "metOn", "2026-03-09", "place", "议政厅", "deputies", this.deputy.deputyId().toString() };
		assertThat(does("meeting", this.staff, meeting)).as("no self-check yet")
			.hasStatus(409)
			.bodyText()
			.contains("自查报告");
		assertThat(stage()).isEqualTo("STUDY");
		assertThat(get(this.review.href(), this.staff)).bodyText().doesNotContain(">召开评议会<");
		for (Viewer unit : List.of(this.unit, this.otherUnit)) {
			act(of(unit) + "/self-check", this.staff, lineVersion(unit), "text", "自查");
		}
		assertThat(get(this.review.href(), this.staff)).bodyText().contains(">召开评议会<");
		assertThat(does("meeting", this.staff, "metOn", "2026-03-10", "place", "")).hasStatus(422)
			.bodyText()
			.contains("日期不能在今天以后", "请填写地点", "请勾选到会的代表");
		assertThat(does("meeting", this.staff, meeting)).hasRedirectedUrl(this.review.href());
		assertThat(performed()).contains(new DutyPerformed(this.deputy.deputyId(), "REVIEW", "工作评议：对派驻站所的工作评议", TODAY,
				"参加评议", this.review.id(), this.review.href()));
		assertThat(get(this.review.href(), this.otherDeputy)).bodyText().contains("办事大厅", "调查发现排队久", "陈淑敏");
	}

	@Test
	void aCountThatDoesNotAddUpIsRefusedAtItsField() {
		met();
		assertThat(get(this.review.href(), this.staff)).as("nothing counted yet").bodyText().doesNotContain(">交办评议意见<");
		String count = of(this.unit) + "/counts/1";
		assertThat(get(count, this.staff)).hasStatusOk().bodyText().contains("满意（票）", "基本满意（票）").doesNotContain("不了解");
		assertThat(act(count, this.staff, version(), votes(60, 61, 57, 40, 15, 2))).hasStatus(422)
			.bodyText()
			.contains("收回的票数不能多于发出的票数", "id=\"returned-e\"");
		assertThat(act(count, this.staff, version(), votes(60, 58, 59, 40, 15, 4))).hasStatus(422)
			.bodyText()
			.contains("有效的票数不能多于收回的票数", "id=\"validVotes-e\"");
		assertThat(act(count, this.staff, version(), votes(60, 58, 57, 40, 15, 1))).hasStatus(422)
			.bodyText()
			.contains("各档次票数之和是 56，应当等于有效票数 57", "id=\"grades-e\"", "value=\"40\"");
		assertThat(act(count, this.staff, version(), votes(60, 58, 57, -1, 56, 2))).hasStatus(422)
			.bodyText()
			.contains("票数不能是负数");
		assertThat(act(count, this.staff, version(), votes("许多", 58, 57, 40, 15, 2))).hasStatus(422)
			.bodyText()
			.contains("许多");
		assertThat(act(count, this.deputy, version(), votes(60, 58, 57, 40, 15, 2))).hasStatus(404);
		assertThat(act(count, this.staff, version(), votes(60, 58, 57, 40, 15, 2)))
			.hasRedirectedUrl(this.review.href());
		assertThat(one("SELECT source FROM review_count")).isEqualTo("PAPER");
		assertThat(get(this.review.href(), this.deputy)).bodyText().contains("满意率 96.5%", "满意 40、基本满意 15、不满意 2");
		assertThat(get(this.review.href(), this.unit)).as("it is told when it is handed over")
			.bodyText()
			.doesNotContain("96.5%");
		assertThat(act(count, this.staff, version(), votes(60, 58, 57, 40, 15, 2))).as("once").hasStatus(409);
		assertThat(does("hand-over", this.staff)).as("something is missing").hasStatus(409);
		act(of(this.otherUnit) + "/counts/1", this.staff, version(), votes(60, 60, 60, 60, 0, 0));
		for (Viewer unit : List.of(this.unit, this.otherUnit)) {
			assertThat(act(of(unit) + "/report", this.staff, lineVersion(unit), "text", "会上报告"))
				.hasRedirectedUrl(this.review.href());
			assertThat(act(of(unit) + "/opinion", this.staff, lineVersion(unit), "text", "总体满意。"))
				.hasRedirectedUrl(this.review.href());
		}
		assertThat(does("hand-over", this.staff)).hasRedirectedUrl(this.review.href());
		assertThat(get(this.review.href(), this.unit)).bodyText().contains("96.5%", "总体满意").doesNotContain("100.0%");
	}

	@Test
	void aCountWrittenDownWronglyIsCorrectedWithAReasonAndTheOldNumbersStay() {
		met();
		String correct = of(this.unit) + "/counts/1/correct";
		assertThat(get(correct, this.staff)).as("nothing to correct yet").hasStatus(404);
		act(of(this.unit) + "/counts/1", this.staff, version(), votes(60, 58, 57, 40, 15, 2));
		assertThat(get(correct, this.staff)).hasStatusOk()
			.bodyText()
			.contains("更正测评结果", "value=\"58\"", "value=\"40\"");
		assertThat(act(correct, this.staff, version(), votes(60, 58, 57, 41, 15, 2))).hasStatus(422)
			.bodyText()
			.contains("请填写更正理由", "各档次票数之和是 58");
		for (Viewer viewer : List.of(this.deputy, this.unit)) {
			assertThat(get(correct, viewer)).hasStatus(404);
			assertThat(act(correct, viewer, version(), with(votes(60, 58, 57, 41, 14, 2), "reason", "看错")))
				.hasStatus(404);
		}
		assertThat(act(correct, this.staff, "0", with(votes(60, 58, 57, 41, 14, 2), "reason", "看错"))).hasStatus(409);
		assertThat(act(correct, this.staff, version(), with(votes(60, 58, 57, 42, 14, 1), "reason", "两张票看错了档次")))
			.hasRedirectedUrl(this.review.href());
		assertThat(get(this.review.href(), this.staff)).bodyText()
			.contains("满意率 98.2%", "满意 42、基本满意 14、不满意 1", "更正测评结果", "两张票看错了档次（原为：2026年3月9日",
					"收回 58 张，有效 57 张：满意 40、基本满意 15、不满意 2");
	}

	@Test
	void aMeetingWrittenDownWronglyIsCorrectedAndTheArchivesFollow() {
		assertThat(get(this.review.href() + "/meeting/correct", this.staff)).as("not held yet").hasStatus(409);
		handedOver();
		String other = this.otherDeputy.deputyId().toString();
		assertThat(does("meeting/correct", this.staff, "metOn", "2026-03-09", "place", "议政厅", "deputies", other))
			.hasStatus(422)
			.bodyText()
			.contains("请填写更正理由");
		assertThat(does("meeting/correct", this.unit, "metOn", "2026-03-09", "place", "议政厅", "deputies", other,
				"reason", "勾错"))
			.hasStatus(404);
		assertThat(does("meeting/correct", this.staff, "metOn", "2026-03-06", "place", "三楼会议室", "deputies", other,
				"reason", "代表勾错了"))
			.hasRedirectedUrl(this.review.href());
		assertThat(undone()).contains(new DutyWithdrawn(this.deputy.deputyId(), this.review.id()));
		assertThat(performed()).contains(new DutyPerformed(this.otherDeputy.deputyId(), "REVIEW", "工作评议：对派驻站所的工作评议",
				LocalDate.of(2026, 3, 6), "参加评议", this.review.id(), this.review.href()));
		assertThat(get(this.review.href(), this.staff)).bodyText()
			.contains("三楼会议室", "更正评议会", "代表勾错了（原为：2026年3月9日 议政厅，到会 陈淑敏）");
		assertThat(stage()).as("it goes on where it was").isEqualTo("MENDING");
	}

	private static String[] with(String[] parameters, String... more) {
		return Stream.concat(Stream.of(parameters), Stream.of(more)).toArray(String[]::new);
	}

	@Test
	void aUnitMendsItsOwnMattersAndTheDirectorClosesAfterTheSecondCount() {
		handedOver();
		assertThat(get(of(this.unit) + "/matters", this.staff)).hasStatusOk();
		assertThat(act(of(this.unit) + "/matters", this.staff, version(), "text", "", "dueOn", "2026-03-09"))
			.hasStatus(422)
			.bodyText()
			.contains("请写明要整改的问题", "整改期限要在今天以后");
		assertThat(act(of(this.unit) + "/matters", this.staff, version(), "text", "窗口午间没有人", "dueOn", "2026-04-09"))
			.hasRedirectedUrl(of(this.unit) + "/matters");
		String mend = of(this.unit) + "/matters/" + one("SELECT id::text FROM review_matter") + "/mend";
		assertThat(get("/desk", this.unit)).bodyText().contains("要整改的评议问题", "窗口午间没有人", "4月9日到期");
		assertThat(get("/desk", this.otherUnit)).bodyText().doesNotContain("要整改的评议问题");
		assertThat(get(mend, this.otherUnit)).as("another unit's").hasStatus(404);
		assertThat(act(mend, this.otherUnit, "0", "text", "改了")).hasStatus(404);
		assertThat(act(mend, this.deputy, "0", "text", "改了")).hasStatus(404);
		assertThat(does("close", this.director)).as("it is not mended").hasStatus(409);
		assertThat(act(mend, this.unit, "0", "text", "")).hasStatus(422);
		UUID submission = UUID.randomUUID();
		for (int click = 0; click < 2; click++) {
			assertThat(post(mend, this.unit, submission, "version", "0", "text", "午间留两个窗口。"))
				.hasRedirectedUrl(this.review.href());
		}
		assertThat(get("/desk", this.director)).as("not counted again").bodyText().doesNotContain("待办结的工作评议");
		assertThat(does("close", this.director)).as("no second count").hasStatus(409);
		assertThat(act(of(this.otherUnit) + "/counts/2", this.staff, version(), votes(60, 60, 60, 60, 0, 0)))
			.as("nothing to mend there")
			.hasStatus(409);
		assertThat(act(of(this.unit) + "/counts/2", this.staff, version(), votes(60, 60, 60, 57, 3, 0)))
			.hasRedirectedUrl(this.review.href());
		assertThat(get("/desk", this.director)).bodyText().contains("待办结的工作评议", "对派驻站所的工作评议");
		assertThat(get("/desk", this.staff)).bodyText().doesNotContain("待办结的工作评议");
		assertThat(does("close", this.staff)).as("the director closes").hasStatus(404);
		Map<String, Long> before = figures();
		assertThat(does("close", this.director)).hasRedirectedUrl(this.review.href());
		assertThat(moved(before)).isEqualTo(Map.of("supervision.reviews", 1L));
		assertThat(get(this.review.href(), this.unit)).bodyText().contains("已办结", "二次测评", "满意率 100.0%", "按期整改");
	}

	/** Two months from 9 March: in time on 9 May, late from the tenth. */
	@Test
	void mendingThatIsOverdueComesUpOnTheRightDayWithTheRightLight() {
		handedOver();
		matter();
		this.clock.moveTo(LocalDate.of(2026, 4, 30));
		assertThat(get("/desk", this.unit)).bodyText().contains("要整改的评议问题", "light-ok", "5月9日到期");
		this.clock.moveTo(LocalDate.of(2026, 5, 9));
		assertThat(get("/desk", this.unit)).bodyText().contains("今天到期", "light-soon");
		assertThat(get("/desk", this.staff)).bodyText().doesNotContain("整改超期的评议问题");
		this.clock.moveTo(LocalDate.of(2026, 5, 11));
		assertThat(get("/desk", this.staff)).bodyText().contains("整改超期的评议问题", "窗口午间没有人", "light-late");
		assertThat(get("/desk", this.unit)).bodyText().contains("超期 1 个工作日");
		assertThat(get("/desk", this.deputy)).bodyText().doesNotContain("窗口午间没有人");
	}

	@Test
	void aStageThatEndsComesUpForStaff() {
		assertThat(get("/desk", this.staff)).bodyText().doesNotContain("到期的评议阶段");
		this.clock.moveTo(LocalDate.of(2026, 3, 19));
		assertThat(get("/desk", this.staff)).bodyText().contains("到期的评议阶段", "宣传发动", "3月20日到期", "light-soon");
		this.clock.moveTo(LocalDate.of(2026, 3, 21));
		assertThat(get("/desk", this.staff)).bodyText().contains("3月20日已过", "light-late");
		this.desk.beginStudy(this.review.id(), fresh().version(), this.staff);
		assertThat(get("/desk", this.staff)).bodyText().doesNotContain("到期的评议阶段");
	}

	@Test
	void strangersFindNothing() {
		List<String> addresses = List.of(BASE, BASE + "/new", this.review.href(), this.review.href() + "/papers/scheme",
				of(this.unit) + "/self-check");
		for (Viewer stranger : strangers()) {
			for (String address : addresses) {
				assertThat(get(address, stranger)).as(stranger.roles() + " " + address).hasStatus(404);
			}
		}
		for (Viewer viewer : List.of(this.deputy, this.unit)) {
			assertThat(get(BASE + "/new", viewer)).hasStatus(404);
			assertThat(get(this.review.href() + "/edit", viewer)).hasStatus(404);
			assertThat(does("withdraw", viewer, "reason", "不要")).hasStatus(404);
		}
		assertThat(does("withdraw", this.staff, "reason", "")).hasStatus(422);
		this.publications.open(WorkReview.KIND, this.review.id(), this.review.number(), this.review.href(), "评议城建办",
				this.staff);
		assertThat(does("withdraw", this.staff, "reason", "并入区里的评议")).hasRedirectedUrl(this.review.href());
		assertThat(get(this.review.href(), this.unit)).hasStatus(404);
		assertThat(this.publications.find(WorkReview.KIND, this.review.id()).orElseThrow().state())
			.as("a text that nobody finished is on no list of work")
			.isEqualTo(PublicationState.WITHDRAWN);
		Publication text = this.publications.find(WorkReview.KIND, this.review.id()).orElseThrow();
		PublicationForm form = new PublicationForm(Submissions.fresh(), text.version(), "评议城建办", "还是公开。");
		assertThatExceptionOfType(StalePage.class)
			.isThrownBy(() -> this.publishing.submit(text.id(), form, this.staff));
	}

	@Test
	void theLedgerAndThePapersSayWhatWasCounted() throws IOException {
		handedOver();
		matter();
		assertThat(rows("REVIEWS", 2026)).hasSize(2).anySatisfy((row) -> {
			assertThat(row.get(3)).isEqualTo("城镇建设管理办公室");
			assertThat(row.subList(7, 15)).isEqualTo(List.of(60, 58, 57, 40, 15, 2, "满意 40，基本满意 15，不满意 2", "96.5%"));
			assertThat(row.get(16)).isEqualTo(1L);
			assertThat(row.get(17)).isEqualTo(LocalDate.of(2026, 5, 9));
		});
		String papers = this.review.href() + "/papers/";
		assertThat(get(papers + "scheme", this.unit)).hasStatusOk()
			.bodyText()
			.contains("对派驻站所的工作评议公告", "0000-280 1234");
		assertThat(get(papers + "opinion/" + line(this.unit), this.unit)).hasStatusOk()
			.bodyText()
			.contains("总体满意", "96.5%");
		assertThat(get(papers + "matters/" + line(this.unit), this.staff)).hasStatusOk()
			.bodyText()
			.contains("窗口午间没有人", "5月9日");
		assertThat(get(papers + "matters/" + line(this.unit), this.otherUnit)).as("another unit's").hasStatus(404);
		for (String paper : List.of("scheme", "opinion/" + line(this.unit), "matters/" + line(this.unit))) {
			assertThat(post(papers + paper, this.unit, UUID.randomUUID())).hasStatusOk()
				.hasContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
		}
		assertThat(post(papers + "opinion/" + line(this.otherUnit), this.unit, UUID.randomUUID())).hasStatus(404);
	}

}
