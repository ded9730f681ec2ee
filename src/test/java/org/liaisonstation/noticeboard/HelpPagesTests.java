package org.liaisonstation.noticeboard;

import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@StationTest
class HelpPagesTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Test
	void thePeriodsAreThoseInForce() {
		assertThat(this.pages.get().uri("/help")).hasStatusOk()
			.bodyText()
			.contains("<b>1 个工作日</b>内审核", "一般事项 <b>5 个工作日</b>", "<b>2 小时</b>内响应", "<b>24 小时</b>内采取安全措施");
		set("clock.review", "2wd", "2026-01-01");
		set("clock.transfer", "7wd", "2026-01-01");
		set("clock.transfer", "9wd", "2027-01-01");
		set("clock.green.respond", "1h", "2026-01-01");
		assertThat(this.pages.get().uri("/help")).bodyText()
			.contains("<b>2 个工作日</b>内审核", "一般事项 <b>7 个工作日</b>", "<b>1 小时</b>内响应")
			.doesNotContain("9 个工作日");
	}

	@Test
	void whatIsNotForTheStationIsSaidWhereTheFormSaysIt() {
		this.jdbc.sql("UPDATE referral_counter SET phone = '0000-280 9999' WHERE code = 'PETITION'").update();
		this.jdbc.sql("UPDATE referral_counter SET active = false WHERE code = 'ARBITRATION'").update();
		for (String page : new String[] { "/help", "/submit" }) {
			assertThat(this.pages.get().uri(page)).bodyText()
				.contains("区人民法院诉讼服务中心", "区信访局", "电话 0000-280 9999", "区纪委监委信访室", "tel:119", "tel:110", "tel:120")
				.doesNotContain("区劳动人事争议仲裁委员会", "请在设置中填写");
		}
	}

	@Test
	@WithViewer(roles = Role.ADMIN)
	void whereTheStationIsAndWhenComesFromItsProfile() {
		assertThat(this.pages.get().uri("/help")).bodyText().doesNotContain("打电话：", "来站里</dt>");
		assertThat(this.pages.post()
			.uri("/desk/settings/station")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", this.jdbc.sql("SELECT version::text FROM station_profile").query(String.class).single())
			.param("name", "东街道人大代表联络站")
			.param("shortName", "东街道")
			.param("host", "东街道人大工委")
			.param("address", "站前街 6 号")
			.param("phone", "0000-280 1234")
			.param("hours", "周一至周五 8:30–17:00")
			.param("documentPrefix", "东人工委")
			.param("adminPhone", "0000-280 1200")).hasStatus3xxRedirection();
		this.entities.flush();
		for (String page : new String[] { "/help", "/accessibility" }) {
			assertThat(this.pages.get().uri(page)).bodyText()
				.contains("tel:00002801234", "站前街 6 号", "周一至周五 8:30–17:00");
		}
	}

	@Test
	void accessibilitySaysWhatThereIsBesideTheScreen() {
		assertThat(this.pages.get().uri("/accessibility")).hasStatusOk()
			.bodyText()
			.contains("大字版", "Tab", "打印", "纸质登记表", "民情观察员", "哪里用不了", "/text-size?size=larger&amp;back=/accessibility");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/cases", "/track", "/submit", "/deputies", "/figures", "/login", "/help" })
	void theFootOfEveryPublicPageLeadsToBoth(String page) {
		assertThat(this.pages.get().uri(page)).bodyText()
			.contains("href=\"/help\"", "href=\"/accessibility\"", "href=\"/privacy\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/help", "/accessibility" })
	void lookingMakesNoSession(String page) {
		assertThat(this.pages.get().uri(page).exchange().getRequest().getSession(false)).isNull();
	}

	private void set(String key, String value, String from) {
		this.jdbc
			.sql("INSERT INTO setting (id, version, key, value, valid_from) VALUES (uuidv7(), 0, ?, ?, ?::timestamptz)")
			.params(key, value, from + " 00:00+08")
			.update();
	}

}
