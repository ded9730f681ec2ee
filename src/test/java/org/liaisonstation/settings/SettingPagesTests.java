package org.liaisonstation.settings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.audit.Recorded;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@StationTest
@RecordApplicationEvents
@WithViewer(roles = Role.ADMIN, username = "admin")
class SettingPagesTests {

	private static final String PAGE = "/desk/settings";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Settings settings;

	@Autowired
	private SettingValues values;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApplicationEvents events;

	@Test
	void theClocksAreListedInWords() {
		assertThat(this.mvc.get().uri(PAGE)).hasStatusOk().bodyText().contains("普通转办", "5 个工作日", "2 小时", "初始值");
	}

	@Test
	void everySettingOfTheListOpens() throws Exception {
		String list = this.mvc.get().uri(PAGE).exchange().getResponse().getContentAsString();
		List<String> addresses = Pattern.compile("href=\"(/desk/settings/[a-z]+\\.[^\"]+)\"")
			.matcher(list)
			.results()
			.map((link) -> link.group(1))
			.toList();
		assertThat(addresses).hasSizeGreaterThan(40).contains(PAGE + "/projects.progress-day");
		assertThat(addresses).allSatisfy((address) -> assertThat(this.mvc.get().uri(address)).hasStatusOk());
	}

	@Test
	void aChangeCountsFromNowOnAndIsInTheHistory() {
		Instant now = this.clock.instant();
		assertThat(change("clock.transfer", "7", "wd")).hasRedirectedUrl(PAGE);
		assertThat(this.settings.text("clock.transfer", now)).isEqualTo("7wd");
		assertThat(this.settings.text("clock.transfer", now.minusSeconds(1))).isEqualTo("5wd");
		assertThat(this.mvc.get().uri(PAGE + "/clock.transfer")).bodyText()
			.contains("7 个工作日", "2026年3月9日 10:00起，admin 修改", "5 个工作日");
		assertThat(this.mvc.get().uri(PAGE)).bodyText().contains("7 个工作日", "2026年3月9日 10:00");
		assertThat(this.events.stream(Recorded.class)).extracting(Recorded::action).contains("setting.changed");
	}

	@Test
	void theSameValueIsNoChange() {
		assertThat(change("clock.transfer", "5", "wd")).hasRedirectedUrl(PAGE);
		assertThat(this.values.findByKeyOrderByValidFromDesc("clock.transfer")).hasSize(1);
	}

	@Test
	void aPeriodMustBeAWholeNumberOfKnownUnits() {
		assertThat(change("clock.transfer", "0", "wd")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请填写 1 到 999 的整数");
		assertThat(change("clock.transfer", "5", "year")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(change("clock.transfer", "五", "wd")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请填写数字", "value=\"五\"");
	}

	@Test
	void aStalePageChangesNothing() {
		assertThat(post("clock.transfer", UUID.randomUUID(), "7", "wd")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("普通转办");
		assertThat(this.settings.text("clock.transfer", this.clock.instant())).isEqualTo("5wd");
	}

	@Test
	void anUnknownSettingIsNotFound() {
		assertThat(this.mvc.get().uri(PAGE + "/clock.none")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	@WithViewer(roles = { Role.SECURITY, Role.AUDITOR })
	void onlyTheAdministratorMayEdit() {
		assertThat(this.mvc.get().uri(PAGE)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(change("clock.transfer", "7", "wd")).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MockMvcTester.MockMvcRequestBuilder change(String key, String amount, String unit) {
		return post(key, this.values.findByKeyOrderByValidFromDesc(key).get(0).id(), amount, unit);
	}

	private MockMvcTester.MockMvcRequestBuilder post(String key, UUID seen, String amount, String unit) {
		return this.mvc.post()
			.uri(PAGE + "/" + key)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", seen.toString())
			.param("amount", amount)
			.param("unit", unit);
	}

}
