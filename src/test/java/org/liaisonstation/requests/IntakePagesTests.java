package org.liaisonstation.requests;

import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
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
 * What an intake asks beside the matter: consents, who speaks for whom, sensitive
 * matters.
 */
@StationTest
@Import(RequestMother.class)
class IntakePagesTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	RequestMother mother;

	private MvcTestResult register(String... more) {
		return post("/desk/requests", RequestMother.STAFF,
				with(new String[] { "channel", "PHONE", "category", "0103", "content", "楼下烧烤店油烟呛人。" }, more));
	}

	private MvcTestResult submit(String... more) {
		return post("/submit", null, with(new String[] { "content", "孩子刚满六岁，天天咳嗽。" }, more));
	}

	private static String[] with(String[] some, String... more) {
		String[] all = new String[some.length + more.length + 2];
		System.arraycopy(some, 0, all, 0, some.length);
		System.arraycopy(more, 0, all, some.length, more.length);
		all[all.length - 2] = "submission";
		all[all.length - 1] = UUID.randomUUID().toString();
		return all;
	}

	private MvcTestResult get(String address, Viewer viewer) {
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
	}

	private MvcTestResult post(String address, Viewer viewer, String... parameters) {
		var request = this.pages.post().uri(address).with(csrf());
		if (viewer != null) {
			request = request.with(user(new SignedIn(viewer)));
		}
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private <T> T only(String column, Class<T> type) {
		this.entities.flush();
		return this.jdbc.sql("SELECT " + column + " FROM request").query(type).single();
	}

	@Test
	void aSensitiveMatterIsNotRegisteredWithoutAConsentOfItsOwn() {
		assertThat(register("sensitive", "true")).hasStatus(422)
			.bodyText()
			.contains("id=\"sensitiveConsent-e\"", "监护人同意");
		assertThat(register("sensitive", "true", "sensitiveConsent", "true")).hasStatus3xxRedirection();
		assertThat(only("sensitive AND sensitive_consent", Boolean.class)).isTrue();
	}

	@Test
	void aResidentIsAskedForTheConsentAsWell() {
		assertThat(submit("sensitive", "true")).hasStatus(422)
			.bodyText()
			.contains("id=\"sensitiveConsent-e\"", "请勾选单独同意", "孩子刚满六岁");
		assertThat(submit("sensitive", "true", "sensitiveConsent", "true")).hasStatus3xxRedirection();
		assertThat(only("sensitive AND sensitive_consent", Boolean.class)).isTrue();
	}

	@Test
	void ofASensitiveMatterNotEvenTheCategoryIsPublic() {
		register("sensitive", "true", "sensitiveConsent", "true");
		register();
		this.entities.flush();
		assertThat(
				this.jdbc.sql("SELECT r.sensitive FROM request r JOIN request_public_category c ON c.subject_id = r.id")
					.query(Boolean.class)
					.list())
			.containsExactly(false);
	}

	@Test
	void aSensitiveMatterCannotBePublishedAndIsNoGlanceForOtherDeputies() {
		UUID constituency = UUID.randomUUID();
		UUID place = UUID.randomUUID();
		UUID deputy = UUID.randomUUID();
		this.jdbc.sql("INSERT INTO constituency (id, version, number, name, quota) VALUES (?, 0, 91, '试验选区', 1)")
			.param(constituency)
			.update();
		this.jdbc.sql(
				"INSERT INTO place (id, version, name, kind, constituency_id, active_from) VALUES (?, 0, '试验村', 'VILLAGE', ?, date '2020-01-01')")
			.params(place, constituency)
			.update();
		this.jdbc.sql("INSERT INTO deputy (id, version, name, gender) VALUES (?, 0, '韩某', '女')").param(deputy).update();
		this.jdbc
			.sql("""
					INSERT INTO mandate (id, version, deputy_id, term, level, constituency_id, convener, by_election, reelected,
					                     valid_from, state, state_since)
					VALUES (?, 0, ?, '十八届', 'DISTRICT', ?, false, false, false, date '2022-01-15', 'SERVING', date '2022-01-15')""")
			.params(UUID.randomUUID(), deputy, constituency)
			.update();
		Viewer other = new Viewer(UUID.randomUUID(), "deputy", "韩某", Set.of(Role.DEPUTY), deputy, null, null);
		Request request = this.mother.aRequest().in(place).closed();
		assertThat(get(request.href(), other)).hasStatusOk();
		assertThat(get(request.href(), RequestMother.STAFF)).bodyText().contains("起草公示稿");

		this.entities.flush();
		this.jdbc.sql("UPDATE request SET sensitive = true, sensitive_consent = true").update();
		this.entities.clear();
		assertThat(get(request.href(), other)).hasStatus(404);
		assertThat(get("/desk/requests?view=all", other)).bodyText().doesNotContain(request.number());
		assertThat(get(request.href(), RequestMother.STAFF)).bodyText().contains("敏感个人信息，不公开").doesNotContain("起草公示稿");
		assertThat(post(request.href() + "/publication", RequestMother.STAFF, "submission",
				UUID.randomUUID().toString(), "version", request.version().toString()))
			.hasStatus(404);
	}

	@Test
	void aConsentAloneMakesNothingSensitive() {
		register("sensitiveConsent", "true");
		assertThat(only("sensitive OR sensitive_consent", Boolean.class)).isFalse();
	}

	@Test
	void aProxyNeedsTheReportersConsentAndSaysWhoHeIs() {
		assertThat(register("proxyName", "孙某")).hasStatus(422)
			.bodyText()
			.contains("id=\"proxyConsent-e\"", "要先征得反映人同意", "id=\"proxyRelation-e\"");
		assertThat(register("proxyName", "孙某", "proxyRelation", "邻居", "proxyConsent", "true"))
			.hasStatus3xxRedirection();
		assertThat(only("reporter_proxy_consent_at AT TIME ZONE 'Asia/Shanghai'", String.class))
			.startsWith("2026-03-09 10:00");
		assertThat(only("reporter_proxy_name", String.class)).doesNotContain("孙某");
	}

	@Test
	void whereNobodySpeaksForAnotherNoConsentIsRecorded() {
		register("name", "王某");
		assertThat(only("reporter_proxy_consent_at IS NULL", Boolean.class)).isTrue();
	}

}
