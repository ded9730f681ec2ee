package org.liaisonstation.requests;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.units.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * 并案: three people say the same (case 5), each keeps number, answer and rating; and what
 * the pages of it refuse.
 */
@StationTest
@Import(RequestMother.class)
class GroupPagesTests {

	private static final String PARKING = "新河湾小区晚上没有地方停车。东边空地能不能做临时停车场？";

	@Autowired
	MockMvcTester pages;

	@Autowired
	RequestMother mother;

	@Autowired
	RequestDesk desk;

	@Autowired
	UnitDesk unitDesk;

	@Autowired
	GroupDesk groups;

	@Autowired
	ResidentDoor door;

	@Autowired
	Requests requests;

	@Autowired
	Units units;

	@Autowired
	Lineage lineage;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	TestClock clock;

	private UUID place;

	@BeforeEach
	void aPlace() {
		this.place = this.mother.aPlace("新河湾社区");
	}

	@AfterEach
	void now() {
		this.clock.reset();
	}

	private Viewer unitOf(String code) {
		UUID unit = this.units.findByCode(code).orElseThrow().id();
		return new Viewer(UUID.nameUUIDFromBytes(code.getBytes()), "unit" + code, "经办" + code, Set.of(Role.UNIT), null,
				unit, null);
	}

	private UUID unit(String code) {
		return this.units.findByCode(code).orElseThrow().id();
	}

	private MvcTestResult get(String address, Viewer viewer) {
		this.entities.flush();
		this.entities.clear();
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
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

	private Request fresh(Request request) {
		return this.mother.after(request, (newest) -> newest);
	}

	private String version(Request request) {
		return fresh(request).version().toString();
	}

	private static String once() {
		return UUID.randomUUID().toString();
	}

	private Request registered() {
		return this.mother.aRequest().saying(PARKING).in(this.place).registered();
	}

	private void merge(Request request, Request into) {
		MvcTestResult merged = post(request.href() + "/merge", RequestMother.STAFF, "submission", once(), "version",
				version(request), "number", into.number());
		assertThat(merged).hasStatus3xxRedirection();
	}

	private int transferred() {
		this.entities.flush();
		return this.jdbc.sql("SELECT count(DISTINCT subject_id) FROM figure_requests_transferred")
			.query(Integer.class)
			.single();
	}

	@Test
	void threeNeighboursSayTheSameAndEachGetsAnAnswerAndRatesIt() {
		this.clock.moveTo(LocalDateTime.of(2026, 2, 26, 19, 0));
		Request first = this.mother.aRequest().from("安大哥", "13900000001").saying(PARKING).in(this.place).registered();
		this.clock.moveTo(LocalDateTime.of(2026, 2, 27, 9, 0));
		Request second = this.mother.aRequest().from("白大姐", "13900000002").saying(PARKING).in(this.place).registered();
		this.clock.moveTo(LocalDateTime.of(2026, 3, 2, 9, 0));
		Request third = this.mother.aRequest().from("常大爷", "13900000003").saying(PARKING).in(this.place).registered();
		merge(second, first);
		merge(third, first);
		dispatchToFour(first);
		assertThat(fresh(first).lead().due().date()).isEqualTo(LocalDate.of(2026, 3, 23));
		assertThat(List.of(first, second, third)).extracting((request) -> fresh(request).number())
			.doesNotHaveDuplicates()
			.allMatch((number) -> number.startsWith("SQ-2026-"));

		this.clock.moveTo(LocalDate.of(2026, 3, 20));
		handle(first, "正在研究。", "C", LocalDate.of(2026, 12, 31));
		assertThat(get(first.href() + "/reply", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains(second.number(), third.number(), "正在研究。");
		assertThat(post(first.href() + "/reply", RequestMother.STAFF, "submission", once(), "version", version(first),
				"words-" + second.id(), "白大姐：正在研究，您提的消防通道先清理。"))
			.hasStatus3xxRedirection();
		assertThat(fresh(first).round().answer()).isEqualTo("正在研究。");
		assertThat(fresh(second).round().answer()).startsWith("白大姐：");
		assertThat(fresh(third).round().answer()).isEqualTo("正在研究。");

		rate(first, Satisfaction.DISSATISFIED);
		rate(second, Satisfaction.DISSATISFIED);
		rate(third, Satisfaction.MOSTLY_SATISFIED);
		assertThat(fresh(third).status()).isEqualTo(Status.CLOSED);
		assertThat(fresh(second).status()).isEqualTo(Status.MERGED);
		assertThat(fresh(second).waitsOn()).isEqualTo(first.id());
		assertThat(fresh(first).lead().due().date()).isEqualTo(LocalDate.of(2026, 4, 3));
		assertThat(fresh(first).tasks()).hasSize(4);

		this.clock.moveTo(LocalDate.of(2026, 4, 2));
		handle(first, "空地平整后开放八十个泊位。", "B", LocalDate.of(2026, 5, 20));
		post(first.href() + "/reply", RequestMother.STAFF, "submission", once(), "version", version(first));
		rate(first, Satisfaction.MOSTLY_SATISFIED);
		rate(second, Satisfaction.MOSTLY_SATISFIED);
		assertThat(List.of(fresh(first), fresh(second))).allSatisfy((request) -> {
			assertThat(request.status()).isEqualTo(Status.CLOSED);
			assertThat(request.promiseOn()).isEqualTo(LocalDate.of(2026, 5, 20));
			assertThat(request.rounds()).extracting(Round::result)
				.containsExactly(Satisfaction.DISSATISFIED, Satisfaction.MOSTLY_SATISFIED);
		});
		assertThat(fresh(second).rounds().get(0).answer()).startsWith("白大姐：");
		assertThat(transferred()).isOne();
		assertThat(get(third.href(), RequestMother.STAFF)).bodyText()
			.contains(first.number(), second.number(), "主件", "3 件，各自答复、各自评价");
	}

	private void dispatchToFour(Request request) {
		assertThat(post(request.href() + "/dispatch", RequestMother.STAFF, "submission", once(), "version",
				version(request), "route", "TRANSFER", "unitId", unit("07").toString(), "joint", unit("18").toString(),
				"joint", unit("06").toString(), "joint", unit("08").toString(), "crossDepartment", "true"))
			.hasStatus3xxRedirection();
	}

	private void handle(Request request, String answer, String outcome, LocalDate plan) {
		for (String code : List.of("07", "18", "06", "08")) {
			this.mother.after(request, (newest) -> this.unitDesk.sign(newest.id(), newest.version(), unitOf(code)));
		}
		for (String code : List.of("18", "06", "08")) {
			this.mother.after(request, (newest) -> this.unitDesk.countersign(newest.id(), newest.version(), "同意。",
					List.of(), unitOf(code)));
		}
		this.mother.after(request, (newest) -> this.unitDesk.answer(newest.id(), newest.version(), answer, outcome,
				plan, List.of(), unitOf("07")));
	}

	private void rate(Request request, Satisfaction result) {
		this.mother.after(request,
				(newest) -> this.door.rate(newest.trackingCode(), Satisfaction.SATISFIED, result, null));
	}

	@Test
	void whatLooksTheSameIsOfferedAndMergedByOneClick() {
		Request main = registered();
		Request same = this.mother.aRequest().saying("停车太难了。").in(this.place).handedIn();
		Request hidden = this.mother.aRequest().restricted().saying("有人乱收停车费。").in(this.place).handedIn();
		assertThat(get(same.href() + "/review", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("可能重复", main.number(), "同村居")
			.doesNotContain(hidden.number());
		assertThat(get(main.href() + "/dispatch", RequestMother.DIRECTOR)).bodyText()
			.contains("可能重复", same.number())
			.doesNotContain(hidden.number());
		assertThat(get(same.href() + "/merge", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains(main.number(), "并入")
			.doesNotContain(hidden.number());
		assertThat(post(same.href() + "/merge", RequestMother.STAFF, "submission", once(), "version", version(same),
				"into", main.id().toString()))
			.hasStatus3xxRedirection();
		assertThat(fresh(same).status()).isEqualTo(Status.MERGED);
		assertThat(get(same.href(), RequestMother.STAFF)).bodyText().contains("并入 " + main.number());
		assertThat(get("/desk/requests?view=all", RequestMother.STAFF)).bodyText()
			.contains(main.number(), same.number());
	}

	@Test
	void whatAUnitHasLeadsWhicheverPageIsOpen() {
		Request fresh = registered();
		this.clock.moveTo(LocalDateTime.of(2026, 3, 9, 11, 0));
		Request sent = this.mother.aRequest().saying(PARKING).in(this.place).transferred();
		String onFresh = text(get(fresh.href(), RequestMother.STAFF));
		assertThat(onFresh).contains("aria-label=\"并入 " + sent.number() + "\"").doesNotContain("并入本件");
		String onSent = text(get(sent.href(), RequestMother.STAFF));
		assertThat(onSent).contains("aria-label=\"把 " + fresh.number() + " 并入本件\"")
			.doesNotContain("并入 " + fresh.number());
		MvcTestResult done = post(fresh.href() + "/merge", RequestMother.STAFF, "submission", once(), "version",
				version(fresh), "into", sent.id().toString(), "here", sent.id().toString());
		assertThat(done).hasRedirectedUrl(sent.href() + "?merged=" + fresh.id());
		assertThat(get(sent.href() + "?merged=" + fresh.id(), RequestMother.STAFF)).bodyText()
			.contains("已并入", "撤销，恢复成两件", fresh.href() + "/unmerge");
		assertThat(post(fresh.href() + "/unmerge", RequestMother.STAFF, "submission", once(), "version", version(fresh),
				"text", "刚才并错了"))
			.hasStatus3xxRedirection();
		assertThat(fresh(fresh).status()).isEqualTo(Status.TO_DISPATCH);
		assertThat(get(sent.href() + "?merged=" + fresh.id(), RequestMother.STAFF)).bodyText()
			.doesNotContain("撤销，恢复成两件");
	}

	@Test
	void whatCameFirstLeadsWhereNoUnitHasEither() {
		Request first = registered();
		this.clock.moveTo(LocalDateTime.of(2026, 3, 9, 11, 0));
		Request second = registered();
		Request unread = this.mother.aRequest().saying(PARKING).in(this.place).handedIn();
		assertThat(get(second.href() + "/dispatch", RequestMother.STAFF)).bodyText()
			.contains("并入 " + first.number(), "把 " + unread.number() + " 并入本件");
		assertThat(get(first.href() + "/dispatch", RequestMother.STAFF)).bodyText()
			.contains("把 " + second.number() + " 并入本件", "把 " + unread.number() + " 并入本件");
		Request other = this.mother.aRequest().saying(PARKING).in(this.place).handedIn();
		assertThat(get(other.href() + "/review", RequestMother.STAFF)).bodyText()
			.contains("并入 " + first.number(), "审核其中一件以后可以并案");
		merge(second, first);
		assertThat(get(first.href(), RequestMother.STAFF)).bodyText().doesNotContain("把 " + second.number());
	}

	@Test
	void whatIsAnsweredIsNamedAndNotMerged() {
		Request answered = this.mother.aRequest().saying(PARKING).in(this.place).answered();
		Request request = registered();
		assertThat(get(request.href(), RequestMother.STAFF)).bodyText()
			.contains(answered.number(), "现在不能并案")
			.doesNotContain("并入 " + answered.number());
		assertThat(post(request.href() + "/merge", RequestMother.STAFF, "submission", once(), "version",
				version(request), "into", answered.id().toString()))
			.hasStatus(409);
	}

	@Test
	void theHintIsForTheOfficeAndNamesNothingRestricted() {
		Request request = this.mother.aRequest().saying(PARKING).in(this.place).signed();
		Request hidden = this.mother.aRequest().restricted().saying(PARKING).in(this.place).handedIn();
		Request other = registered();
		assertThat(get(request.href(), RequestMother.DIRECTOR)).bodyText()
			.contains(other.number())
			.doesNotContain(hidden.number());
		assertThat(get(hidden.href(), RequestMother.DIRECTOR)).bodyText().doesNotContain(other.number(), "可能重复");
		assertThat(get(request.href(), this.mother.unitViewer())).bodyText().doesNotContain("可能重复", other.number());
		assertThat(post(other.href() + "/merge", RequestMother.STAFF, "submission", once(), "version", version(other),
				"into", hidden.id().toString()))
			.hasStatus(404);
		for (String merged : List.of("x", UUID.randomUUID().toString(), hidden.id().toString())) {
			assertThat(get(request.href() + "?merged=" + merged, RequestMother.STAFF)).hasStatusOk()
				.bodyText()
				.doesNotContain("撤销，恢复成两件");
		}
	}

	@Test
	void aSecondClickMergesOnce() {
		Request main = registered();
		Request member = registered();
		String submission = once();
		String version = version(member);
		for (int click = 0; click < 2; click++) {
			assertThat(post(member.href() + "/merge", RequestMother.STAFF, "submission", submission, "version", version,
					"into", main.id().toString()))
				.hasRedirectedUrl(member.href() + "?merged=" + member.id());
		}
		assertThat(get(member.href() + "?merged=" + member.id(), RequestMother.STAFF)).bodyText()
			.contains(member.number(), "已并入", main.number());
	}

	private static String text(MvcTestResult page) {
		try {
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void whatIsFarOldOrEndedIsNotOffered() {
		Request ended = this.mother.aRequest().in(this.place).closed();
		Request elsewhere = this.mother.aRequest().handedIn();
		this.jdbc.sql("UPDATE request SET received_at = received_at - interval '61 days' WHERE id = ?")
			.param(registered().id())
			.update();
		Request request = registered();
		assertThat(get(request.href() + "/merge", RequestMother.STAFF)).bodyText()
			.contains("没有同村居或同类别")
			.doesNotContain(ended.number(), elsewhere.number());
	}

	@Test
	void aNumberThatCannotLeadIsRefusedBesideTheField() {
		Request request = registered();
		Request ended = this.mother.aRequest().closed();
		Request restricted = this.mother.aRequest().restricted().handedIn();
		for (String number : List.of("", "SQ-2026-9999", request.number(), ended.number(), restricted.number())) {
			assertThat(post(request.href() + "/merge", RequestMother.DIRECTOR, "submission", once(), "version",
					version(request), "number", number))
				.as(number)
				.hasStatus(422)
				.bodyText()
				.contains("id=\"number-e\"");
		}
		assertThat(fresh(request).status()).isEqualTo(Status.TO_DISPATCH);
	}

	@Test
	void onlyTheOfficeMergesAndOnlyBeforeADispatch() {
		Request main = registered();
		Request dispatched = this.mother.aRequest().transferred();
		assertThat(get(dispatched.href() + "/merge", RequestMother.STAFF)).hasStatus(409);
		assertThat(post(dispatched.href() + "/merge", this.mother.unitViewer(), "submission", once(), "version",
				version(dispatched), "into", main.id().toString()))
			.hasStatus(404);
		assertThat(post(main.href() + "/merge", RequestMother.STAFF, "submission", once(), "version", "999", "into",
				dispatched.id().toString()))
			.hasStatus(409);
		Request restricted = this.mother.aRequest().restricted().handedIn();
		assertThat(get(restricted.href() + "/merge", RequestMother.DIRECTOR)).hasStatus(409);
	}

	@Test
	void whoIsMergedReadsOfItUnderHisCodeAndRatesForHimself() {
		Request main = this.mother.aRequest().from("安大哥", "13900000001").saying(PARKING).in(this.place).signed();
		Request member = this.mother.aRequest().from("白大姐", "13900000002").saying(PARKING).in(this.place).registered();
		merge(member, main);
		assertThat(track(member)).contains("合并办理", "综合行政执法办公室").doesNotContain(main.number(), "安大哥");
		this.mother.after(main, (newest) -> this.unitDesk.answer(newest.id(), newest.version(), "划好了车位。", "A", null,
				List.of(), this.mother.unitViewer()));
		post(main.href() + "/reply", RequestMother.STAFF, "submission", once(), "version", version(main),
				"words-" + member.id(), "白大姐，您那栋楼前也划了。");
		assertThat(track(member)).contains("白大姐，您那栋楼前也划了。", "请您评价", "综合行政执法办公室").doesNotContain("专人");
		rate(member, Satisfaction.DISSATISFIED);
		assertThat(track(member)).contains("第二轮", "白大姐，您那栋楼前也划了。");
		assertThat(fresh(member).status()).isEqualTo(Status.TO_SIGN);
		assertThat(fresh(main).status()).isEqualTo(Status.REPLIED);
		rate(main, Satisfaction.SATISFIED);
		assertThat(fresh(main).status()).isEqualTo(Status.CLOSED);
		assertThat(transferred()).isOne();
	}

	private String track(Request request) {
		this.entities.flush();
		this.entities.clear();
		return TrackedPage.read(this.pages, request);
	}

	@Test
	void unmergingRestoresStateAndClock() {
		Request main = registered();
		Request member = this.mother.aRequest().saying(PARKING).in(this.place).handedIn();
		LocalDate review = member.clock().date();
		merge(member, main);
		assertThat(fresh(member).clock()).isNull();
		assertThat(get(member.href() + "/unmerge", RequestMother.STAFF)).hasStatusOk();
		assertThat(post(member.href() + "/unmerge", RequestMother.STAFF, "submission", once(), "version",
				version(member), "text", "不是同一个小区"))
			.hasStatus3xxRedirection();
		assertThat(fresh(member).status()).isEqualTo(Status.UNDER_REVIEW);
		assertThat(fresh(member).clock().date()).isEqualTo(review);
		assertThat(fresh(member).groupId()).isNull();
		assertThat(fresh(main).groupId()).isNull();
		assertThat(this.lineage.chainOf("request", member.id())).isEmpty();
	}

	@Test
	void whatLeadsAndEndsWithoutAnAnswerLetsTheOthersGo() {
		Request withdrawn = registered();
		Request one = registered();
		merge(one, withdrawn);
		post(withdrawn.href() + "/withdraw", RequestMother.STAFF, "submission", once(), "version", version(withdrawn),
				"text", "本人撤回");
		assertThat(fresh(one).status()).isEqualTo(Status.TO_DISPATCH);
		assertThat(fresh(one).clock()).isNotNull();
		Request refused = registered();
		merge(one, refused);
		String counter = this.jdbc.sql("SELECT id FROM referral_counter LIMIT 1").query(UUID.class).single().toString();
		post(refused.href() + "/not-accept", RequestMother.STAFF, "submission", once(), "version", version(refused),
				"counterId", counter, "ground", "涉及诉讼", "notice", "请向法院提出。");
		assertThat(fresh(refused).status()).isEqualTo(Status.NOT_ACCEPTED);
		assertThat(fresh(one).status()).isEqualTo(Status.TO_DISPATCH);
		assertThat(fresh(one).groupId()).isNull();
	}

	/** So that an answer given at the same moment cannot pass by whoever joins. */
	@Test
	void aMergeChangesBothSoThatAnOlderPageOfTheLeadingOneIsRefused() {
		Request main = this.mother.aRequest().saying(PARKING).in(this.place).signed();
		Request member = registered();
		String before = version(main);
		merge(member, main);
		assertThat(version(main)).isNotEqualTo(before);
		assertThat(post(main.href() + "/withdraw", RequestMother.STAFF, "submission", once(), "version", before, "text",
				"撤回"))
			.hasStatus(409);
	}

	@Test
	void aMergedRequestThatWaitsForTheSecondRoundOfAnotherIsAnsweredWithIt() {
		Request main = this.mother.aRequest().saying(PARKING).in(this.place).signed();
		Request member = registered();
		merge(member, main);
		this.mother.after(main, (newest) -> this.unitDesk.answer(newest.id(), newest.version(), "研究中。", "A", null,
				List.of(), this.mother.unitViewer()));
		this.mother.after(main,
				(newest) -> this.desk.reply(newest.id(), newest.version(), Map.of(), RequestMother.STAFF));
		rate(member, Satisfaction.DISSATISFIED);
		rate(main, Satisfaction.DISSATISFIED);
		assertThat(fresh(main).waitsOn()).isEqualTo(member.id());
		this.mother.after(member,
				(newest) -> this.unitDesk.sign(newest.id(), newest.version(), this.mother.unitViewer()));
		this.mother.after(member, (newest) -> this.unitDesk.answer(newest.id(), newest.version(), "办好了。", "A", null,
				List.of(), this.mother.unitViewer()));
		this.mother.after(member,
				(newest) -> this.desk.reply(newest.id(), newest.version(), Map.of(), RequestMother.STAFF));
		assertThat(fresh(main).status()).isEqualTo(Status.REPLIED);
		assertThat(fresh(main).round().answer()).isEqualTo("办好了。");
		assertThat(transferred()).isOne();
	}

}
