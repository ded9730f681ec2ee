package org.liaisonstation.requests;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The one search box, the filters and what is kept of them, and what looks alike.
 */
@StationTest
@Import(RequestMother.class)
class RequestSearchTests {

	private static final String LIGHTS = "槐香路的路灯不亮，晚上看不清。";

	@Autowired
	MockMvcTester pages;

	@Autowired
	RequestMother mother;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	SimilarRequests similar;

	@Autowired
	RequestWords words;

	private UUID deputy;

	private UUID place;

	@BeforeEach
	void placeAndDeputy() {
		this.deputy = UUID.randomUUID();
		this.jdbc.sql("INSERT INTO deputy (id, version, name) VALUES (?, 0, '韩某')").param(this.deputy).update();
		UUID constituency = UUID.randomUUID();
		this.jdbc.sql("INSERT INTO constituency (id, version, number, name, quota) VALUES (?, 0, 91, '试验选区', 1)")
			.param(constituency)
			.update();
		this.place = UUID.randomUUID();
		this.jdbc.sql("""
				INSERT INTO place (id, version, name, kind, constituency_id, active_from)
				VALUES (?, 0, '试验村', 'VILLAGE', ?, date '2020-01-01')""").params(this.place, constituency).update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "亮", "路灯", "路灯不亮", "槐香路的路灯不亮", "路灯 槐香", "试验村", "路灯，试验村", "公交 OR 路灯" })
	void findsWordsOfAnyLengthTogether(String typed) {
		Request one = this.mother.aRequest().saying(LIGHTS).in(this.place).registered();
		this.mother.aRequest().saying("公交站没有遮雨棚。").registered();

		MvcTestResult page = get("?q=" + typed, RequestMother.STAFF);

		if (typed.contains("OR")) {
			assertThat(page).bodyText().contains("没有符合条件的诉求");
		}
		else {
			assertThat(page).bodyText().contains(one.number()).contains("<mark>").doesNotContain("遮雨棚");
		}
	}

	@Test
	void piecesOfAWordAreNotTheWord() {
		this.mother.aRequest().saying("停车难，车位少。").registered();
		Request one = this.mother.aRequest().saying("停车位太少。").registered();

		assertThat(found("?q=停车位", RequestMother.STAFF)).containsExactly(one.number());
	}

	@Test
	void showsWhereTheContentHasTheWord() {
		this.mother.aRequest().saying("小区东门一直锁着。居民要绕一大圈，送孩子上学总是迟到，盼着钥匙能交给物业。").registered();

		assertThat(get("?q=钥匙", RequestMother.STAFF)).bodyText().contains("<mark>钥匙</mark>能交给物业");
	}

	@Test
	void findsARequestUnderItsReviewedTitle() {
		Request one = this.mother.aRequest().saying(LIGHTS).reviewed();

		assertThat(found("?q=油烟噪声", RequestMother.STAFF)).as("by its category").containsExactly(one.number());
	}

	@Test
	void keepsTheWordsOfRequestsFromBeforeTheSearch() {
		Request one = this.mother.aRequest().saying(LIGHTS).registered();
		this.jdbc.sql("DELETE FROM request_search").update();
		assertThat(found("?q=路灯", RequestMother.STAFF)).isEmpty();

		this.words.run(null);

		assertThat(found("?q=路灯", RequestMother.STAFF)).containsExactly(one.number());
	}

	@Test
	void aNumberFindsTheRequestInAnySpelling() {
		Request one = this.mother.aRequest().registered();

		assertThat(found("?q=" + one.number().toLowerCase().replace("-", ""), RequestMother.STAFF))
			.containsExactly(one.number());
		assertThat(get("?q=SQ-2026-9999", RequestMother.STAFF)).bodyText().contains("没有符合条件的诉求");
	}

	@Test
	void theNumberOfASlipFindsItsRequest() {
		Request one = this.mother.aRequest().transferred();
		this.mother.aRequest().transferred();
		String slip = this.jdbc.sql("SELECT document_number FROM request_assignment WHERE request_id = ?")
			.param(one.id())
			.query(String.class)
			.single();

		assertThat(found("?q=" + slip, RequestMother.STAFF)).containsExactly(one.number());
		assertThat(found("?q=" + slip.substring(slip.indexOf('〔')).replace('〔', '(').replace('〕', ')'),
				RequestMother.STAFF))
			.containsExactly(one.number());
	}

	@Test
	void aTelephoneNumberFindsItsPersonWithATraceThatDoesNotName() {
		Request one = this.mother.aRequest().from("刘某", "13911112222").registered();
		this.mother.aRequest().from("王某", "13933334444").registered();

		String address = get("?q=139-1111-2222", RequestMother.STAFF).getResponse().getRedirectedUrl();

		assertThat(address).contains("person=").doesNotContain("11112222", "1111-2222");
		assertThat(numbers(this.pages.get().uri(address).with(user(new SignedIn(RequestMother.STAFF))).exchange()))
			.containsExactly(one.number());
		assertThat(this.jdbc.sql("SELECT details::text FROM audit_entry WHERE action = 'request.person-sought'")
			.query(String.class)
			.list()).singleElement().asString().doesNotContain("11112222", "1111-2222");
	}

	@Test
	void nobodyOutsideTheOfficeFindsAPerson() {
		Request one = this.mother.aRequest().from("刘某", "13911112222").signed();
		String person = this.jdbc.sql("SELECT reporter_phone_fingerprint FROM request WHERE id = ?")
			.param(one.id())
			.query(String.class)
			.single();

		assertThat(found("?q=13911112222", this.mother.unitViewer())).isEmpty();
		assertThat(found("?view=all&person=" + person, this.mother.unitViewer())).isEmpty();
		assertThat(found("?view=all&person=" + person, RequestMother.STAFF)).containsExactly(one.number());
	}

	@Test
	void restrictedMattersAreFoundByTheDirectorAlone() {
		Request one = this.mother.aRequest().saying("秘密的话在这里。").restricted().registered();

		assertThat(found("?q=秘密的话", RequestMother.DIRECTOR)).containsExactly(one.number());
		assertThat(found("?q=秘密的话", RequestMother.STAFF)).isEmpty();
		assertThat(get("?q=" + one.number(), RequestMother.STAFF)).bodyText().contains("没有符合条件的诉求");
		assertThat(found("?q=秘密的话", this.mother.unitViewer())).isEmpty();
		assertThat(found("?q=秘密的话", deputyViewer())).isEmpty();
	}

	@Test
	void pagesThroughWhatWasFoundBothWays() {
		for (int i = 1; i <= 23; i++) {
			this.mother.aRequest().saying("第" + i + "盏路灯不亮，请修。").registered();
		}
		this.mother.aRequest().saying("公交站没有遮雨棚。").registered();

		MvcTestResult first = get("?q=路灯", RequestMother.STAFF);
		assertThat(numbers(first)).hasSize(20);
		assertThat(first).bodyText().contains("共 23 件");
		MvcTestResult second = exchange(link(first, "before"), RequestMother.STAFF);
		assertThat(numbers(second)).hasSize(3).doesNotContainAnyElementsOf(numbers(first));
		assertThat(numbers(exchange(link(second, "after"), RequestMother.STAFF))).isEqualTo(numbers(first));
	}

	@Test
	void jumpsToAMonthAndToANumber() {
		Request one = this.mother.aRequest().saying(LIGHTS).registered();
		this.jdbc.sql("UPDATE request SET received_at = timestamptz '2025-04-05 10:00+08' WHERE id = ?")
			.param(one.id())
			.update();
		Request newer = this.mother.aRequest().saying("公交站没有遮雨棚。").registered();

		assertThat(found("?view=all&month=2025-04", RequestMother.STAFF)).containsExactly(one.number());
		assertThat(found("?view=all&number=" + one.number().toLowerCase(), RequestMother.STAFF))
			.containsExactly(one.number());
		assertThat(found("?view=all&number=" + newer.number(), RequestMother.STAFF)).containsExactly(newer.number(),
				one.number());
	}

	@Test
	void narrowsByEveryFilter() {
		Request green = this.mother.aRequest().saying(LIGHTS).in(this.place).greenChannel();
		Request other = this.mother.aRequest().toDeputy(this.deputy).transferred();
		this.jdbc.sql("UPDATE request SET key_reason = '多人反映' WHERE id = ?").param(green.id()).update();

		assertThat(found("?route=GREEN_CHANNEL", RequestMother.STAFF)).containsExactly(green.number());
		assertThat(found("?place=" + this.place, RequestMother.STAFF)).containsExactly(green.number());
		assertThat(found("?key=true", RequestMother.STAFF)).containsExactly(green.number());
		assertThat(found("?deputy=" + this.deputy, RequestMother.STAFF)).containsExactly(other.number());
		assertThat(found("?light=LATE", RequestMother.STAFF)).isEmpty();
		assertThat(found("?light=OK", RequestMother.STAFF)).isEmpty();
		assertThat(found("?light=SOON&category=01", RequestMother.STAFF)).contains(other.number());
		assertThat(found("?view=all&to=2026-03-08", RequestMother.STAFF)).isEmpty();
	}

	@Test
	void everybodyKeepsRenamesAndDropsHisOwnFilters() {
		Request one = this.mother.aRequest().saying(LIGHTS).in(this.place).registered();
		post("/desk/requests/filters?view=all&q=路灯&place=" + this.place + "&name=试验村路灯", RequestMother.STAFF);
		UUID id = this.jdbc.sql("SELECT id FROM saved_filter").query(UUID.class).single();

		MvcTestResult list = get("", RequestMother.STAFF);
		assertThat(list).bodyText().contains("试验村路灯");
		assertThat(get("", RequestMother.DIRECTOR)).bodyText().doesNotContain("试验村路灯");
		Matcher href = Pattern.compile("href=\"([^\"]+)\">试验村路灯").matcher(body(list));
		assertThat(href.find()).isTrue();
		assertThat(numbers(exchange(href.group(1).replace("&amp;", "&"), RequestMother.STAFF)))
			.containsExactly(one.number());

		assertThat(post("/desk/requests/filters/" + id + "/rename?name=别人的", RequestMother.DIRECTOR)).hasStatus(404);
		assertThat(post("/desk/requests/filters/" + id + "/rename?name=", RequestMother.STAFF)).hasStatus(422);
		post("/desk/requests/filters/" + id + "/rename?name=路灯", RequestMother.STAFF);
		assertThat(this.jdbc.sql("SELECT name FROM saved_filter").query(String.class).single()).isEqualTo("路灯");
		assertThat(get("/filters", RequestMother.STAFF)).bodyText().contains("路灯");
		assertThat(post("/desk/requests/filters/" + id + "/delete", RequestMother.DIRECTOR)).hasStatus(404);
		post("/desk/requests/filters/" + id + "/delete", RequestMother.STAFF);
		assertThat(this.jdbc.sql("SELECT count(*) FROM saved_filter").query(Long.class).single()).isZero();
	}

	@Test
	void howManyAUnitFindsByWordsIsNotCounted() {
		for (int i = 1; i <= 23; i++) {
			this.mother.aRequest().saying("第" + i + "盏路灯不亮，请修。").transferred();
		}

		assertThat(get("?q=路灯", RequestMother.STAFF)).bodyText().contains("共 23 件");
		assertThat(get("?q=路灯", this.mother.unitViewer())).bodyText().contains("本页").doesNotContain("件，本页");
		assertThat(get("?view=all&channel=WEB", this.mother.unitViewer())).bodyText().contains("共 23 件");
	}

	/** The session is read by one more, which these pages go without. */
	@ParameterizedTest
	@ValueSource(strings = { "", "?q=路灯", "?view=all&category=01&unit=0190f3a0-0001-7000-8000-000000000006" })
	void aListPageTakesFiveStatementsAtMost(String address) {
		for (int i = 1; i <= 23; i++) {
			this.mother.aRequest().saying("第" + i + "盏路灯不亮，请修。").transferred();
		}
		get(address, RequestMother.STAFF);

		assertThat(statementsOf(address, RequestMother.STAFF)).hasSizeBetween(3, 4);
		assertThat(statementsOf(address, this.mother.unitViewer())).hasSizeBetween(3, 4);
		assertThat(statementsOf(address, deputyViewer())).hasSizeBetween(3, 5);
	}

	@Test
	void similarCasesSayWhyAndBlockNothing() {
		Request parking = this.mother.aRequest()
			.saying("新河湾小区一共六百多户，晚上回来根本没地方停车，东边那块闲置空地能不能平整出来做临时停车场？")
			.in(this.place)
			.registered();
		this.mother.aRequest().saying("公交站没有遮雨棚，下雨天等车的人都淋湿了。").registered();

		MvcTestResult typed = typed("我们小区停车太难了，旁边有块闲置空地荒着，可以停车吗", this.place, RequestMother.STAFF);

		assertThat(typed).hasStatusOk()
			.bodyText()
			.contains(parking.number())
			.contains("同村居")
			.contains("闲置空地")
			.doesNotContain("遮雨棚");
		assertThat(typed("夜里广场舞音乐太响", null, RequestMother.STAFF)).bodyText().doesNotContain("可能重复");
		assertThat(this.similar.to(parking, RequestMother.STAFF)).isEmpty();
	}

	@Test
	void similarCasesNeverTellOfRestrictedMatters() {
		this.mother.aRequest().saying("新河湾小区停车太难了，旁边有块闲置空地。").restricted().registered();

		assertThat(typed("新河湾小区停车太难了，旁边有块闲置空地。", null, RequestMother.DIRECTOR)).bodyText().doesNotContain("可能重复");
		assertThat(typed("新河湾小区停车太难了，旁边有块闲置空地。", null, deputyViewer())).hasStatus(403);
	}

	private Viewer deputyViewer() {
		return new Viewer(UUID.randomUUID(), "deputy", "韩某", Set.of(Role.DEPUTY), this.deputy, null, null);
	}

	private MvcTestResult typed(String content, UUID place, Viewer viewer) {
		var post = this.pages.post()
			.uri("/desk/requests/similar")
			.param("content", content)
			.with(user(new SignedIn(viewer)))
			.with(csrf());
		return ((place != null) ? post.param("placeId", place.toString()) : post).exchange();
	}

	private MvcTestResult post(String address, Viewer viewer) {
		MvcTestResult result = this.pages.post()
			.uri(address)
			.param("submission", UUID.randomUUID().toString())
			.with(user(new SignedIn(viewer)))
			.with(csrf())
			.exchange();
		this.entities.flush();
		return result;
	}

	private MvcTestResult get(String query, Viewer viewer) {
		return this.pages.get().uri("/desk/requests" + query).with(user(new SignedIn(viewer))).exchange();
	}

	/** An address as a page has it, encoded already. */
	private MvcTestResult exchange(String address, Viewer viewer) {
		return this.pages.get().uri(java.net.URI.create(address)).with(user(new SignedIn(viewer))).exchange();
	}

	private List<String> found(String query, Viewer viewer) {
		return numbers(get(query, viewer));
	}

	/** The numbers of the lines of a list. */
	private static List<String> numbers(MvcTestResult page) {
		assertThat(page).hasStatusOk();
		return Pattern.compile("<td class=\"num\">((?:SQ|BM)-\\d{4}-\\d+)</td>")
			.matcher(body(page))
			.results()
			.map((row) -> row.group(1))
			.toList();
	}

	private static String body(MvcTestResult page) {
		try {
			return page.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String link(MvcTestResult page, String key) {
		Matcher link = Pattern.compile("href=\"(/desk/requests\\?[^\"]*" + key + "=[^\"]*)\"").matcher(body(page));
		assertThat(link.find()).isTrue();
		return link.group(1).replace("&amp;", "&");
	}

	/** Those of JPA and those written by hand, as the two log them. */
	private List<String> statementsOf(String query, Viewer viewer) {
		List<Logger> loggers = Stream.of("org.hibernate.SQL", JdbcTemplate.class.getName())
			.map((name) -> (Logger) LoggerFactory.getLogger(name))
			.toList();
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		this.entities.clear();
		loggers.forEach((logger) -> {
			logger.setLevel(Level.DEBUG);
			logger.addAppender(appender);
		});
		try {
			assertThat(get(query, viewer)).hasStatusOk();
		}
		finally {
			loggers.forEach((logger) -> {
				logger.detachAppender(appender);
				logger.setLevel(null);
			});
		}
		// the postman of another context may look for mail at the same moment
		return appender.list.stream()
			.filter((event) -> event.getThreadName().equals(Thread.currentThread().getName()))
			.map(ILoggingEvent::getFormattedMessage)
			.filter((message) -> !message.matches("Executing prepared SQL (query|update)")
					&& !message.contains("SPRING_SESSION"))
			.toList();
	}

}
