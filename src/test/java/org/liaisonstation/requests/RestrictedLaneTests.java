package org.liaisonstation.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.NewAccount;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Subject;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.Pictures;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * A restricted matter is planted with words that are nowhere else, lives its whole life,
 * and is looked for on every page of everybody whom it does not concern, and in the log.
 */
@StationTest
@Import(RequestMother.class)
@ExtendWith(OutputCaptureExtension.class)
class RestrictedLaneTests {

	private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

	private static final Pattern NO_PAGE = Pattern.compile("^/(assets|text-size|logout).*");

	/**
	 * In its title, content, appeal, location, file name, the reporter's name, the
	 * instruction, two notes, the answer, the rating.
	 */
	private static final List<String> PLANTED = List.of("貔貅", "饕餮", "睚眦", "狴犴", "螭吻", "狻猊", "囚牛", "椒图", "负屃", "蒲牢",
			"嘲风");

	/** What these count must not move when the matter comes in, nor by what is done. */
	private static final List<String> COUNTED = List.of("/desk", "/desk/requests", "/desk/requests?view=all",
			"/desk/requests/export?view=all", "/desk/inbox");

	private static final int MOST_PAGES = 250;

	private static final int MOST_OF_A_KIND = 2;

	@Autowired
	MockMvcTester pages;

	@Autowired
	RequestMother mother;

	@Autowired
	AccountDirectory accounts;

	@Autowired
	RequestDesk desk;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	List<Ledger> ledgers;

	private Viewer handler;

	private UUID deputy;

	private UUID place;

	private Request ordinary;

	private Cookie tracked;

	private List<Viewer> others;

	private Map<String, String> countedBefore;

	@BeforeEach
	void aStationWithOrdinaryMatters() {
		this.handler = account("unit06x", Role.UNIT, this.mother.unit().id());
		this.place = this.mother.aPlace("试验村");
		this.deputy = UUID.randomUUID();
		this.jdbc.sql("INSERT INTO deputy (id, version, name, gender) VALUES (?, 0, '韩某', '女')")
			.param(this.deputy)
			.update();
		this.jdbc
			.sql("""
					INSERT INTO mandate (id, version, deputy_id, term, level, constituency_id, convener, by_election, reelected,
					                     valid_from, state, state_since)
					SELECT ?, 0, ?, '十八届', 'DISTRICT', constituency_id, false, false, false, date '2022-01-15', 'SERVING',
					       date '2022-01-15' FROM place WHERE id = ?""")
			.params(UUID.randomUUID(), this.deputy, this.place)
			.update();
		this.ordinary = this.mother.aRequest().in(this.place).toDeputy(this.deputy).transferred();
		this.tracked = TrackedPage.opened(this.pages, this.ordinary);
		this.mother.aRequest().in(this.place).handedIn();
		this.mother.aRequest().in(this.place).registered();
		this.mother.aRequest().in(this.place).closed();
		this.others = others();
		this.entities.flush();
		this.entities.clear();
		this.countedBefore = counted();
	}

	/** What the pages that count say, without what is new each time. */
	private Map<String, String> counted() {
		Map<String, String> said = new TreeMap<>();
		for (Viewer viewer : this.others.subList(0, this.others.size() - 1)) {
			for (String page : COUNTED) {
				said.put(viewer.roleLabel() + " " + page, bodyOf(page, viewer).replaceAll("(?s)<[^>]*>|\\s+", " "));
			}
		}
		return said;
	}

	private Viewer account(String username, Role role, UUID unit) {
		UUID id = this.accounts.create(new NewAccount(username, "甲" + username, Set.of(role),
				(unit != null) ? Subject.unit(unit) : null, "Station-2026-test", false));
		return new Viewer(id, username, "甲" + username, Set.of(role), null, unit, null);
	}

	/** Everybody whom it does not concern; null is a visitor who has not signed in. */
	private List<Viewer> others() {
		List<Viewer> others = new ArrayList<>();
		others.add(account("staff5", Role.STAFF, null));
		others.add(new Viewer(UUID.randomUUID(), "deputy05", "韩某", Set.of(Role.DEPUTY), this.deputy, null, null));
		others.add(account("unit06y", Role.UNIT, this.mother.unit().id()));
		others.add(new Viewer(UUID.randomUUID(), "observer05", "石某", Set.of(Role.OBSERVER), null, null, observer()));
		for (Role role : List.of(Role.ADMIN, Role.SECURITY, Role.AUDITOR)) {
			others.add(account(role.name().toLowerCase() + "5", role, null));
		}
		others.add(null);
		return others;
	}

	private UUID observer() {
		return this.jdbc.sql("SELECT id FROM observer LIMIT 1").query(UUID.class).optional().orElse(UUID.randomUUID());
	}

	@Test
	void itAppearsForNobodyElseOnAnyPageInNoLedgerAndInNoLogWhileItLives(CapturedOutput log) {
		Request request = planted();
		post(request, "handler", RequestMother.DIRECTOR, "about", "NONE", "accountId",
				this.handler.accountId().toString(), "instruction", "按囚牛方案核实");
		post(request, "note", this.handler, "text", "走访椒图小组");
		post(request, "note-internally", this.handler, "text", "负屃一事另查");
		assertThat(get(request.href(), this.handler)).hasStatusOk()
			.bodyText()
			.contains("貔貅", "饕餮", "睚眦", "狴犴", "囚牛", "椒图", "负屃");
		assertSeenByNobodyElse(request);
		post(request, "answer", this.handler, "answer", "蒲牢已改正", "outcome", "A");
		post(request, "reply", RequestMother.DIRECTOR);
		post(request, "call", RequestMother.DIRECTOR, "manner", "SATISFIED", "result", "SATISFIED", "comment", "嘲风满意");
		assertThat(fresh(request).status()).isEqualTo(Status.CLOSED);
		assertSeenByNobodyElse(request);
		LoggerFactory.getLogger(getClass()).warn("the log is listened to");
		assertThat(log.getAll()).contains("the log is listened to")
			.doesNotContain(request.number())
			.doesNotContain(PLANTED);
		for (String word : PLANTED) {
			assertThat(this.jdbc.sql("SELECT count(*) FROM audit_entry a WHERE a::text LIKE ?")
				.param("%" + word + "%")
				.query(Long.class)
				.single()).as(word).isZero();
		}
	}

	/** Handed in by a resident, on the open form, with a picture. */
	private Request planted() {
		MvcTestResult sent = this.pages.post()
			.uri("/submit")
			.multipart()
			.file(new MockMultipartFile("files", "螭吻.jpg", "image/jpeg", Pictures.jpeg()))
			.param("submission", UUID.randomUUID().toString())
			.param("content", "饕餮窗口不理人。请查一查。")
			.param("name", "狻猊")
			.param("phone", "13977778888")
			.param("placeId", this.place.toString())
			.param("aboutOfficial", "true")
			.with(csrf())
			.exchange();
		String received = sent.getResponse().getRedirectedUrl();
		this.entities.flush();
		UUID id = UUID.fromString(received.substring(received.lastIndexOf('/') + 1));
		this.jdbc.sql("""
				UPDATE request SET title = '貔貅态度差', appeal = '睚眦之怨要消除', location = '狴犴大厅', deputy_id = ?,
				       channel = 'DEPUTY_QR', category = '0103', status = 'TO_DISPATCH' WHERE id = ?""")
			.params(this.deputy, id)
			.update();
		this.entities.clear();
		Request request = this.mother.find(id);
		assertThat(request.intake().restricted()).isTrue();
		return request;
	}

	private void assertSeenByNobodyElse(Request request) {
		this.entities.flush();
		this.entities.clear();
		String slip = (fresh(request).lead() != null) ? fresh(request).lead().id().toString() : "";
		String file = this.jdbc.sql("SELECT id FROM stored_file WHERE owner_id = ?")
			.param(request.id())
			.query(UUID.class)
			.list()
			.get(0)
			.toString();
		TreeMap<String, String> found = new TreeMap<>();
		for (Viewer viewer : this.others) {
			String who = (viewer != null) ? viewer.roleLabel() : "nobody";
			for (String page : List.of("", "/slip/" + slip, "/files/" + file, "/receipt", "/notice", "/merge",
					"/recusal", "/handler", "/members", "/note")) {
				assertThat(statusOf(request.href() + page, viewer)).as(who + " " + page).isIn(302, 403, 404);
			}
			int pages = crawl(viewer, request, who, found);
			assertThat(pages).as(who).isGreaterThan(4);
		}
		lookAtLedgers(this.others.get(0), request, found);
		assertThat(found).isEmpty();
		assertThat(counted()).isEqualTo(this.countedBefore);
	}

	/** Everything that an Excel file would hold, with names and phones. */
	private void lookAtLedgers(Viewer staff, Request request, TreeMap<String, String> found) {
		for (Ledger ledger : this.ledgers) {
			look(rowsOf(ledger, staff), "ledger " + ledger.code(), "staff", request, found);
		}
		assertThat(this.ledgers).as("the ledgers are read")
			.anyMatch((ledger) -> rowsOf(ledger, RequestMother.DIRECTOR).contains(request.number()));
	}

	private static String rowsOf(Ledger ledger, Viewer viewer) {
		StringBuilder rows = new StringBuilder();
		LedgerContent content = ledger.of(new LedgerOrder(null, null, true), viewer);
		try {
			content.read(rows::append);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rows.append(content.notes()).toString();
	}

	private int statusOf(String address, Viewer viewer) {
		return get(address, viewer).getResponse().getStatus();
	}

	/** Reads what the links lead to, and what somebody curious would type. */
	private int crawl(Viewer viewer, Request request, String who, TreeMap<String, String> found) {
		List<String> doors = new ArrayList<>(List.of("/", "/cases", "/cases/" + request.number(), "/figures",
				"/figures.csv", "/figures.csv?from=2026-03-09&to=2026-03-09", "/figures/requests.transferred",
				"/figures/requests.transferred?from=2026-03-09&to=2026-03-09", "/feed.atom", "/deputies", "/submit",
				"/track", "/track/" + this.ordinary.trackingCode()));
		if (viewer != null) {
			doors.addAll(List.of("/desk", "/desk/requests", "/desk/requests?view=all", "/desk/requests?view=mine",
					"/desk/requests?view=handling", "/desk/requests?view=late", "/desk/requests?view=merged",
					"/desk/requests?view=key", "/desk/requests?q=" + request.number(), "/desk/requests?category=0103",
					"/desk/requests?channel=DEPUTY_QR&view=all", "/desk/requests?month=2026-03&view=all",
					"/desk/requests?status=IN_PROGRESS", "/desk/requests?unit=" + this.mother.unit().id(),
					"/desk/figures", "/desk/figures/requests.transferred", "/desk/figures/report",
					"/desk/figures/satisfaction", "/desk/inbox", "/desk/outbox", "/desk/ledgers", "/desk/audit",
					"/desk/audit?record=" + request.id(), "/desk/drafts", "/desk/publications", this.ordinary.href(),
					this.ordinary.href() + "/merge", this.ordinary.href() + "/dispatch"));
			PLANTED.forEach((word) -> doors.add("/desk/requests?q=" + word));
		}
		Set<String> seen = new HashSet<>(doors);
		Map<String, Integer> kinds = new HashMap<>();
		Deque<String> ahead = new ArrayDeque<>(doors);
		int read = 0;
		while (!ahead.isEmpty() && read < MOST_PAGES) {
			String path = ahead.poll();
			String page = bodyOf(path, viewer);
			read++;
			look(page, path, who, request, found);
			LINK.matcher(page)
				.results()
				.map((link) -> link.group(1).replace("&amp;", "&"))
				.filter((link) -> !NO_PAGE.matcher(link).matches() && seen.add(link) && isNew(link, kinds))
				.forEach(ahead::add);
		}
		return read;
	}

	/** Of a hundred records one page is like the other; a few of each kind are opened. */
	private static boolean isNew(String link, Map<String, Integer> kinds) {
		String kind = link.replaceAll("=[^&]*", "")
			.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
			.replaceAll("/(d|p)/\\w+", "/$1/{code}")
			.replaceAll("/codes/\\w+/\\w+", "/codes/{code}")
			.replaceAll("/category-rules/\\d+", "/category-rules/{code}")
			.replaceAll("/settings/[\\w.-]+", "/settings/{key}");
		return kinds.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND;
	}

	/**
	 * What somebody typed himself comes back in his search field, and in links and forms.
	 */
	private void look(String page, String path, String who, Request request, TreeMap<String, String> found) {
		List<String> words = new ArrayList<>(PLANTED);
		words.add(request.number());
		String shown = path.contains("q=") || path.startsWith("/cases/")
				? page.replaceAll("(value|href|action)=\"[^\"]*\"", "") : page;
		for (String word : words) {
			if (shown.contains(word)) {
				found.put(who + " " + path, word);
			}
		}
	}

	private String bodyOf(String path, Viewer viewer) {
		return new String(get(path, viewer).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult get(String address, Viewer viewer) {
		var request = this.pages.get().uri(address);
		if (viewer == null) {
			return request.cookie(this.tracked).exchange();
		}
		return request.with(user(new SignedIn(viewer))).exchange();
	}

	private void post(Request request, String act, Viewer viewer, String... parameters) {
		var call = this.pages.post()
			.uri(request.href() + "/" + act)
			.with(user(new SignedIn(viewer)))
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", fresh(request).version().toString());
		for (int i = 0; i < parameters.length; i += 2) {
			call = call.param(parameters[i], parameters[i + 1]);
		}
		assertThat(call.exchange()).as(act).hasStatus3xxRedirection();
	}

	private Request fresh(Request request) {
		return this.mother.after(request, (newest) -> newest);
	}

}
