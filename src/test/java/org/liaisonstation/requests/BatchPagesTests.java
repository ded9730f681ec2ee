package org.liaisonstation.requests;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
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
 * One act on several rows of a list, and the report that says of each what became of it.
 */
@StationTest
@Import(RequestMother.class)
class BatchPagesTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	RequestMother mother;

	@Autowired
	MarkDesk marks;

	@Autowired
	Units units;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	TestClock clock;

	@AfterEach
	void now() {
		this.clock.reset();
	}

	private MvcTestResult get(String address, Viewer viewer) {
		this.entities.flush();
		this.entities.clear();
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
	}

	private MvcTestResult several(String act, Viewer viewer, String... parameters) {
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.post()
			.uri("/desk/batch/requests/" + act)
			.with(user(new SignedIn(viewer)))
			.with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private static String[] form(String submission, String text, String... rows) {
		return Stream
			.concat(Stream.of("submission", submission, "from", "/desk?x=1", "view", "chase", "asked", "true", "text",
					text), Stream.of(rows).flatMap((row) -> Stream.of("row", row)))
			.toArray(String[]::new);
	}

	private static String row(Request request) {
		return request.id() + "_" + request.version();
	}

	private static String stale(Request request) {
		return request.id() + "_" + (request.version() + 7);
	}

	private static String once() {
		return UUID.randomUUID().toString();
	}

	private String report(MvcTestResult done, Viewer viewer) {
		assertThat(done).hasStatus3xxRedirection();
		String address = done.getResponse().getRedirectedUrl();
		assertThat(address).startsWith("/desk/batch/requests/");
		MvcTestResult page = get(address, viewer);
		assertThat(page).hasStatusOk();
		return page.getResponse().getContentType().isEmpty() ? "" : text(page);
	}

	private static String text(MvcTestResult page) {
		try {
			return page.getResponse().getContentAsString();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int reminders() {
		this.entities.flush();
		return this.jdbc.sql("SELECT count(*) FROM request_reminder").query(Integer.class).single();
	}

	@Test
	void someAreDoneAndTheReportSaysOfEachOtherWhyItWasNot() {
		Request one = this.mother.aRequest().saying("甲巷路灯不亮。").transferred();
		Request two = this.mother.aRequest().saying("乙巷路灯不亮。").signed();
		Request changed = this.mother.aRequest().saying("丙巷路灯不亮。").signed();
		Request closed = this.mother.aRequest().saying("丁巷路灯不亮。").closed();
		Request secret = this.mother.aRequest().restricted().saying("某人吃拿卡要。").handedIn();
		String missing = UUID.randomUUID() + "_0";
		MvcTestResult done = several("reminder", RequestMother.STAFF,
				form(once(), "请本周办结。", row(one), row(two), stale(changed), row(closed), row(secret), missing));
		String report = report(done, RequestMother.STAFF);
		assertThat(report).contains("成功 2 件，未办 4 件", one.number(), two.number(), changed.number(), closed.number(), "由",
				"改动：", "现在是“已办结”，您不能“催办”", "href=\"/desk?x=1\"");
		assertThat(report).doesNotContain(secret.number(), "某人吃拿卡要");
		assertThat(report.split("无此件或无权", -1)).as("a restricted matter looks like none at all").hasSize(3);
		assertThat(reminders()).isEqualTo(2);
		assertThat(this.jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'request.reminded'")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void theReportIsTheSameAfterAReloadAndForNobodyElse() {
		Request one = this.mother.aRequest().transferred();
		MvcTestResult done = several("reminder", RequestMother.STAFF, form(once(), "请抓紧。", row(one)));
		String address = done.getResponse().getRedirectedUrl();
		assertThat(get(address, RequestMother.STAFF)).bodyText().contains("成功 1 件，未办 0 件", one.number());
		assertThat(get(address, RequestMother.STAFF)).bodyText().contains("成功 1 件，未办 0 件", one.number());
		assertThat(get(address, RequestMother.DIRECTOR)).hasStatus(404);
	}

	@Test
	void whatBecameRestrictedLaterIsNamedInTheReportNoMore() {
		Request one = this.mother.aRequest().saying("戊巷路灯不亮。").transferred();
		Request other = this.mother.aRequest().saying("己巷路灯不亮。").closed();
		MvcTestResult done = several("reminder", RequestMother.STAFF, form(once(), "请抓紧。", row(one), row(other)));
		this.entities.flush();
		this.jdbc.sql("UPDATE request SET restricted = true").update();
		String report = report(done, RequestMother.STAFF);
		assertThat(report).contains("成功 1 件，未办 1 件", "无此件或无权")
			.doesNotContain(one.number(), other.number(), "路灯", "已办结");
	}

	@Test
	void aSecondClickHasTheEffectOfOne() {
		Request one = this.mother.aRequest().transferred();
		String submission = once();
		MvcTestResult first = several("reminder", RequestMother.STAFF, form(submission, "请抓紧。", row(one)));
		MvcTestResult second = several("reminder", RequestMother.STAFF, form(submission, "请抓紧。", row(one)));
		assertThat(second.getResponse().getRedirectedUrl()).isEqualTo(first.getResponse().getRedirectedUrl());
		assertThat(reminders()).isOne();
		assertThat(report(second, RequestMother.STAFF)).contains("成功 1 件，未办 0 件");
	}

	@Test
	void otherRowsOfAPageThatTheBackKeyShowedAgainAreAFormOfTheirOwn() {
		Request one = this.mother.aRequest().closed();
		Request two = this.mother.aRequest().closed();
		String submission = once();
		several("archive", RequestMother.STAFF, form(submission, "", row(one)));
		assertThat(report(several("archive", RequestMother.STAFF, form(submission, "", row(two))), RequestMother.STAFF))
			.contains(two.number())
			.doesNotContain(one.number());
		assertThat(this.mother.find(two.id()).status()).isEqualTo(Status.ARCHIVED);
	}

	@Test
	void nothingTickedIsSaidBesideTheListItself() {
		this.mother.aRequest().transferred();
		this.mother.aRequest().transferred();
		this.clock.moveTo(this.clock.instant().atZone(this.clock.getZone()).toLocalDate().plusDays(30));
		MvcTestResult none = several("reminder", RequestMother.STAFF, "submission", once(), "from",
				"/desk/requests?view=all", "view", "all");
		assertThat(none.getResponse().getRedirectedUrl()).isEqualTo("/desk/requests?view=all&unticked=all#q-all");
		assertThat(get("/desk/requests?view=all&unticked=all", RequestMother.STAFF)).bodyText().contains("请先勾选");
		assertThat(get("/desk/requests?view=all", RequestMother.STAFF)).bodyText().doesNotContain("请先勾选");
		assertThat(get("/desk?unticked=chase", RequestMother.STAFF)).bodyText().contains("请先勾选");
	}

	@Test
	void allRowsAreTickedWithoutAScript() {
		Request one = this.mother.aRequest().transferred();
		MvcTestResult all = several("all", RequestMother.STAFF, "submission", once(), "from",
				"/desk/requests?view=all&unticked=all", "view", "all");
		assertThat(all.getResponse().getRedirectedUrl()).isEqualTo("/desk/requests?view=all&all=all#q-all");
		assertThat(get("/desk/requests?view=all&all=all", RequestMother.STAFF)).bodyText()
			.containsPattern("value=\"" + row(one) + "\"[^>]*checked");
	}

	@Test
	void theListToGoBackToIsNeverAnotherSite() {
		for (String from : new String[] { "https://example.org/", "//example.org", "/desk/../logout", "/login" }) {
			MvcTestResult all = several("all", RequestMother.STAFF, "submission", once(), "from", from, "view", "x\"y");
			assertThat(all.getResponse().getRedirectedUrl()).isEqualTo("/desk/requests?all=#q-");
		}
	}

	@Test
	void whatNeedsAWordAsksForItOnce() {
		Request one = this.mother.aRequest().saying("庚巷积水。").transferred();
		Request secret = this.mother.aRequest().restricted().saying("某人失职。").handedIn();
		MvcTestResult asked = several("reminder", RequestMother.STAFF, "submission", once(), "from", "/desk", "view",
				"chase", "row", row(one), "row", row(secret));
		assertThat(asked).hasStatusOk()
			.bodyText()
			.contains("催办要求", one.number(), "另有 1 件：无此件或无权")
			.doesNotContain(secret.number(), "失职");
		assertThat(several("reminder", RequestMother.STAFF, form(once(), " ", row(one)))).hasStatus(422)
			.bodyText()
			.contains("id=\"text-e\"", "请填写催办要求");
		assertThat(several("reminder", RequestMother.STAFF, form(once(), "长".repeat(1001), row(one)))).hasStatus(422)
			.bodyText()
			.contains("1000");
		assertThat(reminders()).isZero();
	}

	@Test
	void aDeputyIsAskedToFollowSeveralAndWhoDoesAlreadyIsSaid() {
		UUID deputy = UUID.randomUUID();
		this.jdbc.sql("INSERT INTO deputy (id, version, name, gender) VALUES (?, 0, '韩某', '女')")
			.params(deputy)
			.update();
		this.jdbc
			.sql("""
					INSERT INTO mandate (id, version, deputy_id, term, level, constituency_id, convener, by_election, reelected,
					                     valid_from, state, state_since)
					VALUES (gen_random_uuid(), 0, ?, '十八届', 'DISTRICT', ?, false, false, false, date '2022-01-15', 'SERVING',
					        date '2022-01-15')""")
			.params(deputy, constituency())
			.update();
		Request one = this.mother.aRequest().transferred();
		Request two = this.mother.aRequest().transferred();
		Request followed = this.mother.after(two,
				(newest) -> this.marks.assignDeputy(newest.id(), newest.version(), deputy, "韩某", RequestMother.STAFF));
		String[] form = { "submission", once(), "from", "/desk", "view", "chase", "asked", "true", "row", row(one),
				"row", row(followed), "deputyId", deputy.toString() };
		assertThat(report(several("deputy", RequestMother.STAFF, form), RequestMother.STAFF)).contains("成功 1 件，未办 1 件",
				"这位代表已经在跟踪这件诉求");
		assertThat(this.mother.find(one.id()).assignedDeputyId()).isEqualTo(deputy);
		form[form.length - 1] = UUID.randomUUID().toString();
		assertThat(several("deputy", RequestMother.STAFF, form)).hasStatus(422).bodyText().contains("请选择代表");
	}

	private UUID constituency() {
		this.mother.aPlace("柳荫社区");
		return this.jdbc.sql("SELECT id FROM constituency LIMIT 1").query(UUID.class).single();
	}

	@Test
	void theDirectorSupervisesWhatIsOverdueOnly() {
		Request late = this.mother.aRequest().signed();
		this.clock.moveTo(this.clock.instant().atZone(this.clock.getZone()).toLocalDate().plusDays(60));
		Request fresh = this.mother.aRequest().signed();
		String[] form = form(once(), "三日内办结。", row(late), row(fresh));
		assertThat(report(several("supervision", RequestMother.DIRECTOR, form), RequestMother.DIRECTOR))
			.contains("成功 1 件，未办 1 件", "没有超期而还没有督办的承办单位");
		Request again = this.mother.find(late.id());
		assertThat(report(several("supervision", RequestMother.DIRECTOR, form(once(), "再督办。", row(again))),
				RequestMother.DIRECTOR))
			.contains("成功 0 件，未办 1 件");
		assertThat(reminders()).isOne();
	}

	@Test
	void theDirectorConfirmsGreenChannelsAndListsKeyCases() {
		Request green = this.mother.aRequest().greenChannel();
		Request plain = this.mother.aRequest().transferred();
		assertThat(report(
				several("confirm-green-channel", RequestMother.DIRECTOR, form(once(), "", row(green), row(plain))),
				RequestMother.DIRECTOR))
			.contains("成功 1 件，未办 1 件");
		assertThat(this.mother.find(green.id()).awaitsGreenConfirmation()).isFalse();
		several("key", RequestMother.DIRECTOR, form(once(), "群众关注。", row(plain)));
		Request key = this.mother.find(plain.id());
		assertThat(key.isKey()).isTrue();
		assertThat(
				report(several("key", RequestMother.DIRECTOR, form(once(), "再列。", row(key))), RequestMother.DIRECTOR))
			.contains("成功 0 件，未办 1 件");
		assertThat(this.mother.find(plain.id()).isKey()).as("listed, and not unlisted by a second time").isTrue();
	}

	@Test
	void aUnitSignsForItsOwnAndNotForAnothers() {
		Request own = this.mother.aRequest().saying("辛巷积水。").transferred();
		Viewer other = new Viewer(UUID.randomUUID(), "unit07", "某人", Set.of(Role.UNIT), null,
				this.units.findByCode("07").orElseThrow().id(), null);
		assertThat(report(several("sign", other, form(once(), "", row(own))), other))
			.contains("成功 0 件，未办 1 件", "无此件或无权")
			.doesNotContain(own.number(), "辛巷");
		assertThat(get("/desk", this.mother.unitViewer())).bodyText().doesNotContain("requests/sign");
		this.mother.aRequest().transferred();
		assertThat(get("/desk", this.mother.unitViewer())).bodyText().contains("requests/sign", row(own));
		assertThat(
				report(several("sign", this.mother.unitViewer(), form(once(), "", row(own))), this.mother.unitViewer()))
			.contains("成功 1 件，未办 0 件", own.number());
		assertThat(this.mother.find(own.id()).status()).isEqualTo(Status.IN_PROGRESS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "confirm-green-channel", "supervision", "key", "sign", "dispatch", "reply" })
	void whatIsNotForStaffIsNotThere(String act) {
		Request one = this.mother.aRequest().transferred();
		assertThat(several(act, RequestMother.STAFF, form(once(), "请抓紧。", row(one)))).hasStatus(404);
	}

	@Test
	void whatIsNotForUnitsIsNotThere() {
		Request one = this.mother.aRequest().transferred();
		assertThat(several("reminder", this.mother.unitViewer(), form(once(), "请抓紧。", row(one)))).hasStatus(404);
	}

	@ParameterizedTest
	@EnumSource(names = { "DEPUTY", "OBSERVER", "ADMIN", "SECURITY", "AUDITOR" })
	void nobodyElseDoesSeveralAtOnce(Role role) {
		Request one = this.mother.aRequest().transferred();
		Viewer viewer = new Viewer(UUID.randomUUID(), "x", "某人", Set.of(role), UUID.randomUUID(), null,
				UUID.randomUUID());
		assertThat(several("note-internally", viewer, form(once(), "备注。", row(one)))).hasStatus(403);
		assertThat(get("/desk/batch/requests/" + UUID.randomUUID(), viewer)).hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "x", "x_1", "00000000-0000-7000-8000-000000000000", "00000000-0000-7000-8000-000000000000_-1" })
	void whatNoListSendsIsNotThere(String row) {
		assertThat(several("archive", RequestMother.STAFF, form(once(), "", row))).hasStatus(404);
	}

	@Test
	void aFormWithoutASubmissionIsRefused() {
		Request one = this.mother.aRequest().closed();
		assertThat(several("archive", RequestMother.STAFF, "row", row(one))).hasStatus(400);
	}

}
