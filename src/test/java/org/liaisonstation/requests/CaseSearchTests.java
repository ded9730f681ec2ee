package org.liaisonstation.requests;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.StationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Who looks among the published results finds what is public, and nothing else. */
@StationTest
class CaseSearchTests {

	private static final Pattern CASE = Pattern.compile("class=\"title\" href=\"/cases/([^\"]+)\"");

	private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

	@Autowired
	MockMvcTester pages;

	@Autowired
	RequestMother mother;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "灯", "路灯", "路灯不亮", "更换灯泡 3 盏", "更换灯泡３盏", "路灯，灯泡", "led", "ＬＥＤ", " 路灯 " })
	void aWordOfTheTitleOrTheTextFinds(String typed) {
		Request lamp = published("柳堤路路灯不亮", "已更换灯泡3盏，改用LED灯。", "PUBLISHED", "2026-03-02");
		published("垃圾清运", "已加密清运班次。", "PUBLISHED", "2026-03-03");
		assertThat(found("q", typed)).containsExactly(lamp.number());
	}

	@Test
	void whatIsFoundIsMarkedAndCounted() {
		published("柳堤路路灯不亮", "已更换灯泡。", "PUBLISHED", "2026-03-02");
		assertThat(page("q", "路灯")).contains("找到 <b class=\"num\">1 件</b>，关键词“路灯”", "<mark>路灯</mark>")
			.contains("value=\"路灯\"");
	}

	@Test
	void aNumberFindsItsCaseHoweverItIsWritten() {
		Request lamp = published("路灯不亮", "已修好。", "PUBLISHED", "2026-03-02");
		published("垃圾清运", "已加密。", "PUBLISHED", "2026-03-03");
		String serial = lamp.number().substring("SQ-2026-".length());
		for (String typed : List.of(lamp.number(), lamp.number().toLowerCase(), "ＳＱ２０２６" + serial, "2026-" + serial,
				"SQ 2026 " + Integer.parseInt(serial))) {
			assertThat(found("q", typed)).as(typed).containsExactly(lamp.number());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "DRAFT", "SUBMITTED", "RETURNED", "WITHDRAWN" })
	void whatIsNotPublicIsNeverFound(String state) {
		Request lamp = published("路灯不亮", "已修好。", state, "2026-03-02");
		published("垃圾清运", "已加密。", "PUBLISHED", "2026-03-03");
		assertThat(found("q", "路灯")).isEmpty();
		assertThat(found("q", lamp.number())).isEmpty();
		assertThat(found()).doesNotContain(lamp.number());
		assertThat(page("q", lamp.number())).contains("没有找到这样的办理结果", "/track");
	}

	/** The original says 烧烤店, 李敏's answer 油烟净化设备, and a phone was left. */
	@ParameterizedTest
	@ValueSource(strings = { "烧烤店", "油烟净化设备", "外摆", "王秀兰", "13900001234", "请到现场核查", "许静" })
	void theWordsOfTheOriginalAreNeverFound(String typed) {
		published("路灯不亮", "已修好。", "PUBLISHED", "2026-03-02");
		assertThat(found("q", typed)).isEmpty();
	}

	@Test
	void whatBecameRestrictedOrSensitiveAfterwardsIsNeverFound() {
		for (String column : List.of("restricted", "sensitive")) {
			Request request = published("路灯" + column, "已修好。", "PUBLISHED", "2026-03-02");
			this.jdbc.sql("UPDATE request SET %s = true, sensitive_consent = true WHERE id = ?".formatted(column))
				.param(request.id())
				.update();
		}
		assertThat(found("q", "路灯")).isEmpty();
		assertThat(page()).contains("还没有公开的办理结果").doesNotContain("<select");
	}

	@ParameterizedTest
	@CsvSource({ "01,2026,1", "01,2025,1", "01,,2", "02,,0", ",2026,1", ",2024,0", "%,,2", ",20x6,2", "01' OR 1=1,,2" })
	void aFilterNarrowsByCategoryAndYear(String category, String year, int howMany) {
		published("油烟扰民", "已修好。", "PUBLISHED", "2026-01-01");
		published("油烟呛人", "已修好。", "PUBLISHED", "2025-12-31");
		assertThat(found("category", category, "year", year)).hasSize(howMany);
		assertThat(found("category", category, "year", year, "q", "油烟")).hasSize(howMany);
	}

	/** 城市管理 has one; no other category and no other year is offered. */
	@Test
	void onlyWhatThereIsAnythingOfIsOffered() {
		published("油烟扰民", "已修好。", "PUBLISHED", "2026-01-01");
		published("油烟扰民", "已修好。", "WITHDRAWN", "2024-01-01");
		assertThat(page()).contains("<option value=\"01\">城市管理</option>", "<option value=\"2026\">2026年</option>")
			.doesNotContain("政务服务与作风", "2024年");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "_", "\\", "，。", "' OR '1'='1", "<script>alert(1)</script>" })
	void marksAreNoPatterns(String typed) {
		published("路灯不亮", "已修好。", "PUBLISHED", "2026-03-02");
		String page = page("q", typed);
		assertThat(page).doesNotContain("<script>alert");
		assertThat(numbers(page)).hasSizeLessThanOrEqualTo(1);
	}

	@Test
	void aSearchGoesOnByKeyAndKeepsItsFilter() {
		for (int i = 0; i < 25; i++) {
			published("路灯" + i, "已修好。", "PUBLISHED", "2026-03-02");
		}
		published("垃圾", "已修好。", "PUBLISHED", "2026-03-03");
		String one = page("q", "路灯", "year", "2026");
		String next = older(one);
		assertThat(next).contains("q=%E8%B7%AF%E7%81%AF", "year=2026");
		String two = get(next);
		Set<String> titles = new HashSet<>(titles(one));
		assertThat(titles).hasSize(20);
		assertThat(titles(two)).hasSize(5).doesNotContainAnyElementsOf(titles);
		assertThat(two).contains("回到最新").doesNotContain("rel=\"next\"");
	}

	@Test
	void aKeyThatWasCutShowsTheFirstPage() {
		Request lamp = published("路灯不亮", "已修好。", "PUBLISHED", "2026-03-02");
		assertThat(found("at", "2026-03", "after", "x")).containsExactly(lamp.number());
	}

	private Request published(String title, String text, String state, String day) {
		Request request = this.mother.aRequest().closed();
		this.jdbc
			.sql("""
					INSERT INTO publication (id, version, subject_kind, subject_id, subject_number, subject_href, state, title,
					  text, writer_id, writer_name, published_at, changed_at, changed_by)
					VALUES (uuidv7(), 0, 'request', ?, ?, '', ?, ?, ?, uuidv7(), '许静', ?::timestamptz, now(), '许静')""")
			.params(request.id(), request.number(), state, title, text, day + " 00:30+08")
			.update();
		return request;
	}

	private List<String> found(String... parameters) {
		return numbers(page(parameters));
	}

	private static List<String> numbers(String page) {
		return CASE.matcher(page).results().map((one) -> one.group(1)).toList();
	}

	private static List<String> titles(String page) {
		return Pattern.compile("class=\"title\".*?</a>").matcher(page).results().map((one) -> one.group()).toList();
	}

	private static String older(String page) {
		Matcher link = OLDER.matcher(page);
		assertThat(link.find()).isTrue();
		return link.group(1).replace("&amp;", "&");
	}

	private String page(String... parameters) {
		var get = this.pages.get().uri("/cases");
		for (int i = 0; i < parameters.length; i += 2) {
			if (parameters[i + 1] != null) {
				get.param(parameters[i], parameters[i + 1]);
			}
		}
		return body(get);
	}

	private String get(String address) {
		return body(this.pages.get().uri(URI.create(address)));
	}

	private static String body(MockMvcTester.MockMvcRequestBuilder get) {
		try {
			var answer = get.exchange();
			assertThat(answer).hasStatusOk();
			return answer.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
