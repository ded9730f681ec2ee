package org.liaisonstation.requests;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The desk's pages of requests: who sees and does what, and what a page answers to bad,
 * stale and repeated input.
 */
@StationTest
@Import(RequestMother.class)
class DeskPagesTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	RequestMother mother;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	private UUID deputy;

	private UUID otherDeputy;

	@BeforeEach
	void deputies() {
		this.deputy = deputy("韩某");
		this.otherDeputy = deputy("孟某");
	}

	private UUID deputy(String name) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("INSERT INTO deputy (id, version, name, gender) VALUES (?, 0, ?, '女')").params(id, name).update();
		return id;
	}

	private static Viewer viewer(Role role, UUID deputy, UUID unit) {
		return new Viewer(UUID.randomUUID(), role.name().toLowerCase(), "某人", Set.of(role), deputy, unit, null);
	}

	private MvcTestResult get(String address, Viewer viewer) {
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
	}

	private MvcTestResult post(String address, Viewer viewer, String... parameters) {
		var request = this.pages.post().uri(address).with(user(new SignedIn(viewer))).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	/** The numbers of all requests, as the database has them. */
	private List<String> numbers() {
		this.entities.flush();
		return this.jdbc.sql("SELECT number FROM request").query(String.class).list();
	}

	private static String fresh() {
		return UUID.randomUUID().toString();
	}

	@Test
	void aClerkRegistersACallAndGetsANumber() {
		MvcTestResult result = post("/desk/requests", RequestMother.STAFF, "submission", fresh(), "channel", "PHONE",
				"category", "0103", "content", "楼下烧烤店油烟呛人。夜里也吵。", "phone", "139 0000 1234", "name", "王某");
		assertThat(result).hasStatus3xxRedirection();
		assertThat(result.getResponse().getRedirectedUrl()).contains("/desk/requests/").endsWith("?registered");
		assertThat(numbers()).containsExactly("SQ-2026-0001");
	}

	@Test
	void whatIsMissingIsSaidBesideTheFieldAndWhatWasTypedIsKept() {
		MvcTestResult result = post("/desk/requests", RequestMother.STAFF, "submission", fresh(), "channel", "PHONE",
				"content", "", "phone", "1390000123", "name", "王某");
		assertThat(result).hasStatus(422);
		assertThat(result).bodyText()
			.contains("请填写内容", "请选择类别", "少 1 位，手机号应为 11 位", "value=\"1390000123\"", "value=\"王某\"");
	}

	@Test
	void aNumberInWordsIsSaidBesideItsFieldAndNothingTypedIsLost() {
		assertThat(post("/desk/requests", RequestMother.STAFF, "submission", fresh(), "channel", "VISIT", "category",
				"0103", "content", "楼下油烟呛人。", "phone", "139", "people", "五人", "proxyName", "李某"))
			.hasStatus(422)
			.bodyText()
			.contains("id=\"people-e\"", "value=\"五人\"", "value=\"李某\"", "楼下油烟呛人。");
	}

	@ParameterizedTest
	@ValueSource(strings = { "light=red", "status=GONE", "unit=3", "from=2026-13-01" })
	void aFilterThatCannotBeReadIsLeftOut(String filter) {
		Request request = this.mother.aRequest().registered();
		assertThat(get("/desk/requests?" + filter, RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains(request.number());
	}

	@Test
	void theFocusIsInTheFirstFieldWithAnError() {
		assertThat(get("/desk/requests/new", RequestMother.STAFF)).bodyText()
			.containsPattern("id=\"content\"[^>]*autofocus");
		assertThat(post("/desk/requests", RequestMother.STAFF, "submission", fresh(), "channel", "PHONE", "category",
				"0103", "content", "楼下油烟呛人。", "phone", "139"))
			.bodyText()
			.containsPattern("id=\"phone\"[^>]*autofocus")
			.doesNotContainPattern("id=\"content\"[^>]*autofocus");
	}

	@Test
	void aFormThatBeginsWithAChoiceHasTheFocusThere() {
		Request request = this.mother.aRequest().reviewed();
		assertThat(get(request.href() + "/dispatch", RequestMother.STAFF)).bodyText()
			.containsPattern("name=\"route\" value=\"TRANSFER\"[^>]*autofocus");
		assertThat(get("/desk/ledgers", RequestMother.STAFF)).bodyText()
			.containsOnlyOnce("autofocus=")
			.containsPattern("name=\"ledger\"[^>]*autofocus");
	}

	@Test
	void whatFitsNoFieldOfADispatchIsSaidBesideIt() {
		Request request = this.mother.aRequest().registered();
		assertThat(post(request.href() + "/dispatch", RequestMother.STAFF, "submission", fresh(), "version",
				String.valueOf(request.version()), "route", "BY_PIGEON", "unitId", "nobody", "reason", "急"))
			.hasStatus(422)
			.bodyText()
			.contains("id=\"unitId-e\"", "急</textarea>");
	}

	@Test
	void aTextOverFiveThousandCharactersIsRefusedBesideItsField() {
		MvcTestResult result = post("/desk/requests", RequestMother.STAFF, "submission", fresh(), "channel", "PHONE",
				"category", "0103", "content", "长".repeat(5001));
		assertThat(result).hasStatus(422);
		assertThat(result).bodyText().contains("id=\"content-e\"").contains("5000");
	}

	@Test
	void aSecondClickLeadsToTheFirstRecord() {
		String submission = fresh();
		String[] form = { "submission", submission, "channel", "PHONE", "category", "0103", "content", "路灯不亮。" };
		String first = post("/desk/requests", RequestMother.STAFF, form).getResponse().getRedirectedUrl();
		String second = post("/desk/requests", RequestMother.STAFF, form).getResponse().getRedirectedUrl();
		assertThat(second).isEqualTo(first);
		assertThat(numbers()).hasSize(1);
	}

	@Test
	void aScriptIsShownAsText() {
		Request request = this.mother.aRequest().saying("<script>alert(1)</script> 路灯不亮").registered();
		assertThat(get(request.href(), RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;")
			.doesNotContain("<script>");
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		assertThat(this.pages.post().uri("/desk/requests").with(user(new SignedIn(RequestMother.STAFF))).exchange())
			.hasStatus(403);
	}

	@Test
	void aStrangerIsSentToTheSignIn() {
		assertThat(this.pages.get().uri("/desk/requests").exchange()).hasStatus3xxRedirection();
	}

	@Test
	void aDeputySeesTheCaseThatCameThroughHisCard() {
		Request request = this.mother.aRequest().toDeputy(this.deputy).transferred();
		assertThat(get(request.href(), viewer(Role.DEPUTY, this.deputy, null))).hasStatusOk()
			.bodyText()
			.contains("139****1234")
			.doesNotContain("13900001234", "报送答复</", "/close", "/reply");
	}

	@Test
	void anotherDeputysCaseIsNotFound() {
		Request request = this.mother.aRequest().toDeputy(this.deputy).transferred();
		Viewer other = viewer(Role.DEPUTY, this.otherDeputy, null);
		assertThat(get(request.href(), other)).hasStatus(404);
		assertThat(get("/desk/requests?view=all", other)).hasStatusOk().bodyText().doesNotContain(request.number());
	}

	@Test
	void aDeputyCannotCloseOrAnswer() {
		Request request = this.mother.aRequest().toDeputy(this.deputy).replied();
		Viewer deputy = viewer(Role.DEPUTY, this.deputy, null);
		for (String act : new String[] { "close", "note", "send-back" }) {
			assertThat(post(request.href() + "/" + act, deputy, "submission", fresh(), "version",
					request.version().toString(), "text", "好了"))
				.hasStatus(404);
		}
		assertThat(post(request.href() + "/archive", deputy, "submission", fresh(), "version",
				request.version().toString()))
			.hasStatus(404);
	}

	@Test
	void anotherUnitsCaseIsNotFound() {
		Request request = this.mother.aRequest().transferred();
		assertThat(get(request.href(), viewer(Role.UNIT, null, UUID.randomUUID()))).hasStatus(404);
	}

	@Test
	void aUnitSeesThePersonOnlyAfterItSigned() {
		Request request = this.mother.aRequest().transferred();
		assertThat(get(request.href(), this.mother.unitViewer())).hasStatusOk()
			.bodyText()
			.contains("签收后可以看到联系方式")
			.doesNotContain("139****1234");
		assertThat(post(request.href() + "/reveal", this.mother.unitViewer())).hasStatus(409);
		post(request.href() + "/sign", this.mother.unitViewer(), "submission", fresh(), "version",
				request.version().toString());
		assertThat(get(request.href(), this.mother.unitViewer())).bodyText().contains("139****1234");
	}

	@ParameterizedTest
	@EnumSource(names = { "ADMIN", "SECURITY", "AUDITOR" })
	void theSystemRolesSeeNoCase(Role role) {
		Request request = this.mother.aRequest().transferred();
		assertThat(get(request.href(), viewer(role, null, null))).hasStatus(404);
		assertThat(get("/desk/requests", viewer(role, null, null))).hasStatus(403);
		assertThat(get("/desk", viewer(role, null, null))).hasStatusOk().bodyText().doesNotContain(request.number());
	}

	@Test
	void aRestrictedCaseIsForTheDirectorAlone() {
		Request request = this.mother.aRequest().restricted().saying("窗口人员态度蛮横。").handedIn();
		assertThat(request.number()).startsWith("BM-");
		assertThat(get(request.href(), RequestMother.STAFF)).hasStatus(404);
		assertThat(get("/desk/requests?view=all", RequestMother.STAFF)).bodyText().doesNotContain("BM-", "窗口人员");
		assertThat(get(request.href(), RequestMother.DIRECTOR)).hasStatusOk().bodyText().contains("窗口人员态度蛮横");
	}

	@Test
	void showingThePersonInFullLeavesATrace() {
		Request request = this.mother.aRequest().registered();
		assertThat(post(request.href() + "/reveal", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("13900001234");
		assertThat(get(request.href(), RequestMother.STAFF)).bodyText().doesNotContain("13900001234");
		assertThat(this.jdbc
			.sql("SELECT count(*) FROM audit_entry WHERE action = 'request.contact_shown' AND record_id = ?")
			.param(request.id())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void everyChangeOfStateIsAuditedInItsTransaction() {
		Request request = this.mother.aRequest().closed();
		assertThat(this.jdbc.sql("SELECT action FROM audit_entry WHERE record_id = ? ORDER BY id")
			.param(request.id())
			.query(String.class)
			.list()).containsExactly("request.received", "request.reviewed", "request.dispatched", "request.signed",
					"request.submitted", "request.replied", "request.rated", "request.closed");
	}

	@Test
	void aStalePageIsRefusedAndGivesBackWhatWasTyped() {
		Request request = this.mother.aRequest().signed();
		String version = request.version().toString();
		post(request.href() + "/answer", this.mother.unitViewer(), "submission", fresh(), "version", version, "answer",
				"好了。", "outcome", "A");
		this.mother.after(request, (newest) -> newest);
		MvcTestResult stale = post(request.href() + "/note", RequestMother.STAFF, "submission", fresh(), "version",
				version, "text", "已与主办单位通话。");
		assertThat(stale).hasStatus(409);
		assertThat(stale).bodyText().contains("已与主办单位通话。", request.number(), "承办单位报送答复");
	}

	@Test
	void greenChannelNeedsAReasonAndBAndCADate() {
		Request request = this.mother.aRequest().registered();
		assertThat(post(request.href() + "/dispatch", RequestMother.STAFF, "submission", fresh(), "version",
				request.version().toString(), "route", "GREEN_CHANNEL", "unitId", this.mother.unit().id().toString()))
			.hasStatus(422)
			.bodyText()
			.contains("走绿色通道要写明理由");
		Request signed = this.mother.aRequest().signed();
		assertThat(post(signed.href() + "/answer", this.mother.unitViewer(), "submission", fresh(), "version",
				signed.version().toString(), "answer", "有方案了", "outcome", "B"))
			.hasStatus(422)
			.bodyText()
			.contains("B、C 类要写明计划完成的日期");
	}

	@Test
	void aMessageReviewedAsAboutTheStaffIsThereForTheDirectorAlone() {
		Request request = this.mother.aRequest().handedIn();
		assertThat(post(request.href() + "/review", RequestMother.STAFF, "submission", fresh(), "version",
				request.version().toString(), "title", "窗口态度", "category", "1601"))
			.hasStatus3xxRedirection()
			.hasRedirectedUrl("/desk/requests");
		assertThat(get(request.href(), RequestMother.STAFF)).hasStatus(404);
		assertThat(get(request.href(), RequestMother.DIRECTOR)).hasStatusOk();
	}

	@Test
	void theFiguresCountByTheRouteInForce() {
		this.mother.aRequest().transferred();
		Request green = this.mother.aRequest().greenChannel();
		assertThat(count("figure_requests_transferred")).isOne();
		assertThat(count("figure_requests_green_channel")).isOne();
		post(green.href() + "/change-to-transfer", RequestMother.DIRECTOR, "submission", fresh(), "version",
				green.version().toString(), "text", "没有危险");
		this.mother.after(green, (newest) -> newest);
		assertThat(count("figure_requests_transferred")).isEqualTo(2);
		assertThat(count("figure_requests_green_channel")).isZero();
		this.mother.aRequest().inSecondRound();
		assertThat(count("figure_requests_transferred")).isEqualTo(3);
	}

	private int count(String view) {
		return this.jdbc.sql("SELECT count(DISTINCT subject_id) FROM " + view).query(Integer.class).single();
	}

	@Test
	void aMissingTextIsCalledByItsLabel() {
		Request request = this.mother.aRequest().transferred();
		MvcTestResult empty = post(request.href() + "/note", RequestMother.STAFF, "submission", fresh(), "version", "0",
				"text", " ");
		assertThat(empty).hasStatus(422).bodyText().contains("请填写内容");
	}

	@Test
	void thePrintsAndFormsOfARequestOpen() {
		Request request = this.mother.aRequest().transferred();
		for (String page : new String[] { "", "/slip/" + request.lead().id(), "/receipt", "/note", "/withdraw" }) {
			assertThat(get(request.href() + page, RequestMother.STAFF)).hasStatusOk();
		}
		Request registered = this.mother.aRequest().registered();
		for (String page : new String[] { "/dispatch", "/on-the-spot", "/not-accept" }) {
			assertThat(get(registered.href() + page, RequestMother.STAFF)).hasStatusOk();
		}
		assertThat(get(this.mother.aRequest().handedIn().href() + "/review", RequestMother.STAFF)).hasStatusOk();
		assertThat(get(this.mother.aRequest().replied().href() + "/call", RequestMother.STAFF)).hasStatusOk();
		assertThat(get("/desk/requests/new", RequestMother.STAFF)).hasStatusOk();
		assertThat(get("/desk", RequestMother.STAFF)).hasStatusOk();
		assertThat(get(this.mother.aRequest().signed().href() + "/answer", this.mother.unitViewer())).hasStatusOk();
	}

	@Test
	void notAcceptingPrintsWhereTheMatterBelongsAndForbidsADispatch() {
		Request request = this.mother.aRequest().registered();
		UUID counter = this.jdbc.sql("SELECT id FROM referral_counter ORDER BY position LIMIT 1")
			.query(UUID.class)
			.single();
		assertThat(post(request.href() + "/not-accept", RequestMother.STAFF, "submission", fresh(), "version",
				request.version().toString(), "counterId", counter.toString(), "ground", "涉及法院执行", "notice", "请向法院提出。"))
			.hasStatus3xxRedirection();
		assertThat(get(request.href() + "/notice", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("告知书", "12368");
		Request ended = this.mother.after(request, (newest) -> newest);
		assertThat(get(request.href() + "/dispatch", RequestMother.STAFF)).hasStatus(409);
		assertThat(post(request.href() + "/publication", RequestMother.STAFF, "submission", fresh(), "version",
				ended.version().toString()))
			.hasStatus(404);
	}

	@Test
	void theListPagesByKeyForthAndBack() throws Exception {
		for (int i = 0; i < 23; i++) {
			this.mother.aRequest().saying("第" + i + "盏路灯不亮。").registered();
		}
		String first = get("/desk/requests?view=all", RequestMother.STAFF).getResponse().getContentAsString();
		assertThat(first.split("class=\"title\"", -1)).hasSize(21);
		String older = link(first, "before");
		String second = get(older, RequestMother.STAFF).getResponse().getContentAsString();
		assertThat(second.split("class=\"title\"", -1)).hasSize(4);
		String back = get(link(second, "after"), RequestMother.STAFF).getResponse().getContentAsString();
		assertThat(back).contains("第22盏路灯不亮").doesNotContain("第2盏路灯不亮");
		assertThat(get("/desk/requests?view=all&before=1_x", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("第22盏路灯不亮");
		assertThat(get("/desk/requests?view=all&month=2026-13", RequestMother.STAFF)).hasStatusOk();
	}

	private static String link(String page, String key) {
		Matcher link = Pattern.compile("href=\"(/desk/requests\\?[^\"]*" + key + "=[^\"]*)\"").matcher(page);
		assertThat(link.find()).isTrue();
		return link.group(1).replace("&amp;", "&");
	}

	@Test
	void aCharacterThatNoDatabaseKeepsIsTakenOut() {
		assertThat(get("/desk/requests?q=路灯\0", RequestMother.STAFF)).hasStatusOk().bodyText().contains("value=\"路灯\"");
		Request lamp = this.mother.aRequest().saying("槐香路的路灯不亮。").registered();
		assertThat(get("/desk/requests?q=\0槐香", RequestMother.STAFF)).hasStatusOk().bodyText().contains(lamp.href());
	}

	@Test
	void theListFindsANumberAndAWord() {
		Request one = this.mother.aRequest().saying("槐香路的路灯不亮。").registered();
		this.mother.aRequest().saying("公交站没有遮雨棚。").registered();
		assertThat(get("/desk/requests?q=" + one.number(), RequestMother.STAFF)).bodyText()
			.contains("href=\"" + one.href() + "\"")
			.doesNotContain("公交站没有遮雨棚");
		assertThat(get("/desk/requests?q=遮雨", RequestMother.STAFF)).bodyText()
			.contains("<mark>遮雨</mark>棚")
			.doesNotContain("槐香路的路灯不亮");
		assertThat(get("/desk/requests?q=没有这个词", RequestMother.STAFF)).bodyText().contains("没有符合条件的诉求");
	}

	@Test
	void inHisConstituencyADeputySeesNumberCategoryStateAndPublicTitleAlone() {
		UUID constituency = UUID.randomUUID();
		UUID place = UUID.randomUUID();
		this.jdbc.sql("INSERT INTO constituency (id, version, number, name, quota) VALUES (?, 0, 91, '试验选区', 1)")
			.param(constituency)
			.update();
		this.jdbc.sql(
				"INSERT INTO place (id, version, name, kind, constituency_id, active_from) VALUES (?, 0, '试验村', 'VILLAGE', ?, date '2020-01-01')")
			.params(place, constituency)
			.update();
		this.jdbc
			.sql("""
					INSERT INTO mandate (id, version, deputy_id, term, level, constituency_id, convener, by_election, reelected,
					                     valid_from, state, state_since)
					VALUES (?, 0, ?, '十八届', 'DISTRICT', ?, false, false, false, date '2022-01-15', 'SERVING', date '2022-01-15')""")
			.params(UUID.randomUUID(), this.otherDeputy, constituency)
			.update();
		Request request = this.mother.aRequest().in(place).toDeputy(this.deputy).saying("秘密的话在这里。").transferred();
		Viewer neighbour = viewer(Role.DEPUTY, this.otherDeputy, null);
		assertThat(get("/desk/requests?view=all", neighbour)).bodyText()
			.contains(request.number(), "待签收", "油烟噪声")
			.doesNotContain("秘密的话", "综合行政执法办公室", "试验村", "还剩", "light-done");
		assertThat(get("/desk", neighbour)).bodyText()
			.contains(request.number(), "<span class=\"state\">待签收</span>", "今天到期")
			.doesNotContain("秘密的话", "综合行政执法办公室", "试验村", " · <", "light-done");
		assertThat(get(request.href(), neighbour)).hasStatusOk()
			.bodyText()
			.contains(request.number(), "待签收")
			.doesNotContain("秘密的话", "综合行政执法办公室", "139****1234");
		for (String probe : new String[] { "q=秘密的话", "view=late", "view=soon", "channel=DEPUTY_QR",
				"unit=" + this.mother.unit().id() }) {
			assertThat(get("/desk/requests?" + probe, neighbour)).bodyText().doesNotContain(request.number());
		}
		for (String page : new String[] { "/slip", "/notice", "/receipt", "/note" }) {
			assertThat(get(request.href() + page, neighbour).getResponse().getStatus()).isIn(404, 409);
		}
	}

}
