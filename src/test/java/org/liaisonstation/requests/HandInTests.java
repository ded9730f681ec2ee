package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.forms.ListPage;
import org.liaisonstation.forms.ListTurn;
import org.liaisonstation.station.Observer;
import org.liaisonstation.station.Observers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * An observer hands in for a neighbour, and sees of it the state alone.
 */
@StationTest
@Import(RequestMother.class)
class HandInTests {

	private static final String CONTENT = "独居的老人三天没有出门，楼道灯也坏了。";

	private static final String PHONE = "19900008123";

	@Autowired
	MockMvcTester pages;

	@Autowired
	Observers observers;

	@Autowired
	Constituencies constituencies;

	@Autowired
	Requests requests;

	@Autowired
	HandedIn handedIn;

	@Autowired
	RequestMother mother;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	TestClock clock;

	private Viewer observer;

	private Viewer otherObserver;

	@BeforeEach
	void twoObservers() {
		Constituency constituency = this.constituencies.save(new Constituency(112, "第一百一十二选区", "", 2));
		this.observer = observer("谭秀云", "90号", constituency);
		this.otherObserver = observer("骆广海", "91号", constituency);
		this.entities.flush();
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	private Viewer observer(String name, String letter, Constituency constituency) {
		Observer observer = new Observer(name, letter, LocalDate.of(2026, 1, 4), LocalDate.of(2026, 12, 31));
		observer.lieIn(constituency, null);
		this.observers.save(observer);
		return new Viewer(UUID.randomUUID(), "observer", name, Set.of(Role.OBSERVER), null, null, observer.id());
	}

	private MvcTestResult get(String address, Viewer viewer) {
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
	}

	private MvcTestResult handIn(Viewer viewer, UUID submission, String... more) {
		var form = this.pages.post()
			.uri("/desk/hand-in")
			.with(user(new SignedIn(viewer)))
			.with(csrf())
			.param("submission", submission.toString())
			.param("content", CONTENT)
			.param("name", "王秀兰")
			.param("phone", PHONE);
		for (int i = 0; i < more.length; i += 2) {
			form = form.param(more[i], more[i + 1]);
		}
		return form.exchange();
	}

	private Request handedIn(String... more) {
		String[] all = Arrays.copyOf(more, more.length + 2);
		all[more.length] = "consent";
		all[more.length + 1] = "true";
		MvcTestResult answer = handIn(this.observer, UUID.randomUUID(), all);
		assertThat(answer).hasStatus3xxRedirection();
		String address = answer.getResponse().getRedirectedUrl();
		this.entities.flush();
		return this.requests.findByNumber(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
	}

	@Test
	void whatIsHandedInIsReviewedAndKeepsTheWholeChain() {
		Request request = handedIn("proxyName", "张淑芬", "proxyRelation", "邻居");
		assertThat(request.status()).isEqualTo(Status.UNDER_REVIEW);
		assertThat(request.intake().channel()).isEqualTo("OBSERVER");
		assertThat(request.intake().observerId()).isEqualTo(this.observer.observerId());
		assertThat(request.reporter().proxyConsentAt()).isEqualTo(this.clock.instant());
		assertThat(get(request.href(), RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("转交经过", "谭秀云", "张**", "与反映人关系：邻居", "王**", "3月9日 10:00 确认同意代为反映")
			.doesNotContain("张淑芬", "王秀兰", PHONE);
	}

	@Test
	void theConsentIsRecordedWithoutANeighbourToo() {
		Request request = handedIn();
		assertThat(request.reporter().proxyName()).isNull();
		assertThat(request.reporter().proxyConsentAt()).isEqualTo(this.clock.instant());
	}

	@Test
	void withoutConsentNothingIsHandedIn() {
		assertThat(handIn(this.observer, UUID.randomUUID())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(HandInForm.CONSENT, CONTENT);
		assertThat(this.jdbc.sql("SELECT count(*) FROM request").query(Integer.class).single()).isZero();
	}

	@Test
	void whatDoesNotFitComesBack() {
		assertThat(handIn(this.observer, UUID.randomUUID(), "consent", "true", "proxyRelation", "邻居"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请填写代反映人");
		assertThat(handIn(this.observer, UUID.randomUUID(), "consent", "true", "sensitive", "true"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(Intake.CONSENT_MISSING);
	}

	@Test
	void aSecondClickHandsInNothingMore() {
		UUID submission = UUID.randomUUID();
		String first = handIn(this.observer, submission, "consent", "true").getResponse().getRedirectedUrl();
		assertThat(handIn(this.observer, submission, "consent", "true")).hasRedirectedUrl(first);
		assertThat(get(first, this.observer)).hasStatusOk().bodyText().contains("已收到，编号").doesNotContain("查询码：");
	}

	@Test
	void theObserverSeesTheStateAndNotHisOwnWords() {
		Request request = handedIn("proxyName", "张淑芬");
		for (String page : List.of("/desk", "/desk/requests", request.href())) {
			assertThat(get(page, this.observer)).hasStatusOk()
				.bodyText()
				.contains(request.number(), "待审核")
				.doesNotContain("独居的老人", "王秀兰", "王**", "张**", "张淑芬", PHONE, request.trackingCode())
				// the last four digits, but not as a part of an id or a token
				.doesNotContainPattern("(?<![\\w-])8123(?![\\w-])");
		}
		assertThat(get(request.href(), this.observer)).bodyText().contains("收到反映的问题", "3月9日");
	}

	@Test
	void textsOfTheHandlingStayWithTheOffice() {
		Request request = this.mother.aRequest().closed();
		this.jdbc.sql("UPDATE request SET observer_id = ? WHERE id = ?")
			.params(this.observer.observerId(), request.id())
			.update();
		this.entities.clear();
		assertThat(get(request.href(), this.observer)).hasStatusOk()
			.bodyText()
			.contains("已办结", "交办", "承办单位签收", "办结")
			.doesNotContain(RequestMother.ANSWER, "请到现场核查", "综合行政执法办公室", "李敏", "油烟");
	}

	@Test
	void everyOtherPageOfItAndEveryOtherMatterIsNotFound() {
		Request request = handedIn();
		for (String page : List.of("/receipt", "/review", "/dispatch", "/notice", "/on-the-spot", "/withdraw",
				"/files/" + UUID.randomUUID())) {
			assertThat(get(request.href() + page, this.observer)).as(page).hasStatus4xxClientError();
		}
		assertThat(
				this.pages.post().uri(request.href() + "/reveal").with(csrf()).with(user(new SignedIn(this.observer))))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(request.href(), this.otherObserver)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/desk/requests", this.otherObserver)).bodyText().doesNotContain(request.number());
		assertThat(get(this.mother.aRequest().registered().href(), this.observer)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aMatterAboutAnOfficialIsTheDirectorsAlone() {
		Request request = handedIn("aboutOfficial", "true");
		assertThat(request.number()).startsWith("BM-");
		assertThat(get(request.href(), this.observer)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/desk/requests", this.observer)).bodyText().doesNotContain(request.number());
		assertThat(get(request.href(), RequestMother.STAFF)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(request.href(), RequestMother.DIRECTOR)).hasStatusOk().bodyText().contains("转交经过");
	}

	@Test
	void theListAnswersNoQuestions() {
		Request request = handedIn();
		for (String question : List.of("q=独居", "status=CLOSED", "category=0103", "unit=" + UUID.randomUUID(),
				"channel=PHONE")) {
			assertThat(get("/desk/requests?" + question, this.observer)).as(question)
				.bodyText()
				.contains(request.number());
		}
	}

	@Test
	void theListGoesOnByKey() {
		for (int i = 0; i < 21; i++) {
			this.clock.moveTo(TestClock.START.plusMinutes(i));
			handedIn();
		}
		assertThat(get("/desk/requests", this.observer)).bodyText()
			.contains("0021", "0002", "下一页")
			.doesNotContain("-0001");
		ListPage<HandedIn.Line> page = this.handedIn.page(this.observer, ListTurn.of(null, null));
		ListPage<HandedIn.Line> last = this.handedIn.page(this.observer, ListTurn.of(page.older(), null));
		assertThat(last.rows()).singleElement().satisfies((line) -> assertThat(line.number()).endsWith("-0001"));
		assertThat(this.handedIn.page(this.observer, ListTurn.of(null, last.newer())).rows()).isEqualTo(page.rows());
		assertThat(this.handedIn.page(this.observer, ListTurn.of("tampered", null)).rows()).hasSize(20);
	}

	@Test
	void whoseAppointmentIsOverHandsInNothingAndStillSeesTheState() {
		Request request = handedIn();
		this.clock.moveTo(LocalDate.of(2027, 1, 1));
		assertThat(get("/desk/hand-in", this.observer)).hasStatusOk().bodyText().contains("现在不能代群众反映");
		assertThat(handIn(this.observer, UUID.randomUUID(), "consent", "true")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(request.href(), this.observer)).hasStatusOk();
	}

	@Test
	void anAccountThatStandsForNobodySeesNothing() {
		Request request = this.mother.aRequest().registered();
		Viewer nobody = new Viewer(UUID.randomUUID(), "nobody", "某人", Set.of(Role.OBSERVER), null, null, null);
		assertThat(get(request.href(), nobody)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/desk/requests", nobody)).hasStatusOk().bodyText().doesNotContain(request.number());
		assertThat(get("/desk/hand-in", nobody)).bodyText().contains("现在不能代群众反映");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OBSERVER")
	void nobodyElseHandsIn(Role role) {
		Viewer other = new Viewer(UUID.randomUUID(), "other", "某人", Set.of(role), UUID.randomUUID(), UUID.randomUUID(),
				this.observer.observerId());
		assertThat(get("/desk/hand-in", other)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(handIn(other, UUID.randomUUID(), "consent", "true")).hasStatus(HttpStatus.FORBIDDEN);
	}

}
