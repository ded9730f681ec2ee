package org.liaisonstation.inbox;

import java.nio.charset.StandardCharsets;
import java.net.URLDecoder;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.NewAccount;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** A person's notices. */
@StationTest
class InboxPagesTests {

	private static final News NEWS = new News("test.review", "有新的来件，请审核", true);

	@Autowired
	Notices notices;

	@Autowired
	OldNotices oldNotices;

	@Autowired
	AccountDirectory accounts;

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	MockMvcTester pages;

	private Viewer clerk;

	private Viewer other;

	@BeforeEach
	void people() {
		this.clerk = account("clerk");
		this.other = account("other");
	}

	@AfterEach
	void backToMonday() {
		this.clock.reset();
	}

	private Viewer account(String name) {
		UUID id = this.accounts.create(new NewAccount(name, name, Set.of(Role.STAFF), null, "A-long-password-1", false),
				"hash");
		return new Viewer(id, name, name, Set.of(Role.STAFF), null, null, null);
	}

	private void tell(String number, Viewer... to) {
		About about = new About(UUID.randomUUID(), number, "/desk/requests/" + UUID.randomUUID(), false);
		for (Viewer one : to) {
			this.notices.tell(about, NEWS, Audience.account(one.accountId()));
		}
		this.entities.flush();
		this.entities.clear();
	}

	private MvcTestResult get(String address, Viewer viewer) {
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
	}

	private MvcTestResult post(String address, Viewer viewer, String... parameters) {
		var request = this.pages.post().uri(address).with(user(new SignedIn(viewer))).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private UUID idOf(String number) {
		this.entities.flush();
		return this.jdbc.sql("SELECT id FROM notice WHERE number = ?").param(number).query(UUID.class).single();
	}

	@Test
	void everyPageOfTheDeskSaysHowManyAreUnread() {
		assertThat(body(get("/desk/account", this.clerk))).doesNotContain("条未读");
		tell("SQ-2026-0001", this.clerk);
		tell("SQ-2026-0002", this.clerk, this.other);
		assertThat(body(get("/desk/account", this.clerk))).contains("class=\"count\">2<");
		assertThat(body(get("/desk/account", this.other))).contains("class=\"count\">1<");
	}

	@Test
	void aNoticeSaysTheNumberAndWhatToDo() {
		tell("SQ-2026-0001", this.clerk);
		assertThat(body(get("/desk/inbox", this.clerk))).contains("SQ-2026-0001", "有新的来件，请审核", "3月9日 10:00");
	}

	@Test
	void openingOneReadsItAndLeadsToItsPage() {
		tell("SQ-2026-0001", this.clerk);
		UUID id = idOf("SQ-2026-0001");
		assertThat(post("/desk/inbox/" + id + "/open", this.clerk).getResponse().getRedirectedUrl())
			.startsWith("/desk/requests/");
		assertThat(body(get("/desk/inbox", this.clerk))).contains("SQ-2026-0001").doesNotContain("条未读");
		assertThat(post("/desk/inbox/" + id + "/open", this.clerk)).hasStatus3xxRedirection();
	}

	@Test
	void anothersNoticeIsNotThere() {
		tell("SQ-2026-0001", this.other);
		assertThat(body(get("/desk/inbox", this.clerk))).contains("没有消息").doesNotContain("SQ-2026-0001");
		assertThat(post("/desk/inbox/" + idOf("SQ-2026-0001") + "/open", this.clerk)).hasStatus(404);
		assertThat(post("/desk/inbox/" + UUID.randomUUID() + "/open", this.clerk)).hasStatus(404);
	}

	@Test
	void whatWasWithdrawnIsNotThereAnyMore() {
		tell("SQ-2026-0001", this.clerk);
		UUID id = idOf("SQ-2026-0001");
		UUID about = this.jdbc.sql("SELECT about_id FROM notice").query(UUID.class).single();
		this.notices.takeFrom(about, Audience.account(this.clerk.accountId()));
		this.entities.clear();
		assertThat(body(get("/desk/inbox", this.clerk))).doesNotContain("SQ-2026-0001").doesNotContain("条未读");
		assertThat(post("/desk/inbox/" + id + "/open", this.clerk)).hasStatus(404);
	}

	@Test
	void readingAllLeavesWhatCameAfterThePage() {
		tell("SQ-2026-0001", this.clerk, this.other);
		this.clock.moveTo(LocalDateTime.of(2026, 3, 9, 10, 5));
		String seen = value(body(get("/desk/inbox", this.clerk)), "name=\"seen\" value=\"([^\"]+)\"");
		this.clock.moveTo(LocalDateTime.of(2026, 3, 9, 10, 6));
		tell("SQ-2026-0002", this.clerk);
		assertThat(post("/desk/inbox/read", this.clerk, "seen", seen)).hasStatus3xxRedirection();
		this.entities.clear();
		assertThat(body(get("/desk/inbox", this.clerk))).contains("1 条未读");
		assertThat(body(get("/desk/inbox", this.other))).contains("1 条未读");
	}

	@Test
	void unreadOnesComeFirstAndEveryPageGoesOnWhereTheLastEnded() {
		for (int number = 1; number <= 70; number++) {
			this.clock.moveTo(LocalDateTime.of(2026, 3, 9, 10, 0).plusMinutes(number / 3));
			tell("SQ-2026-%04d".formatted(number), this.clerk);
		}
		post("/desk/inbox/" + idOf("SQ-2026-0070") + "/open", this.clerk);
		this.entities.flush();
		this.entities.clear();
		StringBuilder numbers = new StringBuilder();
		String address = "/desk/inbox";
		int count = 0;
		while (address != null) {
			String page = body(get(address, this.clerk));
			Matcher found = Pattern.compile("SQ-2026-\\d{4}").matcher(page);
			while (found.find()) {
				numbers.append(found.group()).append(' ');
				count++;
			}
			Matcher next = Pattern.compile("rel=\"next\"[^>]*href=\"([^\"]+)\"").matcher(page);
			address = next.find() ? URLDecoder.decode(next.group(1), StandardCharsets.UTF_8) : null;
		}
		assertThat(count).isEqualTo(70);
		assertThat(numbers.toString()).startsWith("SQ-2026-0069 SQ-2026-0068 ").endsWith("SQ-2026-0001 SQ-2026-0070 ");
	}

	@Test
	void aKeyThatWasTamperedWithIsTheFirstPage() {
		assertThat(get("/desk/inbox?before=1~x~y", this.clerk)).hasStatusOk();
		assertThat(get("/desk/inbox?before=1~2026-03-09T02:00:00Z~nobody", this.clerk)).hasStatusOk();
	}

	@Test
	void aStrangerIsSentToTheSignIn() {
		assertThat(this.pages.get().uri("/desk/inbox").exchange()).hasStatus3xxRedirection();
	}

	@Test
	void whoActsIsNotToldOfItHimself() {
		tell("SQ-2026-0001", this.other);
		SecurityContextHolder.getContext()
			.setAuthentication(
					UsernamePasswordAuthenticationToken.authenticated(new SignedIn(this.clerk), null, List.of()));
		try {
			tell("SQ-2026-0002", this.clerk, this.other);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
		assertThat(body(get("/desk/inbox", this.clerk))).doesNotContain("SQ-2026-0002");
		assertThat(body(get("/desk/inbox", this.other))).contains("SQ-2026-0002");
	}

	private static String value(String page, String pattern) {
		Matcher found = Pattern.compile(pattern).matcher(page);
		assertThat(found.find()).as(pattern).isTrue();
		return found.group(1);
	}

	@Test
	void whatWasReadLongAgoIsDeletedAndWhatWasNotStays() {
		tell("SQ-2026-0001", this.clerk);
		tell("SQ-2026-0002", this.clerk);
		this.jdbc.sql("UPDATE notice SET read_at = created_at WHERE number = 'SQ-2026-0001'").update();
		this.clock.moveTo(LocalDateTime.of(2027, 3, 9, 9, 0));
		assertThat(this.oldNotices.expire()).as("not quite a year").isZero();
		this.clock.moveTo(LocalDateTime.of(2027, 3, 9, 11, 0));
		assertThat(this.oldNotices.expire()).isOne();
		assertThat(this.jdbc.sql("SELECT number FROM notice").query(String.class).list())
			.containsExactly("SQ-2026-0002");
		assertThat(this.oldNotices.expire()).isZero();
		assertThat(this.jdbc.sql("SELECT details ->> 'count' FROM audit_entry WHERE action = 'notice.expired'")
			.query(String.class)
			.list()).containsExactly("1");
	}

	@Test
	void howLongReadNoticesAreKeptIsASetting() {
		tell("SQ-2026-0001", this.clerk);
		this.jdbc.sql("UPDATE notice SET read_at = created_at").update();
		this.jdbc.sql("UPDATE setting SET value = '2' WHERE key = 'inbox.read-months'").update();
		this.clock.moveTo(LocalDateTime.of(2026, 5, 10, 9, 0));
		assertThat(this.oldNotices.expire()).isOne();
	}

	@Test
	void whatNobodyCameToReadGoesAfterThreeYears() {
		tell("SQ-2026-0001", this.clerk);
		this.clock.moveTo(LocalDateTime.of(2029, 3, 9, 9, 0));
		assertThat(this.oldNotices.expire()).as("not quite three years").isZero();
		this.clock.moveTo(LocalDateTime.of(2029, 3, 10, 9, 0));
		assertThat(this.oldNotices.expire()).isOne();
	}

	@Test
	void whatWasWithdrawnGoesWithWhatWasRead() {
		tell("SQ-2026-0001", this.clerk);
		this.jdbc.sql("UPDATE notice SET withdrawn_at = created_at").update();
		this.clock.moveTo(LocalDateTime.of(2027, 3, 10, 9, 0));
		assertThat(this.oldNotices.expire()).isOne();
	}

	@Test
	void aDayOfAnotherYearSaysItsYear() {
		tell("SQ-2026-0001", this.clerk);
		assertThat(body(get("/desk/inbox", this.clerk))).contains("3月9日 10:00").doesNotContain("2026年3月9日");
		this.clock.moveTo(LocalDateTime.of(2027, 1, 4, 9, 0));
		assertThat(body(get("/desk/inbox", this.clerk))).contains("2026年3月9日 10:00");
	}

}
