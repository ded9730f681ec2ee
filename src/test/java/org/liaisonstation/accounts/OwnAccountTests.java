package org.liaisonstation.accounts;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * With real sessions, which commit by themselves: inside a transaction of the test they
 * would wait for it without end.
 */
@StationTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@RecordApplicationEvents
class OwnAccountTests {

	private static final String ONE_TIME = "abcd-efgh-ijkm";

	private static final String CHOSEN = "a-field-of-willows";

	@Autowired
	MockMvcTester pages;

	@Autowired
	AccountDirectory directory;

	@Autowired
	ApplicationEvents events;

	@Autowired
	JdbcClient jdbc;

	private final String username = "own" + UUID.randomUUID().toString().substring(0, 8);

	@BeforeEach
	void anAccountWithAOneTimePassword() {
		this.directory.create(new NewAccount(this.username, "某人", Set.of(Role.STAFF), null, ONE_TIME, true));
	}

	@AfterEach
	void nothingStays() {
		this.jdbc.sql("DELETE FROM spring_session WHERE principal_name = ?").param(this.username).update();
		this.jdbc.sql("DELETE FROM account_role WHERE account_id = (SELECT id FROM account WHERE username = ?)")
			.param(this.username)
			.update();
		this.jdbc.sql("DELETE FROM account WHERE username = ?").param(this.username).update();
	}

	@Test
	void aOneTimePasswordOpensOnlyThePageToChangeIt() {
		Cookie session = signIn(ONE_TIME);
		for (String address : List.of("/desk/account", "/desk/accounts", "/desk/audit")) {
			assertThat(this.pages.get().uri(address).cookie(session)).as(address)
				.hasRedirectedUrl("/desk/account/password");
		}
		assertThat(this.pages.get().uri("/desk/account/password").cookie(session)).hasStatusOk()
			.bodyText()
			.contains("一次性密码", ">当前密码", ">新密码", ">再输一次新密码");
	}

	@Test
	void theChosenPasswordOpensTheDeskAtOnceAndFromThenOn() {
		Cookie session = signIn(ONE_TIME);
		assertThat(change(session, ONE_TIME, CHOSEN, CHOSEN)).hasRedirectedUrl("/desk/account?changed");
		assertThat(this.pages.get().uri("/desk/account").cookie(session)).hasStatusOk()
			.bodyText()
			.contains(this.username, "某人", "站务人员");
		assertThat(tryToSignIn(ONE_TIME)).hasRedirectedUrl("/login?failed");
		assertThat(tryToSignIn(CHOSEN)).hasRedirectedUrl("/desk");
		assertThat(actions()).contains("account.password-changed");
	}

	@Test
	void aSecondClickIsNotAWrongPassword() {
		Cookie session = signIn(ONE_TIME);
		String submission = Submissions.fresh().toString();
		change(session, ONE_TIME, CHOSEN, CHOSEN, submission);
		assertThat(change(session, ONE_TIME, CHOSEN, CHOSEN, submission)).hasRedirectedUrl("/desk/account?changed");
	}

	@Test
	void aWrongCurrentPasswordIsSaidAndNothingTypedComesBack() {
		Cookie session = signIn(ONE_TIME);
		assertThat(change(session, "wrong-one", CHOSEN, CHOSEN)).hasStatus(422)
			.bodyText()
			.contains("当前密码不对")
			.doesNotContain("wrong-one", CHOSEN);
	}

	@Test
	void fiveWrongCurrentPasswordsLockTheAccount() {
		Cookie session = signIn(ONE_TIME);
		for (int failure = 1; failure <= 5; failure++) {
			change(session, "wrong-one", CHOSEN, CHOSEN);
		}
		assertThat(actions()).contains("account.locked");
		assertThat(tryToSignIn(ONE_TIME)).hasRedirectedUrl("/login?failed");
	}

	@Test
	void aWeakPasswordIsRefused() {
		Cookie session = signIn(ONE_TIME);
		assertThat(change(session, ONE_TIME, "short", "short")).hasStatus(422).bodyText().contains("至少 10 个字符");
	}

	@Test
	void whatIsMissingIsNamedInTheOrderOfTheForm() {
		assertThat(change(signIn(ONE_TIME), "", "", "")).hasStatus(422)
			.bodyText()
			.containsSubsequence("处需要改正", "请填写当前密码", "请填写新密码", "请再输一次新密码");
	}

	@Test
	void theTwoNewPasswordsMustBeTheSame() {
		Cookie session = signIn(ONE_TIME);
		assertThat(change(session, ONE_TIME, CHOSEN, CHOSEN + "x")).hasStatus(422).bodyText().contains("两次输入的新密码不一样");
	}

	@Test
	void theOneTimePasswordCannotBeKept() {
		Cookie session = signIn(ONE_TIME);
		assertThat(change(session, ONE_TIME, ONE_TIME, ONE_TIME)).hasStatus(422).bodyText().contains("不能与当前密码相同");
	}

	@Test
	void theSignInPageSendsASignedInPersonToTheDesk() {
		assertThat(this.pages.get().uri("/login").cookie(signIn(ONE_TIME))).hasRedirectedUrl("/desk");
	}

	@Test
	void aSignOutEndsTheSessionAndIsRecorded() {
		Cookie session = signIn(ONE_TIME);
		assertThat(this.pages.post().uri("/logout").cookie(session).with(csrf())).hasRedirectedUrl("/login?out");
		assertThat(actions()).contains("account.signed-out");
		assertThat(this.pages.get().uri("/desk/account").cookie(session)).hasRedirectedUrl("/login");
	}

	private Cookie signIn(String password) {
		return tryToSignIn(password).getResponse().getCookie("SESSION");
	}

	private MvcTestResult tryToSignIn(String password) {
		return this.pages.post()
			.uri("/login")
			.param("username", this.username)
			.param("password", password)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult change(Cookie session, String current, String password, String repeated) {
		return change(session, current, password, repeated, Submissions.fresh().toString());
	}

	private MvcTestResult change(Cookie session, String current, String password, String repeated, String submission) {
		return this.pages.post()
			.uri("/desk/account/password")
			.cookie(session)
			.param("submission", submission)
			.param("current", current)
			.param("password", password)
			.param("repeated", repeated)
			.with(csrf())
			.exchange();
	}

	private List<String> actions() {
		return this.events.stream(Recorded.class).map(Recorded::action).toList();
	}

}
