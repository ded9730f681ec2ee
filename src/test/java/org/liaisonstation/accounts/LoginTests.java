package org.liaisonstation.accounts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.audit.Recorded;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@StationTest
@RecordApplicationEvents
class LoginTests {

	private static final String PASSWORD = "long-enough-7";

	@Autowired
	MockMvcTester pages;

	@Autowired
	AccountDirectory directory;

	@Autowired
	EntityManager entities;

	@Autowired
	TestClock clock;

	@Autowired
	ApplicationEvents events;

	UUID somebody;

	@BeforeEach
	void anAccount() {
		this.somebody = this.directory
			.create(new NewAccount("somebody", "某人", Set.of(Role.STAFF), null, PASSWORD, false));
		this.entities.flush();
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void thePageAsksForAccountAndPassword() {
		assertThat(this.pages.get().uri("/login")).hasStatusOk()
			.bodyText()
			.startsWith("<!doctype html>")
			.contains(">账号</label>", ">密码</label>");
	}

	@Test
	void theDemoAccountsAreNotShownInARealStation() {
		assertThat(this.pages.get().uri("/login")).bodyText().doesNotContain("试用账号", "Station-2026-demo");
	}

	@Test
	void theRightPasswordLeadsToTheDesk() {
		assertThat(signIn("somebody", PASSWORD)).hasStatus3xxRedirection().hasRedirectedUrl("/desk");
		assertThat(actions()).contains("account.signed-in");
	}

	@Test
	void capitalsAndSpacesAroundTheUsernameAreForgiven() {
		assertThat(signIn(" Somebody ", PASSWORD)).hasRedirectedUrl("/desk");
	}

	@Test
	void theSessionIdChangesAtTheSignIn() {
		Cookie before = signIn("somebody", "wrong").getResponse().getCookie("SESSION");
		MvcTestResult signedIn = this.pages.post()
			.uri("/login")
			.cookie(before)
			.param("username", "somebody")
			.param("password", PASSWORD)
			.with(csrf())
			.exchange();
		assertThat(signedIn.getResponse().getCookie("SESSION").getValue()).isNotEqualTo(before.getValue());
	}

	@Test
	void aFailureKeepsTheUsernameAndSaysNothingAboutTheAccount() {
		String wrong = failurePage("somebody", "wrong");
		String unknown = failurePage("nobody", "wrong");
		assertThat(wrong).contains("账号或密码不对", "value=\"somebody\"");
		assertThat(unknown).isEqualTo(wrong.replace("value=\"somebody\"", "value=\"nobody\""));
	}

	@Test
	void fiveFailuresLockForAQuarterOfAnHour() {
		for (int failure = 1; failure <= 5; failure++) {
			signIn("somebody", "wrong");
		}
		assertThat(actions()).contains("account.locked");
		assertThat(signIn("somebody", PASSWORD)).hasRedirectedUrl("/login?failed");
		assertThat(failurePage("somebody", PASSWORD)).isEqualTo(failurePage("somebody", "wrong"));
		this.clock.moveTo(LocalDateTime.of(2026, 3, 9, 10, 15));
		assertThat(signIn("somebody", PASSWORD)).hasRedirectedUrl("/desk");
	}

	@Test
	void theNameTypedForAnUnknownAccountIsNotKept() {
		signIn("my-password-by-mistake", "x");
		Recorded failure = this.events.stream(Recorded.class)
			.filter((recorded) -> recorded.action().equals("account.sign-in-failed"))
			.findFirst()
			.orElseThrow();
		assertThat(failure.recordId()).isNull();
		assertThat(failure.details().toString()).doesNotContain("mistake");
	}

	@Test
	void aPasswordLongerThanBcryptReadsIsJustWrong() {
		assertThat(signIn("somebody", "长".repeat(100))).hasRedirectedUrl("/login?failed");
	}

	@Test
	void aSignInWithoutTheFormsTokenIsRefused() {
		assertThat(this.pages.post().uri("/login").param("username", "somebody").param("password", PASSWORD))
			.hasStatus(403);
	}

	@Test
	void theDeskAsksForASignIn() {
		assertThat(this.pages.get().uri("/desk")).hasStatus3xxRedirection().hasRedirectedUrl("/login");
	}

	private MvcTestResult signIn(String username, String password) {
		MvcTestResult result = this.pages.post()
			.uri("/login")
			.param("username", username)
			.param("password", password)
			.with(csrf())
			.exchange();
		this.entities.flush();
		this.entities.clear();
		return result;
	}

	private String failurePage(String username, String password) {
		MvcTestResult failed = signIn(username, password);
		assertThat(failed).hasRedirectedUrl("/login?failed");
		MvcTestResult page = this.pages.get()
			.uri("/login?failed")
			.cookie(failed.getResponse().getCookie("SESSION"))
			.exchange();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
	}

	private List<String> actions() {
		return this.events.stream(Recorded.class).map(Recorded::action).toList();
	}

}
