package org.liaisonstation.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.NewAccount;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The administrator's outbox and its settings. */
@StationTest
@WithViewer(roles = Role.ADMIN)
class OutboxPagesTests {

	private static final String SETTINGS = "/desk/outbox/settings";

	@Autowired
	AccountDirectory accounts;

	@Autowired
	OutboxRows rows;

	@Autowired
	OutboxDesk desk;

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester pages;

	private MvcTestResult post(String address, String... parameters) {
		var request = this.pages.post().uri(address).with(csrf()).param("submission", UUID.randomUUID().toString());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		MvcTestResult result = request.exchange();
		if (result.getResponse().getStatus() < 400) {
			this.entities.flush();
		}
		this.entities.clear();
		return result;
	}

	private String page(String address) {
		MvcTestResult result = this.pages.get().uri(address).exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private String version() {
		return String.valueOf(this.jdbc.sql("SELECT version FROM outbox_settings").query(Long.class).single());
	}

	private MvcTestResult save(String... parameters) {
		String[] all = new String[parameters.length + 10];
		System.arraycopy(new String[] { "version", version(), "mailPort", "465", "attempts", "80", "firstDelay", "30",
				"mailSecurity", "TLS" }, 0, all, 0, 10);
		System.arraycopy(parameters, 0, all, 10, parameters.length);
		return post(SETTINGS, all);
	}

	private Message failed() {
		UUID account = this.accounts
			.create(new NewAccount("clerk", "李敏", Set.of(Role.STAFF), null, "A-long-password-1", false), "hash");
		this.entities.flush();
		Message message = Message.mailToAccount(account, UUID.randomUUID(), "【联络站】SQ-2026-0012 请审核",
				"/desk/requests/" + UUID.randomUUID(), Instant.parse("2026-03-09T01:00:00Z"));
		message.begin(message.createdAt(), Duration.ofMinutes(1));
		message.ended(Outcome.refused(Trouble.REFUSED), 80, this.desk.settings().delay(), message.createdAt());
		this.rows.save(message);
		this.entities.flush();
		return message;
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
	void nobodyElseSeesOrChangesIt(Role role) {
		Viewer viewer = new Viewer(UUID.randomUUID(), "other", "别人", Set.of(role), null, null, null);
		for (String address : new String[] { "/desk/outbox", SETTINGS }) {
			assertThat(this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange()).hasStatus(403);
		}
		for (String address : new String[] { "/desk/outbox/retry", SETTINGS, SETTINGS + "/test",
				"/desk/outbox/" + UUID.randomUUID() + "/retry" }) {
			assertThat(this.pages.post()
				.uri(address)
				.param("version", "0")
				.with(user(new SignedIn(viewer)))
				.with(csrf())
				.exchange()).hasStatus(403);
		}
	}

	@Test
	void theListSaysWhyAndForWhomAndNothingOfTheMatter() {
		failed();
		assertThat(page("/desk/outbox")).contains("服务器拒收", "李敏", "邮件", "1 次").doesNotContain("SQ-2026-0012");
		assertThat(page("/desk/outbox?view=WAITING")).contains("这里是空的");
		assertThat(page("/desk/outbox?view=DONE")).contains("这里是空的");
	}

	@Test
	void whatFailedIsSentAgainOnRequestOnce() {
		Message message = failed();
		String address = "/desk/outbox/" + message.id() + "/retry";
		assertThat(post(address, "version", String.valueOf(message.version()))).hasStatus3xxRedirection();
		assertThat(page("/desk/outbox?view=WAITING")).contains("李敏", "待发送");
		assertThat(post(address, "version", String.valueOf(message.version()))).hasStatus(409);
		assertThat(post("/desk/outbox/" + UUID.randomUUID() + "/retry", "version", "0")).hasStatus(404);
		assertThat(audited()).contains("message.retried");
	}

	@Test
	void everythingThatFailedIsSentAgainAtOnce() {
		failed();
		assertThat(post("/desk/outbox/retry")).hasStatus3xxRedirection();
		assertThat(page("/desk/outbox?view=WAITING")).contains("李敏");
		assertThat(audited()).contains("message.all-retried");
	}

	@Test
	void secretsAreSealedAndNeverShown() {
		assertThat(save("mailOn", "true", "mailHost", "smtp.liudi.example", "mailUser", "station", "mailPassword",
				"geheim-1", "mailFrom", "station@liudi.example", "robotOn", "true", "robotKind", "DINGTALK", "robotUrl",
				"https://robot.example/send?access_token=t0ken", "robotSecret", "SECgeheim"))
			.hasStatus3xxRedirection();
		assertThat(page(SETTINGS)).contains("smtp.liudi.example", "已经保存，留空不改")
			.doesNotContain("geheim-1")
			.doesNotContain("t0ken")
			.doesNotContain("SECgeheim");
		String row = this.jdbc.sql("SELECT outbox_settings::text FROM outbox_settings").query(String.class).single();
		assertThat(row).doesNotContain("geheim-1").doesNotContain("t0ken").doesNotContain("SECgeheim");
		assertThat(audited()).contains("outbox.settings-changed");
		assertThat(this.jdbc.sql("SELECT details::text FROM audit_entry WHERE action = 'outbox.settings-changed'")
			.query(String.class)
			.single()).contains("mailPassword").doesNotContain("geheim-1");
	}

	@Test
	void aSecretThatIsLeftEmptyStays() {
		save("mailOn", "true", "mailHost", "smtp.liudi.example", "mailUser", "station", "mailPassword", "geheim-1",
				"mailFrom", "station@liudi.example");
		save("mailOn", "true", "mailHost", "smtp2.liudi.example", "mailUser", "station", "mailFrom",
				"station@liudi.example");
		assertThat(this.desk.settings().mailHost()).isEqualTo("smtp2.liudi.example");
		assertThat(this.desk.settings().mailPassword()).isEqualTo("geheim-1");
		save("mailHost", "smtp2.liudi.example");
		assertThat(this.desk.settings().mailPassword()).isNull();
		assertThat(this.desk.settings().mailOn()).isFalse();
	}

	@Test
	void whatIsMissingIsSaidBesideItsField() {
		MvcTestResult result = save("mailOn", "true", "robotOn", "true");
		assertThat(result).hasStatus(422);
		assertThat(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.contains("要发邮件，请填写服务器", "要发邮件，请填写发件人地址", "要用群机器人，请填写它的地址");
		assertThat(save("robotUrl", "ftp://robot.example/x")).hasStatus(422);
		assertThat(save("mailFrom", "nobody")).hasStatus(422);
	}

	@Test
	void aPageThatIsOutOfDateChangesNothing() {
		assertThat(post(SETTINGS, "version", "99", "mailPort", "25", "attempts", "80", "firstDelay", "30"))
			.hasStatus(409);
	}

	@Test
	void aTestMessageGoesToTheGroupAndToTheOwnBox() {
		save("robotOn", "true", "robotUrl", "https://robot.example/send?key=1");
		assertThat(post(SETTINGS + "/test")).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("SELECT channel FROM outbox").query(String.class).list()).containsExactly("ROBOT");
		assertThat(audited()).contains("outbox.tested");
	}

	private List<String> audited() {
		return this.jdbc.sql("SELECT action FROM audit_entry").query(String.class).list();
	}

}
