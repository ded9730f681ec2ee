package org.liaisonstation.browser;

import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liaisonstation.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases 3 and 5: several people with the same matter, merged, answered and rated each on
 * his own.
 */
@BrowserTest
class GroupStoryTests {

	private static final String ROAD = "俺们杏林村到大柳村那条两公里的连接路是砂石路，一下雨就成了泥塘，收麦机进不来，老人看病的三轮车陷进去过好几次。"
			+ "两个村商量过，地不用征，就是钱不够，盼着能列进明年的修路计划里。";

	private static final String PARKING = "新河湾小区一共六百多户，地上车位只有两百来个，晚上八点以后回来根本没地方停，消防通道也被占了。小区东边那块闲置空地荒了三年，"
			+ "能不能先平整出来做临时停车场，晚上给居民停，白天给旁边菜市场用？";

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	/**
	 * Case 3, as far as the proposal: what is beyond the street becomes a deputy's
	 * proposal, and both villagers are told.
	 */
	@Test
	void aRoadBetweenTwoVillagesBecomesAProposal(Browser browser) {
		this.clock.moveTo(LocalDateTime.of(2026, 3, 20, 10, 0));
		Steps steps = new Steps(browser);
		Steps.Receipt first = steps.register(ROAD, "杏林村民", "13900001111", "走访（六进）", "村路");
		Steps.Receipt second = steps.register("大柳村去杏林村的砂石路，一下雨就没法走，盼着修一修。", "大柳村民", "13900002222", "走访（六进）", "村路");
		steps.merge("staff", second.number(), first.number());
		assertThat(steps.at("staff", first.number()).text()).contains(second.number());
		assertThat(steps.transfer("农业农村办公室").text()).contains("3月27日");
		this.clock.moveTo(LocalDateTime.of(2026, 3, 26, 10, 0));
		steps.at("unit09", first.number()).press("签收");
		steps.promise("需资金约九十万元，超出街道财力，已列入明年申报计划。", "C 列入规划", "2026-12-20");
		this.clock.moveTo(LocalDateTime.of(2026, 3, 27, 10, 0));
		answerGroup(steps.at("staff", first.number()));
		steps.at("staff", first.number()).press("转代表建议").fill("理由", "超出街道财力，请代表向区里提建议。").press("转代表建议");
		assertThat(browser.text()).contains("转为代表建议");
		for (Steps.Receipt each : List.of(first, second)) {
			String tail = each == first ? "1111" : "2222";
			assertThat(steps.track(each, tail).text()).contains("超出街道财力", "转为代表建议", "2026年12月20日");
		}
		assertThat(this.jdbc
			.sql("""
					SELECT count(*) FROM lineage_edge e JOIN lineage_node p ON p.id = e.to_id JOIN lineage_node r ON r.id = e.from_id
					WHERE r.number = ? AND p.kind = 'proposal' AND p.awaited""")
			.param(first.number())
			.query(Long.class)
			.single()).isOne();
	}

	/** Case 5: three people, one matter; each has a number, an answer and a rating. */
	@Test
	void threePeopleAskForParkingAndEachGetsAnAnswer(Browser browser) {
		Steps steps = new Steps(browser);
		this.clock.moveTo(LocalDateTime.of(2026, 2, 26, 19, 0));
		Steps.Receipt first = steps.register(PARKING, "新河湾甲", "13900001111", "茶话亭", "停车难");
		this.clock.moveTo(LocalDateTime.of(2026, 2, 27, 9, 0));
		Steps.Receipt second = steps.leaveMessage(card("纪春禾"), PARKING, "新河湾乙", "13900002222", null);
		this.clock.moveTo(LocalDateTime.of(2026, 3, 2, 9, 0));
		Steps.Receipt third = steps.register("新河湾小区停车太难，东边那块空地能不能平整出来停车？", "新河湾丙", "13900003333", "电话", "停车难");
		for (Steps.Receipt later : List.of(second, third)) {
			assertThat(steps.at("staff", later.number()).press("并案").text()).as("the hint")
				.contains("可能是同一件事", first.number());
		}
		steps.merge("staff", second.number(), first.number());
		assertThat(steps.merge("staff", third.number(), first.number()).text()).contains("已并案", first.number());
		steps.at("staff", first.number());
		assertThat(steps.transfer("城镇建设管理办公室", true, "自然资源所", "新河湾社区", "物业服务中心").text()).contains("3月23日");

		steps.at("unit07", first.number()).press("签收");
		this.clock.moveTo(LocalDateTime.of(2026, 3, 20, 10, 0));
		steps.at("unit07", first.number());
		steps.promise("正在研究。", "B 正在解决", "2026-04-30");
		answerGroup(steps.at("staff", first.number()));
		assertThat(steps.track(first, "1111").text()).contains("正在研究");
		steps.rate("不满意");
		assertThat(steps.track(second, "2222").text()).contains("正在研究");
		assertThat(steps.rate("不满意").text()).contains("合并");
		steps.track(third, "3333");
		assertThat(steps.rate("基本满意").text()).contains("已办结");

		assertThat(steps.at("staff", first.number()).text()).contains("4月3日", "第二轮", "正在研究", "结果不满意");
		steps.at("unit07", first.number()).press("签收");
		this.clock.moveTo(LocalDateTime.of(2026, 4, 2, 10, 0));
		steps.at("unit07", first.number());
		steps.promise("空地平整方案已定，五月底前建成临时停车场一百二十个车位。", "B 正在解决", "2026-05-31");
		answerGroup(steps.at("staff", first.number()));
		for (Steps.Receipt each : List.of(first, second)) {
			assertThat(steps.track(each, each == first ? "1111" : "2222").text()).contains("一百二十个车位", "第一轮");
			assertThat(browser.unfold("这一轮的答复").text()).contains("正在研究");
			assertThat(steps.rate("基本满意").text()).contains("已办结");
		}
		for (Steps.Receipt each : List.of(first, second, third)) {
			assertThat(steps.at("staff", each.number()).text()).contains(each.number(), "已办结");
		}
		assertThat(browser.open("/desk/figures/satisfaction?from=2026-03-20&to=2026-03-20").text())
			.contains("群众·办理结果（第一次评价） 0 1 2 0 33.3%");
		assertThat(browser.open("/desk/figures/satisfaction?from=2026-03-20&to=2026-04-02").text())
			.containsPattern("群众·办理结果（最后一次评价） \\d+ 3 0 0 100.0%");
	}

	/** The answer is checked and goes to everybody of the group. */
	private static void answerGroup(Browser at) {
		at.press("审核通过，答复反映人");
		if (at.offers("审核通过，答复反映人")) {
			at.press("审核通过，答复反映人");
		}
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
