package org.liaisonstation.browser;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonstation.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole stories of residents' requests, from the first word to the end.
 */
@BrowserTest
class RequestStoryTests {

	private static final String FUMES = "我住柳堤社区三号楼，楼下新开的烧烤店从傍晚营业到后半夜，排烟口正对我家窗户，油烟呛人、吆喝声不断，"
			+ "孩子写作业、老人睡觉都受影响。跟店主说过两回没用，盼着有人管管：净化设备装起来，夜里十一点后别再外摆。";

	private static final String EXECUTION = "前年我跟亲戚因为借款打了官司，法院判我赢，可他到现在一分钱没还，我申请执行也没下文。我觉得法院办得慢，"
			+ "请人大代表出面给法官打个招呼，让他们赶紧把钱给我执行回来，不行就把他的房子先封了。";

	private static final String LAMPS = "柳岸花园东门外的路灯有一排不亮，晚上接孩子看不清路。";

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@TempDir
	Path folder;

	/** The whole way of an ordinary matter, and what the figures say of it. */
	@Test
	void aMessageLeftOnACardIsHandledRatedAndPublished(Browser browser) {
		Steps steps = new Steps(browser);
		assertThat(steps.figure("requests.transferred")).isEqualTo(82);
		browser.onPhone().open("/d/" + card("纪春禾")).unfold("正在法院、仲裁、复议或信访程序中的事，请找哪里");
		assertThat(browser.text()).contains("纪春禾", "下一次接待", "119", "12368");
		Steps.Receipt receipt = steps.leaveMessage(card("纪春禾"), LAMPS, "周慧", "13900007788", Steps.photo(this.folder));
		assertThat(receipt.number()).startsWith("SQ-2026-");

		assertThat(steps.at("staff", receipt.number()).text()).contains("待审核", "现场.jpg").doesNotContain("13900007788");
		steps.review("柳岸花园东门外路灯不亮", "路灯");
		assertThat(steps.transfer("城镇建设管理办公室").text()).contains("待签收");
		assertThat(steps.figure("requests.transferred")).isEqualTo(83);

		steps.at("unit07", receipt.number()).press("签收");
		browser.press("添加办理记录").fill("内容", "已到现场，三盏灯电缆被挖断。").press("添加办理记录");
		assertThat(steps.answer("电缆已经接好，五盏路灯全部亮了。", "A 已解决").text()).contains("待审核答复");
		assertThat(steps.at("staff", receipt.number()).press("审核通过，答复反映人").text()).contains("待评价");

		assertThat(steps.track(receipt, "7788").text()).contains("电缆已经接好", "等您评价").doesNotContain("挖断");
		assertThat(steps.rate("满意").text()).contains("已办结", "已经办结");

		steps.at("staff", receipt.number()).press("起草公示稿");
		browser.fill("公开标题", "柳岸花园东门外路灯恢复照明").fill("公开内容", "电缆修复，路灯全部恢复照明。").press("保存并送审");
		assertThat(browser.open("/cases").text()).doesNotContain("柳岸花园东门外路灯恢复照明");
		steps.at("director", receipt.number()).press("公示稿").press("审核通过，公开");
		browser.onPhone().forgetCookies().open("/cases").press("柳岸花园东门外路灯恢复照明");
		assertThat(browser.text()).contains(receipt.number(), "城镇建设管理办公室", "已解决", "满意", "电缆修复").doesNotContain("周慧");
		assertThat(steps.figure("requests.transferred")).isEqualTo(83);
	}

	/** Case 1: the time light on each day, in words. */
	@Test
	void fumesAreDueInFiveWorkingDaysAndTheDeputyOnlyFollows(Browser browser) {
		this.clock.moveTo(LocalDate.of(2026, 3, 9));
		Steps steps = new Steps(browser);
		Steps.Receipt receipt = steps.leaveMessage(card("纪春禾"), FUMES, "李建国", "13900001234", null);
		steps.at("staff", receipt.number());
		steps.review("柳堤社区烧烤店油烟噪声扰民", "油烟噪声");
		assertThat(steps.transfer("综合行政执法办公室", false, "市场监管所", "柳堤社区").text()).contains("3月16日", "市场监管所", "柳堤社区");
		steps.at("unit06", receipt.number()).press("签收");
		steps.at("unit17", receipt.number()).press("签收");
		browser.press("会签").fill("会签意见", "已查验证照和食品安全。").press("会签");

		lightOn(LocalDate.of(2026, 3, 11), "light-ok", "还剩 3 个工作日", steps, receipt, browser);
		lightOn(LocalDate.of(2026, 3, 12), "light-soon", "还剩 2 个工作日", steps, receipt, browser);
		lightOn(LocalDate.of(2026, 3, 13), "light-soon", "还剩 1 个工作日", steps, receipt, browser);
		lightOn(LocalDate.of(2026, 3, 15), "light-soon", "还剩 1 个工作日", steps, receipt, browser);
		lightOn(LocalDate.of(2026, 3, 16), "light-soon", "今天到期", steps, receipt, browser);
		lightOn(LocalDate.of(2026, 3, 17), "light-late", "超期 1 个工作日", steps, receipt, browser);

		this.clock.moveTo(LocalDate.of(2026, 3, 13));
		steps.at("unit06", receipt.number());
		steps.answer("已约谈店主，净化设备装好，夜里十一点后不再外摆，复查达标。", "A 已解决");
		steps.at("staff", receipt.number()).press("审核通过，答复反映人");
		assertThat(steps.track(receipt, "1234").text()).contains("已约谈店主");
		steps.rate("满意");
		steps.at("staff", receipt.number()).press("起草公示稿").fill("公开标题", "柳堤社区油烟问题");
		assertThat(browser.fill("公开内容", "3号楼下的烧烤店已装净化设备，李建国电话13900001234满意。").press("保存并送审").error("公开内容"))
			.contains("13900001234");
		browser.fill("公开内容", "烧烤店已装净化设备，夜间不再外摆，复查达标。").press("保存并送审");
		steps.at("director", receipt.number()).press("公示稿").press("审核通过，公开");
		browser.forgetCookies().open("/cases/" + receipt.number());
		assertThat(browser.text()).contains("柳堤社区油烟问题", "用时\n4 个工作日").doesNotContain("号楼", "李建国", "1234");
	}

	private void lightOn(LocalDate day, String colour, String words, Steps steps, Steps.Receipt receipt,
			Browser browser) {
		this.clock.moveTo(day);
		assertThat(steps.at("staff", receipt.number()).light()).as("staff on " + day).isEqualTo(colour + ": " + words);
		assertThat(steps.at("deputy01", receipt.number()).light()).as("deputy on " + day)
			.isEqualTo(colour + ": " + words);
		assertThat(browser.text()).contains("办理中");
		for (String end : new String[] { "办结（写明理由）", "报送答复", "撤回", "归档", "交办" }) {
			assertThat(browser.offers(end)).as(end).isFalse();
		}
	}

	/** Case 4: what belongs to a court is told where to go. */
	@Test
	void whatBelongsToACourtIsNotAcceptedAndGetsANotice(Browser browser) {
		this.clock.moveTo(LocalDateTime.of(2026, 3, 9, 9, 20));
		browser.signIn("staff").open("/desk/requests/new").fill("内容", EXECUTION).select("类别", "其他");
		browser.fill("反映人", "高志强").fill("电话", "13900004321").select("渠道", "来访接待日").press("登记并生成编号");
		browser.unfold("更多").press("指定跟踪代表").select("跟踪代表", "纪春禾").press("指定");
		browser.press("不予受理").select("应向何处提出", "区人民法院诉讼服务中心");
		browser.fill("依据", "代表法第五十九条，信访工作条例第二十八条、第三十一条").fill("告知内容", "申请执行的事请找法院执行局，代表不能给法官打招呼。");
		browser.press("不予受理并生成告知书");
		if (!browser.path().endsWith("/notice")) {
			browser.press("打印告知书");
		}
		String notice = browser.path();
		assertThat(browser.text()).contains("不予受理告知书", "区人民法院诉讼服务中心", "12368", "3月11日");

		browser.press("返回");
		String request = browser.path();
		String number = browser.text().replaceAll("(?s).*?(SQ-\\d{4}-\\d{4}).*", "$1");
		assertThat(browser.text()).contains("不予受理");
		assertThat(browser.offers("交办")).isFalse();
		assertThat(browser.offers("起草公示稿")).isFalse();
		assertThat(browser.open(request + "/dispatch").text()).doesNotContain("承办单位");
		assertThat(notice).startsWith(request);
		String day = "?from=2026-03-09&to=2026-03-09";
		assertThat(browser.open("/desk/figures/report.not_accepted" + day).text()).contains("不予受理（已告知去处）", number);
		assertThat(browser.open("/desk/figures/requests.transferred" + day).text()).doesNotContain(number);
		assertThat(browser.signIn("deputy01").open(request).text()).contains(number, "不予受理");
		for (String page : new String[] { "", "/note", "/answer", "/publish" }) {
			browser.open(request + page);
			assertThat(browser.has("main input[type=file]") || browser.has("main textarea")).as("a letter at " + page)
				.isFalse();
		}
		assertThat(browser.forgetCookies().open("/cases/" + number).text()).doesNotContain("执行");
	}

	/** 不满意 opens a second round and keeps the first. */
	@Test
	void dissatisfactionOpensASecondRoundAndKeepsTheFirst(Browser browser) {
		Steps steps = new Steps(browser);
		Steps.Receipt receipt = steps.leaveMessage(card("纪春禾"), LAMPS, "周慧", "13900007788", null);
		steps.at("staff", receipt.number());
		steps.review("柳岸花园东门外路灯不亮", "路灯");
		steps.transfer("城镇建设管理办公室");
		steps.at("unit07", receipt.number()).press("签收");
		steps.answer("已列入检修计划。", "A 已解决");
		steps.at("staff", receipt.number()).press("审核通过，答复反映人");
		steps.track(receipt, "7788");
		assertThat(steps.rate("不满意").text()).contains("第二轮", "第一轮");

		assertThat(steps.at("unit07", receipt.number()).text()).contains("第二轮", "第一轮", "已列入检修计划", "结果不满意");
		browser.press("签收");
		steps.answer("当晚抢修，路灯已全部亮了。", "A 已解决");
		assertThat(steps.at("staff", receipt.number()).press("审核通过，答复反映人").text()).contains("已列入检修计划", "当晚抢修", "结果不满意");
		assertThat(steps.track(receipt, "7788").text()).contains("当晚抢修", "第一轮", "不满意");
		assertThat(steps.rate("基本满意").text()).contains("已办结");
	}

	private String card(String deputy) {
		return this.jdbc
			.sql("""
					SELECT c.code FROM contact_card c JOIN mandate m ON m.id = c.mandate_id JOIN deputy d ON d.id = m.deputy_id
					WHERE d.name = ?""")
			.param(deputy)
			.query(String.class)
			.single();
	}

}
