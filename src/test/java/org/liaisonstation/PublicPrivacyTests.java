package org.liaisonstation;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.browser.RunningStation;
import org.liaisonstation.vault.Vault;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing personal reaches the public: every page that can be reached without signing in
 * is read, and nobody's name, phone or home is on it.
 */
@RunningStation
class PublicPrivacyTests {

	private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final String PLANTED = "钟馗住钟馗巷九十九号电话13799998888";

	private static final List<String> TRACES = List.of("钟馗", "钟**", "13799998888", "137****8888", "1931");

	/**
	 * What the office knows and the public must not: texts as they are, and sealed ones.
	 */
	private static final Map<String, List<String>> PRIVATE = Map.ofEntries(
			Map.entry("request",
					List.of("title", "content", "appeal", "location", "proposal", "green_reason", "ground", "notice",
							"end_reason", "changed_by", "reporter_proxy_relation", "key_reason")),
			Map.entry("request_round", List.of("answer", "rating_comment", "deputy_comment", "deputy_name")),
			Map.entry("request_assignment",
					List.of("instruction", "dispatched_by", "signed_by", "responded_text", "made_safe_text", "answer",
							"answered_by", "return_ground", "return_ruling_text", "extension_reason",
							"extension_told_how")),
			Map.entry("request_contact", List.of("text", "recorded_by")),
			Map.entry("request_reminder", List.of("reason", "requirement", "issued_by")),
			Map.entry("request_event", List.of("actor", "text")), Map.entry("account", List.of("display_name")),
			Map.entry("unit", List.of("leader", "contact_name", "phone")), Map.entry("observer", List.of("name")),
			Map.entry("activity_plan_item", List.of("note", "held_note")),
			Map.entry("proposal",
					List.of("title", "situation", "suggestion", "cause", "grounds", "scheme", "suggested_units",
							"end_reason", "key_ground", "difficult_reason", "written_by_name")),
			Map.entry("proposal_signer", List.of("outside_name", "withdrawn_reason")),
			Map.entry("proposal_round", List.of("answer")),
			Map.entry("proposal_task",
					List.of("instruction", "answer", "answered_by", "return_ground", "return_ruling_text")),
			Map.entry("proposal_rating", List.of("comment", "told_how", "rated_by_name")),
			Map.entry("proposal_contact", List.of("text", "people", "place", "recorded_by_name")),
			Map.entry("proposal_event", List.of("actor", "text")),
			Map.entry("collection_meeting", List.of("title", "place", "note")),
			Map.entry("collection_item", List.of("text")),
			Map.entry("topic",
					List.of("title", "situation", "opened_by_name", "proposed_to", "proposal_text", "decided_by",
							"decision", "ended_by_name", "ended_text")),
			Map.entry("topic_member", List.of("added_by_name", "removed_reason")),
			Map.entry("topic_measure", List.of("text", "responsible", "result")),
			Map.entry("topic_outcome", List.of("struck_reason")), Map.entry("topic_event", List.of("by_name", "text")),
			Map.entry("topic_suggestion_dismissed", List.of("phrase", "by_name")),
			Map.entry("project", List.of("title", "content", "money", "source_text", "registered_by_name")),
			Map.entry("project_progress", List.of("text", "lower_reason", "reported_by_name")),
			Map.entry("project_observation", List.of("text", "deputy_name")),
			Map.entry("project_event", List.of("text", "by_name")), Map.entry("supervision_plan_item", List.of("note")),
			Map.entry("inspection",
					List.of("title", "object", "place", "companions", "planned_by_name", "seen", "suggestion",
							"recorded_by_name", "ended_by_name", "ended_text")),
			Map.entry("inspection_finding",
					List.of("text", "suggestion", "found_by_name", "sent_by_name", "signed_by", "ended_text")),
			Map.entry("inspection_mending", List.of("report", "reported_by", "checked_by_name", "verdict_text")),
			Map.entry("inspection_event", List.of("by_name", "text")),
			Map.entry("research_visit", List.of("topic", "object", "place", "companions", "learned", "ended_reason")),
			Map.entry("research_report", List.of("title", "text", "sent_back_reason", "accepted_by_name")),
			Map.entry("research_delivery", List.of("feedback", "feedback_by_name")),
			Map.entry("research_event", List.of("by_name", "text")),
			Map.entry("work_review",
					List.of("title", "announcement", "investigation", "met_at_place", "closed_by_name")),
			Map.entry("reviewed_unit", List.of("self_check", "self_checked_by_name", "report", "opinion")),
			Map.entry("review_matter", List.of("text", "mended", "mended_by_name")),
			Map.entry("review_visit", List.of("place", "text")), Map.entry("review_event", List.of("by_name", "text")),
			Map.entry("duty_entry", List.of("title")));

	/**
	 * Of these only what is there already is written over: it goes with another column.
	 */
	private static final Set<String> TOGETHER = Set.of("proposal_signer", "topic", "topic_member", "topic_measure",
			"topic_outcome", "inspection", "inspection_finding", "inspection_mending", "research_visit",
			"research_report", "research_delivery", "work_review", "reviewed_unit", "review_matter");

	private static final Map<String, List<String>> SEALED = Map.of("request",
			List.of("reporter_name", "reporter_phone", "reporter_address", "reporter_proxy_name"), "deputy",
			List.of("phone", "email", "address"));

	private final HttpClient visitor = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Vault vault;

	private List<String> doors;

	@BeforeEach
	void doors() {
		this.doors = Stream
			.concat(Stream.of("/", "/cases", "/proposals", "/topics", "/projects", "/supervision-plan", "/research",
					"/reviews", "/track", "/deputies", "/figures", "/figures.csv", "/submit", "/privacy", "/help",
					"/accessibility", "/login"),
					this.jdbc
						.sql("SELECT '/d/' || code FROM contact_card UNION ALL SELECT '/p/' || code FROM liaison_point")
						.query(String.class)
						.list()
						.stream())
			.toList();
	}

	/** Of where they live the demo knows only the village. */
	@Test
	void nobodyOfTheDemoIsNamedOnAPublicPage() {
		Set<String> people = opened("request", "reporter_name", "reporter_phone", "reporter_proxy_name");
		Set<String> deputies = opened("deputy", "phone");
		assertThat(people).hasSizeGreaterThan(100);
		assertThat(deputies).hasSizeGreaterThan(15);
		Map<String, String> pages = crawl();
		assertThat(pages).hasSizeGreaterThan(60);
		assertThat(found(pages, Stream.of(people, deputies).flatMap(Set::stream).toList())).isEmpty();
	}

	@Test
	void whatIsPlantedInPrivateFieldsComesUpNowhere() {
		Map<String, String> before = crawl();
		plant("");
		Map<String, String> pages = crawl();
		assertThat(found(pages, TRACES)).isEmpty();
		assertThat(pages.keySet()).as("the crawl saw the same pages").isEqualTo(before.keySet());
	}

	@Test
	void whoTracksHisMatterSeesNobodyElses() {
		String mine = this.jdbc
			.sql("SELECT id::text FROM request WHERE status = 'CLOSED' AND reporter_phone IS NOT NULL LIMIT 1")
			.query(String.class)
			.single();
		plant(" WHERE id <> '" + mine + "'");
		String code = value("SELECT tracking_code FROM request WHERE id = ?::uuid", mine);
		String phone = this.vault.open(value("SELECT reporter_phone FROM request WHERE id = ?::uuid", mine));
		String page = post("/track", "code", code, "tail", phone.substring(phone.length() - 4));
		assertThat(page).contains("办理进度");
		assertThat(found(Map.of("/track", page), TRACES)).isEmpty();
	}

	private String value(String sql, String id) {
		return this.jdbc.sql(sql).param(id).query(String.class).single();
	}

	/** The sealed values of some columns, as only the station's key opens them. */
	private Set<String> opened(String table, String... columns) {
		return Stream.of(columns)
			.flatMap((column) -> this.jdbc
				.sql("SELECT DISTINCT %s FROM %s WHERE %1$s IS NOT NULL".formatted(column, table))
				.query(String.class)
				.list()
				.stream())
			.map(this.vault::open)
			.collect(Collectors.toSet());
	}

	/**
	 * @param others which requests, for the columns of the table of requests
	 */
	private void plant(String others) {
		PRIVATE.forEach((table, columns) -> columns.forEach((column) -> write(table, column, PLANTED, others)));
		SEALED.forEach((table, columns) -> columns
			.forEach((column) -> write(table, column, this.vault.seal(PLANTED), others)));
		this.jdbc.sql("UPDATE deputy SET birth = DATE '1931-02-01'").update();
	}

	private void write(String table, String column, String text, String others) {
		String which = switch (table) {
			case "request" -> others;
			case "request_round", "request_assignment", "request_contact", "request_reminder", "request_event" ->
				others.replace("id", "request_id");
			default -> TOGETHER.contains(table) ? " WHERE " + column + " IS NOT NULL" : "";
		};
		this.jdbc.sql("UPDATE %s SET %s = ?%s".formatted(table, column, which)).param(text).update();
	}

	/** All pages that the links lead to, by their address. */
	private Map<String, String> crawl() {
		Map<String, String> pages = new TreeMap<>();
		Set<String> seen = new HashSet<>(this.doors);
		Deque<String> ahead = new ArrayDeque<>(this.doors);
		while (!ahead.isEmpty()) {
			String path = ahead.poll();
			String page = get(path);
			pages.put(path, page);
			LINK.matcher(page)
				.results()
				.map((link) -> link.group(1).replace("&amp;", "&"))
				.filter((link) -> !link.matches("/(assets|text-size|desk|logout).*"))
				.filter(seen::add)
				.forEach(ahead::add);
		}
		return pages;
	}

	private static List<String> found(Map<String, String> pages, List<String> traces) {
		return pages.entrySet()
			.stream()
			.flatMap((page) -> traces.stream()
				.filter(page.getValue()::contains)
				.map((trace) -> page.getKey() + " shows " + trace))
			.toList();
	}

	private String get(String path) {
		return send(HttpRequest.newBuilder(address(path)).build());
	}

	private String post(String path, String... fields) {
		var token = TOKEN.matcher(get(path));
		assertThat(token.find()).isTrue();
		StringBuilder form = new StringBuilder("_csrf=").append(encoded(token.group(1)));
		for (int i = 0; i < fields.length; i += 2) {
			form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
		}
		return send(HttpRequest.newBuilder(address(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form.toString()))
			.build());
	}

	private URI address(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private String send(HttpRequest request) {
		try {
			HttpResponse<String> answer = this.visitor.send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(request.uri().toString()).isEqualTo(200);
			return answer.body();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
