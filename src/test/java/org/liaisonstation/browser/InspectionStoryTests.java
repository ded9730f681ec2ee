package org.liaisonstation.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonstation.TestClock;
import org.liaisonstation.vault.Vault;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An inspection from its plan to the re-inspection of what was found. */
@BrowserTest
class InspectionStoryTests {

	private static final String RAIL = "三号楼临时护栏有一段没有固定，孩子一推就开。";

	private static final String NOISE = "午间还在切割钢材，老人休息不好。";

	private static final String HYDRANT = "消防栓前堆了建筑材料。";

	@TempDir
	Path folder;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Vault vault;

	private final List<String> problems = new ArrayList<>();

	/** By axe, at both widths. */
	private Browser look(Browser browser, String name) {
		for (boolean phone : List.of(false, true)) {
			this.problems
				.addAll(new Inspection(phone ? browser.onPhone() : browser.atDesk()).problems("inspect-" + name));
		}
		return browser;
	}

	private String plan(Browser browser) {
		browser.signIn("staff").open("/desk/inspections").press("安排检查").choose("种类", "监督检查").select("依据", "民生实事");
		browser.fill("主题", "加装电梯项目复看").date("计划日期", "2026-11-20").fill("检查对象", "新河湾小区三号楼工地");
		browser.tick("纪春禾").tick("邵立坤").press("安排检查并生成编号");
		assertThat(browser.text()).contains("已安排，编号 JC-2026-0007", "纪春禾、邵立坤");
		return browser.path();
	}

	/**
	 * Three findings on a telephone, four fields each; the first was nearly lost on the
	 * way.
	 */
	private void find(Browser browser) {
		browser.onPhone().signIn("deputy01").open("/desk").press("加装电梯项目复看").press("记录问题");
		assertThat(((Number) browser.script("""
				return document.querySelectorAll(
				  'form.by-thumb :is(input:not([type=hidden]), select, textarea)').length""")).intValue()).isEqualTo(4);
		String form = browser.path();
		browser.fill("发现的问题", RAIL).open("/desk");
		await().atMost(Duration.ofSeconds(10)).until(() -> count("draft") == 1);
		assertThat(browser.open(form).text()).contains("有未提交的草稿");
		look(browser.press("恢复"), "find").onPhone();
		browser.attach("照片", Steps.photo(this.folder)).press("记下这个问题");
		browser.fill("发现的问题", NOISE).select("责任单位", "综合行政执法办公室").press("记下这个问题");
		browser.fill("发现的问题", HYDRANT).fill("建议", "当天清走。").press("记下这个问题");
		assertThat(browser.text()).contains("已记下 JC-2026-0007-3", "已经记下 3 条");
		assertThat(count("draft")).isZero();
		assertThat(browser.offers("交整改")).isFalse();
	}

	private int count(String table) {
		return this.jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
	}

	private void send(Browser browser, String inspection, String text, String unit, String day) {
		browser.open(inspection).press(text).press("交整改").select("责任单位", unit).date("整改期限", day).press("交整改");
		assertThat(browser.text()).contains("待签收", unit);
	}

	private void report(Browser browser, String account, String text) {
		browser.atDesk().signIn(account).open("/desk").press(text).press("签收");
		browser.press("报告整改情况").fill("整改情况", "已经整改，安排专人每天查看。");
		browser.attach("整改后的照片", Steps.photo(this.folder)).press("报告整改情况");
		assertThat(browser.text()).contains("待复查", "已经整改，安排专人每天查看。");
	}

	private void reportByLink(Browser browser, String link) {
		browser.onPhone().forgetCookies().open(link);
		assertThat(browser.text()).contains(HYDRANT, "物业服务中心").doesNotContain(RAIL, NOISE, "纪春禾");
		browser.fill("经办人", "田师傅").press("签收").fill("整改情况", "材料已经清走，画了禁放线。");
		browser.attach("整改后的照片", Steps.photo(this.folder)).press("报告整改情况");
		assertThat(browser.text()).contains("已经报告，链接已使用");
	}

	@Test
	void whatDeputiesFindIsMendedAndLookedAtAgain(Browser browser) {
		Steps steps = new Steps(browser);
		assertThat(steps.figure("supervision.inspections")).isEqualTo(3);
		String inspection = plan(browser);
		find(browser);
		assertThat(count("inspection_finding WHERE text = '" + RAIL + "'")).isOne();

		browser.atDesk().signIn("staff").open(inspection).press("记录开展情况").fill("检查情况", "看了工地，和居民谈了话。");
		assertThat(browser.press("记录开展情况").text()).contains("整改跟踪", "看了工地");
		assertThat(steps.figure("supervision.inspections")).isEqualTo(4);
		browser.signIn("staff");
		send(browser, inspection, RAIL, "城镇建设管理办公室", "2026-11-25");
		send(browser, inspection, NOISE, "综合行政执法办公室", "2026-12-04");
		send(browser, inspection, HYDRANT, "物业服务中心", "2026-12-04");
		assertThat(browser.press("开一次性链接并打印").text()).contains("整改通知书", "请用手机扫码签收");
		String link = "/m/"
				+ this.vault.open(this.jdbc.sql("SELECT code FROM inspection_finding_link WHERE used_at IS NULL")
					.query(String.class)
					.single());

		this.clock.moveTo(LocalDate.of(2026, 11, 23));
		report(browser, "unit06", NOISE);
		reportByLink(browser, link);
		this.clock.moveTo(LocalDate.of(2026, 11, 27));
		assertThat(browser.atDesk().signIn("director").open("/desk").text()).contains("整改超期的问题", "超期 2 个工作日");
		report(browser, "unit07", RAIL);
		assertThat(browser.text()).contains("超期报告");

		browser.signIn("director");
		for (String text : List.of(RAIL, NOISE, HYDRANT)) {
			browser.open(inspection).press(text).press("复查").choose("复查结论", "整改到位").fill("复查情况", "到现场看了，确实改了。");
			assertThat(browser.press("记录复查").text()).contains("整改到位", "到现场看了");
		}
		browser.open(inspection).unfold("办结");
		assertThat(browser.fill("理由", "三个问题都已整改到位。").press("确认办结").text()).contains("已办结", "整改到位（超期）");
		assertThat(browser.signIn("deputy01").open(inspection).text()).contains("已办结", "整改到位（超期）");
		assertThat(this.problems).isEmpty();
	}

	/** Each page at the screen of whom it is for, wrong and right. */
	@Test
	void itsPagesAreOpenToAllWhoHaveAPartInIt(Browser browser) {
		String inspection = this.jdbc
			.sql("SELECT '/desk/inspections/' || id FROM inspection WHERE number = 'JC-2026-0005'")
			.query(String.class)
			.single();
		browser.signIn("staff").open("/desk/inspections/new");
		look(browser.press("安排检查并生成编号"), "new-422").atDesk();
		for (String page : List.of("/desk/inspections?view=all", "/desk/findings?view=all", inspection,
				inspection + "/deputies", inspection + "/correct", inspection + "/papers/record",
				inspection + "/papers/findings")) {
			look(browser.open(page), Tour.name(page));
		}
		look(browser.open(findingOf("MENDED")), "finding-mended");
		look(browser.open(findingOf("MENDED") + "/papers/notice"), "notice");
		look(browser.open(findingOf("MENDING")), "finding-mending");
		look(browser.atDesk().press("开一次性链接并打印"), "notice-with-link");
		look(browser.open(findingOf("MENDING")), "finding-with-link");
		String planned = this.jdbc.sql("SELECT '/desk/inspections/' || id FROM inspection WHERE state = 'PLANNED'")
			.query(String.class)
			.single();
		for (String page : List.of(planned, planned + "/edit", planned + "/hold")) {
			look(browser.open(page), "planned" + Tour.name(page));
		}
		browser.atDesk().signIn("director").open(findingOf("REPORTED") + "/recheck");
		look(browser.press("记录复查"), "recheck-422").atDesk().signIn("unit07");
		look(browser.open(findingOf("MENDING")), "unit-finding");
		look(browser.open(findingOf("MENDING") + "/mend"), "unit-mend");
		look(browser.open("/desk/findings"), "unit-findings");
		String link = "/m/"
				+ this.vault.open(this.jdbc.sql("SELECT code FROM inspection_finding_link WHERE used_at IS NULL")
					.query(String.class)
					.single());
		look(browser.forgetCookies().open(link), "link");
		look(browser.press("报告整改情况"), "link-422");
		assertThat(this.problems).isEmpty();
	}

	private String findingOf(String state) {
		return this.jdbc.sql("SELECT '/desk/findings/' || id FROM inspection_finding WHERE state = ? LIMIT 1")
			.param(state)
			.query(String.class)
			.single();
	}

}
