package org.liaisonstation.accounts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@StationTest
@RecordApplicationEvents
class AdministrationTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	AccountDirectory directory;

	@Autowired
	Accounts accounts;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationEvents events;

	UUID staff;

	@BeforeEach
	void aStaffAccount() {
		this.staff = this.directory
			.create(new NewAccount("xujing", "许静", Set.of(Role.STAFF), null, "long-enough-7", false));
		refresh();
	}

	@ParameterizedTest
	@CsvSource({ "ADMIN,    /desk/accounts,       200", "ADMIN,    /desk/accounts/new,   200",
			"ADMIN,    /desk/accounts/roles, 403", "ADMIN,    /desk/audit,          403",
			"SECURITY, /desk/accounts,       403", "SECURITY, /desk/accounts/new,   403",
			"SECURITY, /desk/accounts/roles, 200", "SECURITY, /desk/audit,          403",
			"AUDITOR,  /desk/accounts,       403", "AUDITOR,  /desk/accounts/new,   403",
			"AUDITOR,  /desk/accounts/roles, 403", "AUDITOR,  /desk/audit,          200" })
	void eachSystemRoleOpensItsOwnPages(Role role, String address, int status) {
		assertThat(this.pages.get().uri(address).with(user(signedIn(role)))).hasStatus(status);
	}

	/** Also on a telephone, where the menu is folded. */
	@ParameterizedTest
	@CsvSource({ "ADMIN, /desk/accounts", "SECURITY, /desk/accounts/roles", "AUDITOR, /desk/audit" })
	void theDeskOfASystemRoleLeadsToItsWork(Role role, String work) {
		assertThat(this.pages.get().uri("/desk").with(user(signedIn(role)))).hasStatusOk()
			.bodyText()
			.contains("您的账号不处理诉求", "<a class=\"btn\" href=\"" + work + "\">");
	}

	@Test
	void whoHasNoRoleIsToldWhomToAsk() {
		SignedIn nobody = new SignedIn(new Viewer(UUID.randomUUID(), "newcomer", "周某", Set.of(), null, null, null));
		assertThat(this.pages.get().uri("/desk").with(user(nobody))).hasStatusOk()
			.bodyText()
			.contains("您的账号还没有角色")
			.doesNotContain("您的账号不处理诉求");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "ADMIN", "SECURITY", "AUDITOR" })
	void noBusinessRoleOpensAPageOfTheSystem(Role role) {
		for (String address : List.of("/desk/accounts", "/desk/accounts/new", "/desk/accounts/roles", "/desk/audit",
				"/desk/accounts/" + this.staff, "/desk/accounts/roles/" + this.staff)) {
			assertThat(this.pages.get().uri(address).with(user(signedIn(role)))).as(address).hasStatus(403);
		}
	}

	@Test
	@WithViewer(roles = Role.ADMIN)
	void aNewAccountHasNoRoleAndItsPasswordIsShownOnce() {
		String submission = Submissions.fresh().toString();
		MvcTestResult made = create("newcomer", submission);
		assertThat(made).hasStatusOk().bodyText().contains("只显示这一次");
		String password = body(made).replaceAll("(?s).*<code class=\"h2\">([^<]*)</code>.*", "$1");
		refresh();
		Account account = this.accounts.findByUsername("newcomer").orElseThrow();
		assertThat(account.grants()).isEmpty();
		assertThat(account.mustChange()).isTrue();
		assertThat(this.passwords.matches(password, account.passwordHash())).isTrue();
		MvcTestResult again = create("newcomer", submission);
		assertThat(again).hasRedirectedUrl("/desk/accounts/" + account.id());
	}

	@Test
	@WithViewer(roles = Role.ADMIN)
	void aTakenUsernameIsRefused() {
		assertThat(create("xujing", Submissions.fresh().toString())).hasStatus(422).bodyText().contains("这个账号已经有了");
	}

	@Test
	@WithViewer(roles = Role.ADMIN)
	void aUsernameOfOtherCharactersIsRefused() {
		assertThat(create("许静", Submissions.fresh().toString())).hasStatus(422).bodyText().contains("小写字母开头");
	}

	@Test
	@WithViewer(roles = Role.ADMIN)
	void aRenamedAccountKeepsItsUsername() {
		Account account = this.accounts.findById(this.staff).orElseThrow();
		assertThat(post("/desk/accounts/" + this.staff, "version", account.version().toString(), "username", "other",
				"displayName", "许 静"))
			.hasRedirectedUrl("/desk/accounts/" + this.staff);
		assertThat(this.accounts.findById(this.staff).orElseThrow()).extracting(Account::username, Account::displayName)
			.containsExactly("xujing", "许 静");
	}

	@Test
	@WithViewer(roles = Role.ADMIN)
	void aStalePageIsRefused() {
		assertThat(post("/desk/accounts/" + this.staff, "version", "-1", "username", "xujing", "displayName", "别名"))
			.hasStatus(409);
	}

	@Test
	@WithViewer(roles = Role.ADMIN)
	void aDeactivatedAccountLosesItsSessionsAndCannotSignIn() {
		haveSession("xujing");
		post("/desk/accounts/" + this.staff + "/deactivation");
		assertThat(sessions("xujing")).isZero();
		assertThat(signIn("xujing", "long-enough-7")).hasRedirectedUrl("/login?failed");
		post("/desk/accounts/" + this.staff + "/reactivation");
		assertThat(signIn("xujing", "long-enough-7")).hasRedirectedUrl("/desk");
		assertThat(actions()).contains("account.deactivated", "account.reactivated");
	}

	@Test
	@WithViewer(roles = Role.ADMIN)
	void aNewOneTimePasswordWaitsForTheSecurityAdministrator() {
		haveSession("xujing");
		MvcTestResult issued = post("/desk/accounts/" + this.staff + "/one-time-password");
		String password = body(issued).replaceAll("(?s).*<code class=\"h2\">([^<]*)</code>.*", "$1");
		assertThat(sessions("xujing")).isZero();
		assertThat(signIn("xujing", password)).hasRedirectedUrl("/login?failed");
		this.pages.post()
			.uri("/desk/accounts/roles/" + this.staff + "/unlocking")
			.param("submission", Submissions.fresh().toString())
			.with(user(signedIn(Role.SECURITY)))
			.with(csrf())
			.exchange();
		refresh();
		assertThat(signIn("xujing", password)).hasRedirectedUrl("/desk");
		assertThat(actions()).contains("account.password-issued", "account.held", "account.unlocked");
	}

	@Test
	@WithViewer(roles = Role.ADMIN)
	void nobodyDeactivatesHisOwnAccount() {
		assertThat(post("/desk/accounts/" + WithViewer.ACCOUNT + "/deactivation")).hasStatus(403);
		assertThat(post("/desk/accounts/" + WithViewer.ACCOUNT + "/one-time-password")).hasStatus(403);
	}

	@Test
	@WithViewer(roles = Role.SECURITY)
	void aGrantedRoleEndsTheSessionsAndIsRecorded() {
		haveSession("xujing");
		assertThat(post("/desk/accounts/roles/" + this.staff + "/grant", "role", "DIRECTOR", "from", "2026-03-09", "to",
				"2026-03-31"))
			.hasRedirectedUrl("/desk/accounts/roles/" + this.staff);
		assertThat(sessions("xujing")).isZero();
		assertThat(this.accounts.findById(this.staff).orElseThrow().roles()).containsExactlyInAnyOrder(Role.STAFF,
				Role.DIRECTOR);
		assertThat(this.directory.holders(Role.DIRECTOR)).contains(this.staff);
		assertThat(actions()).contains("account.role-granted");
		assertThat(this.pages.get().uri("/desk/accounts/roles/" + this.staff)).bodyText().contains("2026年3月31日");
	}

	@Test
	@WithViewer(roles = Role.SECURITY)
	void aRevokedRoleIsGone() {
		post("/desk/accounts/roles/" + this.staff + "/revocation", "role", "STAFF");
		assertThat(this.accounts.findById(this.staff).orElseThrow().roles()).isEmpty();
		assertThat(actions()).contains("account.role-revoked");
	}

	@Test
	@WithViewer(roles = Role.SECURITY)
	void aSystemRoleIsRefusedBesideABusinessRole() {
		assertThat(post("/desk/accounts/roles/" + this.staff + "/grant", "role", "AUDITOR")).hasStatus(422)
			.bodyText()
			.contains("审计管理员不能与其他角色兼任");
	}

	@Test
	@WithViewer(roles = Role.SECURITY)
	void aRoleThatEndsBeforeItBeginsIsRefused() {
		assertThat(post("/desk/accounts/roles/" + this.staff + "/grant", "role", "DIRECTOR", "from", "2026-03-09", "to",
				"2026-03-08"))
			.hasStatus(422)
			.bodyText()
			.contains("截止日不能早于起始日");
	}

	@Test
	@WithViewer(roles = Role.SECURITY)
	void nobodyGrantsHimselfARole() {
		this.jdbc.sql("""
				INSERT INTO account (id, version, username, display_name, password_hash, must_change, failures, held,
				active, created_at) VALUES (?::uuid, 0, 'tester', '测试人员', '-', false, 0, false, true, now())""")
			.param(WithViewer.ACCOUNT)
			.update();
		assertThat(post("/desk/accounts/roles/" + WithViewer.ACCOUNT + "/grant", "role", "STAFF")).hasStatus(403);
		assertThat(post("/desk/accounts/roles/" + WithViewer.ACCOUNT + "/revocation", "role", "STAFF")).hasStatus(403);
	}

	@Test
	void theDatabaseRefusesASystemRoleBesideABusinessRole() {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> grantInSql("AUDITOR"))
			.withMessageContaining("account_role_separated");
	}

	@Test
	void theDatabaseRefusesTwoSystemRoles() {
		this.jdbc.sql("DELETE FROM account_role WHERE account_id = ?").param(this.staff).update();
		grantInSql("ADMIN");
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> grantInSql("AUDITOR"))
			.withMessageContaining("account_role_one_system_role");
	}

	@Test
	@WithViewer(roles = Role.ADMIN)
	void theListFindsAccountsByAPartOfTheName() {
		assertThat(this.pages.get().uri("/desk/accounts?q=静")).bodyText().contains("xujing", "站务人员");
		assertThat(this.pages.get().uri("/desk/accounts?q=%25")).bodyText().doesNotContain("xujing");
	}

	@Test
	void aSystemRoleHasOneSession() {
		this.directory.create(new NewAccount("onlyone", "某人", Set.of(Role.AUDITOR), null, "long-enough-7", false));
		refresh();
		haveSession("onlyone");
		signIn("onlyone", "long-enough-7");
		assertThat(this.jdbc.sql("SELECT count(*) FROM spring_session WHERE session_id = 'earlier-onlyone'")
			.query(Long.class)
			.single()).isZero();
	}

	private void grantInSql(String role) {
		this.jdbc.sql("INSERT INTO account_role (account_id, role) VALUES (?, ?)")
			.param(this.staff)
			.param(role)
			.update();
	}

	private void haveSession(String username) {
		this.jdbc.sql("""
				INSERT INTO spring_session (primary_id, session_id, creation_time, last_access_time,
				max_inactive_interval, expiry_time, principal_name) VALUES (?, ?, 0, 0, 1800, 0, ?)""")
			.params("earlier-" + username, "earlier-" + username, username)
			.update();
	}

	private long sessions(String username) {
		return this.jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = ?")
			.param(username)
			.query(Long.class)
			.single();
	}

	private MvcTestResult create(String username, String submission) {
		MvcTestResult result = this.pages.post()
			.uri("/desk/accounts/new")
			.param("submission", submission)
			.param("username", username)
			.param("displayName", "新人")
			.param("subject", "")
			.with(csrf())
			.exchange();
		refresh();
		return result;
	}

	private MvcTestResult post(String address, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.pages.post()
			.uri(address)
			.param("submission", Submissions.fresh().toString())
			.with(csrf());
		for (int field = 0; field < fields.length; field += 2) {
			request.param(fields[field], fields[field + 1]);
		}
		MvcTestResult result = request.exchange();
		refresh();
		return result;
	}

	private MvcTestResult signIn(String username, String password) {
		MvcTestResult result = this.pages.post()
			.uri("/login")
			.param("username", username)
			.param("password", password)
			.with(csrf())
			.with(anonymous())
			.exchange();
		refresh();
		return result;
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static SignedIn signedIn(Role role) {
		return new SignedIn(new Viewer(UUID.randomUUID(), role.name().toLowerCase(Locale.ROOT), role.label(),
				Set.of(role), null, null, null));
	}

	private void refresh() {
		this.entities.flush();
		this.entities.clear();
	}

	private List<String> actions() {
		return this.events.stream(Recorded.class).map(Recorded::action).toList();
	}

}
