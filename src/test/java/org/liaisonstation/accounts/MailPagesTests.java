package org.liaisonstation.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Where the holder of an account is told by mail. */
@StationTest
class MailPagesTests {

	@Autowired
	AccountDirectory accounts;

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester pages;

	private Viewer clerk;

	@BeforeEach
	void clerk() {
		UUID id = this.accounts
			.create(new NewAccount("clerk", "李敏", Set.of(Role.STAFF), null, "A-long-password-1", false), "hash");
		this.clerk = new Viewer(id, "clerk", "李敏", Set.of(Role.STAFF), null, null, null);
		this.entities.flush();
	}

	private MvcTestResult save(String mail) {
		MvcTestResult result = this.pages.post()
			.uri("/desk/account/mail")
			.with(user(new SignedIn(this.clerk)))
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("mail", mail)
			.exchange();
		this.entities.flush();
		return result;
	}

	private Map<UUID, String> mails() {
		return this.accounts.mails(Set.of(this.clerk.accountId()));
	}

	@Test
	void aPersonSaysWhereAndTakesItBack() {
		assertThat(mails()).isEmpty();
		assertThat(save(" clerk@liudi.example ")).hasStatus3xxRedirection();
		assertThat(mails()).containsEntry(this.clerk.accountId(), "clerk@liudi.example");
		assertThat(save("")).hasStatus3xxRedirection();
		assertThat(mails()).isEmpty();
	}

	@Test
	void anAddressIsSealedAndItsChangeAuditedWithoutIt() {
		save("clerk@liudi.example");
		assertThat(this.jdbc.sql("SELECT mail FROM account WHERE id = ?")
			.param(this.clerk.accountId())
			.query(String.class)
			.single()).startsWith("v1:");
		assertThat(this.jdbc.sql("SELECT details::text FROM audit_entry WHERE action = 'account.mail-changed'")
			.query(String.class)
			.list()).hasSize(1).noneMatch((details) -> details.contains("liudi"));
	}

	@Test
	void somethingElseIsRefused() {
		MvcTestResult result = save("clerk");
		assertThat(result).hasStatus(422);
		assertThat(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.contains("请填写完整的邮箱地址");
		assertThat(mails()).isEmpty();
	}

	@Test
	void anAccountThatWasShutGetsNoMail() {
		save("clerk@liudi.example");
		this.jdbc.sql("UPDATE account SET active = false WHERE id = ?").param(this.clerk.accountId()).update();
		assertThat(mails()).isEmpty();
	}

}
