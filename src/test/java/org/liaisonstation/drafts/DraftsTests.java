package org.liaisonstation.drafts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.NewAccount;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@StationTest
@RecordApplicationEvents
class DraftsTests {

	private static final String PLANTED = "后巷井盖丢了，我是王秀兰。";

	@Autowired
	MockMvcTester pages;

	@Autowired
	Drafts drafts;

	@Autowired
	AccountDirectory accounts;

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	ApplicationEvents events;

	private Viewer staff;

	private Viewer director;

	@BeforeEach
	void accounts() {
		this.staff = account("draft-staff", Role.STAFF);
		this.director = account("draft-director", Role.DIRECTOR);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	private Viewer account(String name, Role role) {
		UUID id = this.accounts.create(new NewAccount(name, "某人", Set.of(role), null, "long-enough-7", false));
		this.entities.flush();
		return new Viewer(id, name, "某人", Set.of(role), null, null, null);
	}

	private static RequestPostProcessor as(Viewer viewer) {
		return user(new SignedIn(viewer));
	}

	private MvcTestResult keep(Viewer viewer, String form, String content, UUID submission) {
		return this.pages.post()
			.uri("/desk/drafts")
			.with(as(viewer))
			.with(csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.content(
					"""
							{"form": "%s", "submission": "%s", "fields": {"content": ["%s"], "name": ["王秀兰"],
							 "people": ["3"], "confirmed": ["true"], "password": ["geheim"], "version": ["7"], "_csrf": ["x"]}}"""
						.formatted(form, submission, content))
			.exchange();
	}

	private void kept() {
		assertThat(keep(this.staff, "register", PLANTED, UUID.randomUUID())).hasStatus(HttpStatus.NO_CONTENT);
	}

	private MvcTestResult get(Viewer viewer, String address) {
		return this.pages.get().uri(address).with(as(viewer)).exchange();
	}

	@Test
	void aDraftIsSealedAndHoldsNoPassword() {
		kept();
		assertThat(this.jdbc.sql("SELECT content FROM draft").query(String.class).list()).singleElement()
			.asString()
			.startsWith("v1:")
			.doesNotContain(PLANTED, "王秀兰");
		assertThat(this.drafts.find(this.staff.accountId(), "register").orElseThrow().fields())
			.isEqualTo(Map.of("content", List.of(PLANTED), "name", List.of("王秀兰"), "people", List.of("3"), "confirmed",
					List.of("true")));
	}

	@Test
	void theFormTellsOfItsDraftAndIsFilledFromIt() {
		assertThat(get(this.staff, "/desk/requests/new")).hasStatusOk().bodyText().doesNotContain("有未提交的草稿");
		kept();
		assertThat(get(this.staff, "/desk/requests/new")).hasStatusOk()
			.bodyText()
			.contains("有未提交的草稿", "3月9日 10:00", "/desk/requests/new?draft=register")
			.doesNotContain(PLANTED);
		assertThat(get(this.staff, "/desk/requests/new?channel=LETTER")).bodyText()
			.contains("/desk/requests/new?channel=LETTER&amp;draft=register");
		assertThat(get(this.staff, "/desk/requests/new?draft=register")).hasStatusOk()
			.bodyText()
			.contains(PLANTED, "已恢复", "value=\"王秀兰\"", "value=\"3\"");
	}

	@Test
	void nobodyElseEverSeesIt() {
		kept();
		assertThat(get(this.director, "/desk/requests/new")).bodyText().doesNotContain("有未提交的草稿");
		assertThat(get(this.director, "/desk/requests/new?draft=register")).hasStatusOk()
			.bodyText()
			.doesNotContain(PLANTED, "王秀兰");
		assertThat(discard(this.director)).hasRedirectedUrl("/desk/requests/new");
		assertThat(this.drafts.find(this.staff.accountId(), "register")).isPresent();
		assertThat(this.pages.get().uri("/desk/requests/new?draft=register")).hasStatus3xxRedirection();
	}

	private MvcTestResult discard(Viewer viewer) {
		return this.pages.post()
			.uri("/desk/drafts/discard")
			.with(as(viewer))
			.with(csrf())
			.param("form", "register")
			.param("back", "/desk/requests/new")
			.exchange();
	}

	@Test
	void itGoesWhenItsOwnerDiscardsIt() {
		kept();
		assertThat(discard(this.staff)).hasRedirectedUrl("/desk/requests/new");
		assertThat(this.drafts.find(this.staff.accountId(), "register")).isEmpty();
		assertThat(recorded()).containsExactly("draft.kept", "draft.discarded");
	}

	@Test
	void aDiscardLeadsOnlyBackToTheDesk() {
		assertThat(this.pages.post()
			.uri("/desk/drafts/discard")
			.with(as(this.staff))
			.with(csrf())
			.param("form", "register")
			.param("back", "//example.org/desk")).hasRedirectedUrl("/desk");
	}

	@Test
	void itGoesWithTheFormThatIsSentAndStaysWithOneThatIsNot() {
		kept();
		assertThat(register("", UUID.randomUUID())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.drafts.find(this.staff.accountId(), "register")).isPresent();
		UUID submission = UUID.randomUUID();
		assertThat(register(PLANTED, submission)).hasStatus3xxRedirection();
		assertThat(this.drafts.find(this.staff.accountId(), "register")).isEmpty();
		assertThat(keep(this.staff, "register", PLANTED, submission)).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.drafts.find(this.staff.accountId(), "register")).as("what was sent is no draft").isEmpty();
		assertThat(recorded()).containsOnlyOnce("draft.sent");
	}

	private MvcTestResult register(String content, UUID submission) {
		return this.pages.post()
			.uri("/desk/requests")
			.with(as(this.staff))
			.with(csrf())
			.param("submission", submission.toString())
			.param("draft", "register")
			.param("channel", "PHONE")
			.param("category", "0103")
			.param("urgency", "NORMAL")
			.param("nature", "HELP")
			.param("content", content)
			.exchange();
	}

	@Test
	void whatNobodyCameBackForExpires() {
		kept();
		this.clock.moveTo(LocalDate.of(2026, 4, 8));
		assertThat(this.drafts.expire()).isZero();
		this.clock.moveTo(LocalDate.of(2026, 4, 9));
		assertThat(this.drafts.expire()).isOne();
		assertThat(this.drafts.find(this.staff.accountId(), "register")).isEmpty();
		assertThat(recorded()).contains("draft.expired");
	}

	@Test
	void theTrailTellsOfItOnceAndNothingOfItsContent() {
		kept();
		kept();
		assertThat(this.events.stream(Recorded.class).filter((event) -> event.kind().equals("draft"))).singleElement()
			.satisfies((event) -> assertThat(event.details()).isEqualTo(Map.of("form", "register")));
	}

	@Test
	void whatIsNoDraftIsRefused() {
		assertThat(keep(this.staff, "../register", PLANTED, UUID.randomUUID())).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(keep(this.staff, "register", "长".repeat(60_001), UUID.randomUUID()))
			.hasStatus(HttpStatus.CONTENT_TOO_LARGE);
		assertThat(this.pages.post()
			.uri("/desk/drafts")
			.with(as(this.staff))
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void aTextThatDoesNotFitItsFieldAnyMoreIsLeftOut() {
		this.drafts.keep(this.staff.accountId(), "register",
				Map.of("content", List.of(PLANTED), "people", List.of("五"), "placeId", List.of("北边")));
		assertThat(get(this.staff, "/desk/requests/new?draft=register")).hasStatusOk().bodyText().contains(PLANTED);
	}

	@Test
	void aFormSentWithoutItsSessionIsGivenBackAndToldWhereToGoOn() {
		assertThat(lost("http://localhost/desk/requests/new")).bodyText()
			.contains("登录已结束", "填表时存有草稿", PLANTED, "href=\"/desk/requests/new\"");
		assertThat(lost("https://example.org/desk/requests/new")).bodyText().doesNotContain(PLANTED, "草稿");
	}

	@Test
	void aResidentWhoTookLongGetsHisWordsBackWithoutBeingAskedToSignIn() {
		assertThat(lost("http://localhost/submit")).bodyText()
			.contains("页面停留太久", PLANTED, "回到原来的表", "href=\"/submit\"")
			.doesNotContain("登录已结束", "重新登录", "另一种账号");
		assertThat(lost("http://localhost/figures")).bodyText().doesNotContain(PLANTED);
	}

	private MvcTestResult lost(String from) {
		return this.pages.post()
			.uri("/error")
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
			.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/desk/requests")
			.with(csrf())
			.accept(MediaType.TEXT_HTML)
			.header("Referer", from)
			.header("Host", "localhost")
			.param("draft", "register")
			.param("content", PLANTED)
			.exchange();
	}

	private List<String> recorded() {
		return this.events.stream(Recorded.class)
			.filter((event) -> event.kind().equals("draft"))
			.map(Recorded::action)
			.toList();
	}

	@Test
	void aDraftThatComesWithoutASignInMakesNoSession() {
		assertThat(this.pages.post().uri("/desk/drafts").contentType("application/json").content("{}")).hasStatus(401)
			.satisfies((answer) -> assertThat(answer.getResponse().getCookies()).isEmpty());
	}

}
