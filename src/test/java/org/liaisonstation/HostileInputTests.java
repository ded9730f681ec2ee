package org.liaisonstation;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What no honest page sends, and what a slip of the finger makes of a form: the answer
 * stands beside the field, and never says that the system failed.
 */
@StationTest
class HostileInputTests {

	private static final Viewer DIRECTOR = viewer(Role.DIRECTOR, null);

	private static final Viewer ADMIN = viewer(Role.ADMIN, null);

	@Autowired
	MockMvcTester pages;

	@Autowired
	AccountDirectory accounts;

	private static Viewer viewer(Role role, UUID deputyId) {
		return new Viewer(UUID.fromString(WithViewer.ACCOUNT), "tester", "测试人员", Set.of(role), deputyId, null, null);
	}

	private MvcTestResult get(String address, Viewer viewer, String... parameters) {
		var request = this.pages.get().uri(address).with(user(new SignedIn(viewer)));
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult post(String address, Viewer viewer, String... parameters) {
		var request = this.pages.post()
			.uri(address)
			.with(user(new SignedIn(viewer)))
			.with(csrf())
			.param("submission", UUID.randomUUID().toString());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\0", "register\0", "no such key", "../desk", "𠮷" })
	void aKeyThatNoDraftHasIsLeftOut(String key) {
		assertThat(get("/desk/requests/new", DIRECTOR, "draft", key)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "+999999999-12-31", "9999-12-31", "0001-01-01", "0026-11-20", "-0001-01-01" })
	void aDayThatNobodyMeansNarrowsNoList(String day) {
		for (String list : new String[] { "/desk/requests", "/desk/requests/export", "/desk/topics", "/desk/activities",
				"/desk/opinions", "/desk/inspections" }) {
			assertThat(get(list, DIRECTOR, "from", day, "to", day)).as(list).hasStatusOk();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "明天", "2026年11月20日", "0026-11-20", "+999999999-12-31" })
	void aLedgerUpToADayThatIsNoneIsRefusedBesideItsField(String day) {
		assertThat(post("/desk/ledgers", DIRECTOR, "ledger", "REQUESTS", "from", day, "to", "2026-12-31", "personal",
				"true"))
			.hasStatus(422)
			.bodyText()
			.contains("请填写日期", day);
		assertThat(post("/desk/ledgers", DIRECTOR, "ledger", "", "from", day)).hasStatus(422);
	}

	@Test
	void aHolidayBeyondTheCalendarIsRefusedBesideItsField() {
		assertThat(post("/desk/settings/holidays", ADMIN, "first", "2026-10-01", "last", "+999999999-12-31", "kind",
				"HOLIDAY", "name", "国庆节"))
			.hasStatus(422)
			.bodyText()
			.contains("请填写日期");
	}

	@Test
	void aPortInWordsIsRefusedBesideItsField() {
		assertThat(post("/desk/outbox/settings", ADMIN, "mailOn", "true", "mailPort", "二十五", "attempts", "8",
				"firstDelay", "60", "robotUrl", "abc", "version", "0"))
			.hasStatus(422)
			.bodyText()
			.contains("请填写数字", "二十五");
	}

	@Test
	void blankFormsForAPointThatIsGoneAreRefusedBesideTheField() {
		assertThat(post("/desk/paper-forms/batches", DIRECTOR, "size", "5", "pointId", UUID.randomUUID().toString()))
			.hasStatus(422)
			.bodyText()
			.contains("请从列表中选择");
	}

	@Test
	void aVisitOfACategoryThatIsOfferedNoMoreIsRefusedBesideItsField() {
		assertThat(post("/desk/activities/visit", viewer(Role.DEPUTY, UUID.randomUUID()), "category", "GONE", "onDate",
				"2026-03-09", "situation", "走访了两户"))
			.hasStatus(422)
			.bodyText()
			.contains("请从列表中选择", "走访了两户");
	}

	@Test
	void anAccountStandsForNobodyWhoIsInvented() {
		this.accounts.createWithOneTimePassword("zhang", "张某", Set.of(), null);
		UUID account = this.accounts.find("zhang").orElseThrow();
		assertThat(post("/desk/accounts/" + account, ADMIN, "version", "0", "username", "zhang", "displayName", "张某",
				"subject", "DEPUTY:" + UUID.randomUUID()))
			.hasStatus(422)
			.bodyText()
			.contains("请从列表中选择");
		assertThat(post("/desk/accounts/new", ADMIN, "username", "qian", "displayName", "钱某", "subject", "NOBODY"))
			.hasStatus(422)
			.bodyText()
			.contains("请从列表中选择");
	}

}
