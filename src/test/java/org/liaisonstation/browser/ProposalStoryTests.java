package org.liaisonstation.browser;

import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaisonstation.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole stories of 代表建议, from the sheet to the rating and the public. */
@BrowserTest
class ProposalStoryTests {

	private static final String ROAD = "俺们杏林村到大柳村那条两公里的连接路是砂石路，一下雨就成了泥塘，收麦机进不来，老人看病的三轮车陷进去过好几次。"
			+ "两个村商量过，地不用征，就是钱不够，盼着能列进明年的修路计划里。";

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private String name(String account) {
		return this.jdbc.sql("SELECT display_name FROM account WHERE username = ?")
			.param(account)
			.query(String.class)
			.single();
	}

	private static String write(Browser browser, String title) {
		return browser.fill("标题", title)
			.fill("情况问题", "砂石路长两公里，雨后无法通行。")
			.fill("建议", "列入明年农村公路建设计划，年底前硬化。")
			.press("存为草稿")
			.path();
	}

	/** Through review and congress to the unit. */
	private void file(Browser browser, String proposal) {
		browser.signIn("director").open(proposal).press("审查通过，登记编号");
		browser.signIn("staff").open(proposal).press("提交人民代表大会").press("提交");
		browser.press("交办").choose("交办方式", "主办，可以有协办").select("主办单位", "农业农村办公室").press("交办");
	}

	private static void answer(Browser browser, String proposal, String text) {
		browser.signIn("unit09").open(proposal).press("登记与代表沟通").choose("沟通方式", "面商");
		browser.fill("沟通情况", "到村里和代表、村干部看了路。").press("登记");
		browser.press("答复代表").fill("办理结果", text).choose("办理类别", "A 已解决").press("答复代表");
	}

	private static void rate(Browser browser, String result) {
		browser.choose("办理态度", "满意").choose("办理结果", result).press("提交评价");
	}

	/** Twelve signers: three of the station, nine by the signed sheet. */
	@Test
	void eachOfTwelveIsAnsweredAndOneWhoIsDissatisfiedMakesTheSecondRound(Browser browser) {
		browser.signIn("deputy01").open("/desk/proposals/new");
		String proposal = write(browser, "关于硬化杏林村至大柳村连接路的建议");
		browser.press("邀请附议");
		for (String account : List.of("deputy02", "deputy03")) {
			browser.choose("邀请的代表", name(account));
		}
		browser.press("发出邀请");
		for (String account : List.of("deputy02", "deputy03")) {
			browser.signIn(account).open("/desk").press("关于硬化杏林村至大柳村连接路的建议").press("附议，签上我的名字");
		}
		browser.signIn("staff");
		for (int i = 1; i <= 9; i++) {
			browser.open(proposal + "/outside-signer").fill("姓名", "站外代表" + i).fill("代表证号", "220" + i).press("登记附议");
		}
		assertThat(browser.text()).contains("连同领衔代表 12 人签名");
		browser.signIn("deputy01").open(proposal).press("提交审查");
		file(browser, proposal);
		answer(browser, proposal, "已列入明年农村公路计划。");
		browser.signIn("deputy02").open("/desk").press("关于硬化杏林村至大柳村连接路的建议").press("评价答复");
		rate(browser, "不满意");
		assertThat(browser.text()).contains("第 2 次办理（再次办理）", "第 1 次办理（首次办理）");
		for (String account : List.of("deputy01", "deputy03")) {
			browser.signIn(account).open(proposal).press("评价答复");
			rate(browser, "满意");
		}
		browser.signIn("staff");
		String id = proposal.substring(proposal.lastIndexOf('/') + 1);
		List<String> unrated = this.jdbc
			.sql("SELECT id::text FROM proposal_rating WHERE rated_at IS NULL AND proposal_id = ?::uuid")
			.param(id)
			.query(String.class)
			.list();
		for (String rating : unrated) {
			browser.open(proposal + "/ratings/" + rating + "/rate");
			rate(browser, "基本满意");
		}
		assertThat(this.jdbc
			.sql("SELECT count(*) FROM proposal_rating WHERE rated_at IS NOT NULL AND proposal_id = ?::uuid")
			.param(id)
			.query(Integer.class)
			.single()).isEqualTo(12);
		assertThat(browser.open(proposal).text()).contains("办理中");
	}

	/** What a villager says to a deputy who visits his village, taken up as a request. */
	private Steps.Receipt said(Browser browser, String village, String opinion, String name, String phone) {
		browser.onPhone().signIn("deputy01").press("记走访");
		browser.select("类别", "进村居").select("走访或联系的对象", village).fill("情况", "沿连接路走了一趟，听了大家的话。");
		browser.fill("意见一", opinion).press("保存");
		String id = this.jdbc.sql("SELECT id::text FROM opinion WHERE text = ?")
			.param(opinion)
			.query(String.class)
			.single();
		browser.atDesk().signIn("staff").open("/desk/opinions/" + id).press("转为诉求，登记办理");
		browser.select("类别", "村路").fill("反映人", name).fill("电话", phone).press("登记并生成编号");
		return Steps.receipt(browser.press("打印回执"));
	}

	/**
	 * Case 3: what two villagers said at a deputy's visits, filed with the district; both
	 * are told at each jump; the clocks of months.
	 */
	@Test
	void theVillagersRoadBecomesAProposalToTheDistrict(Browser browser) {
		this.clock.moveTo(LocalDateTime.of(2026, 3, 20, 10, 0));
		Steps steps = new Steps(browser);
		Steps.Receipt receipt = said(browser, "杏林村", ROAD, "周某", "13900001234");
		Steps.Receipt other = said(browser, "大柳村", "大柳村去杏林村的砂石路，一下雨就没法走，盼着修一修。", "吴某", "13900005678");
		String opinion = this.jdbc.sql("SELECT number FROM opinion WHERE text = ?")
			.param(ROAD)
			.query(String.class)
			.single();
		steps.merge("staff", other.number(), receipt.number());
		assertThat(steps.at("staff", receipt.number()).text()).contains(opinion, other.number());
		assertThat(steps.transfer("农业农村办公室").text()).contains("3月27日");
		steps.at("unit09", receipt.number()).press("签收");
		this.clock.moveTo(LocalDateTime.of(2026, 3, 27, 10, 0));
		steps.at("unit09", receipt.number());
		steps.promise("超出街道财力，建议向区人大提出代表建议。", "C 列入规划", "2027-06-30");
		steps.at("staff", receipt.number()).press("审核通过，答复反映人").press("审核通过，答复反映人");
		steps.at("staff", receipt.number()).press("转代表建议").fill("理由", "超出街道财力。").press("转代表建议");
		bothAreTold(steps, receipt, other, "超出街道财力");
		bothAreTold(steps, receipt, other, "转为代表建议");
		String request = this.jdbc.sql("SELECT id::text FROM request WHERE number = ?")
			.param(receipt.number())
			.query(String.class)
			.single();

		browser.atDesk().signIn("staff").open("/desk/proposals/new?request=" + request);
		assertThat(browser.text()).contains("诉求 " + receipt.number());
		browser.select("领衔代表", name("deputy01"));
		String proposal = write(browser, "关于硬化杏林村至大柳村连接路的建议");
		browser.press("提交审查");
		file(browser, proposal);
		assertThat(browser.text()).contains("6月27日", "代表法第五十一条", opinion, receipt.number());
		bothAreTold(steps, receipt, other, "代表建议已提交人民代表大会");
		browser.atDesk().signIn("director").open(proposal).unfold("更多").press("列为疑难建议");
		assertThat(browser.fill("理由", "涉及两村和区财政。").press("列为疑难建议").text()).contains("9月27日");

		answer(browser, proposal, "已列入二〇二七年区农村公路建设计划。");
		bothAreTold(steps, receipt, other, "代表建议已得到答复");
		browser.atDesk().signIn("deputy01").open(proposal).press("评价答复");
		rate(browser, "满意");
		assertThat(browser.text()).contains("办结");
		browser.signIn("staff").open(proposal).press("起草公示稿");
		browser.fill("公开标题", "两村连接路列入公路计划").fill("公开内容", "代表建议硬化连接路，答复：已列入计划。").press("保存并送审");
		browser.signIn("director").open(proposal).press("公示稿").press("审核通过，公开");
		browser.onPhone().forgetCookies().open("/proposals").press("两村连接路列入公路计划");
		assertThat(browser.text()).contains("已列入计划", name("deputy01"), "区人民代表大会").doesNotContain("周某", "吴某");
	}

	private static void bothAreTold(Steps steps, Steps.Receipt receipt, Steps.Receipt other, String words) {
		assertThat(steps.track(receipt, "1234").text()).contains(words);
		assertThat(steps.track(other, "5678").text()).contains(words);
	}

}
