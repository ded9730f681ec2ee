package org.liaisonstation.browser;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.liaisonstation.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** 调研, from the visit over the report to what a unit makes of it. */
@BrowserTest
class ResearchStoryTests {

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

	@Test
	void aVisitBecomesAReportThatTheUnitAnswersInThreeMonths(Browser browser) {
		this.clock.moveTo(LocalDate.of(2026, 3, 9));
		browser.signIn("staff").open("/desk/research/visits/new").fill("调研主题", "口袋公园管护").fill("调研对象", "三处口袋公园");
		browser.date("计划日期", "2026-03-09").choose("安排参加的代表", name("deputy01")).press("安排");
		browser.press("记录开展").fill("了解的情况", "座椅坏了没有人修。").press("记录开展");
		String visit = browser.path();

		browser.onPhone().signIn("deputy01").open(visit).press("写调研报告");
		browser.fill("报告题目", "关于口袋公园管护的调研报告").fill("报告正文", "座椅损坏十一处，建议明确管护单位。").press("存为草稿");
		String report = browser.path();
		browser.press("提交审定");
		browser.atDesk().signIn("director").open("/desk").press("关于口袋公园管护的调研报告").press("审定采用，登记编号");
		assertThat(browser.text()).contains("来龙去脉", "审定采用");
		browser.signIn("staff").open("/desk").press("关于口袋公园管护的调研报告").press("送达单位");
		browser.choose("送达的单位", "城镇建设管理办公室").press("送达");
		assertThat(browser.text()).contains("2026年6月9日");

		browser.signIn("unit07").open("/desk").press("关于口袋公园管护的调研报告");
		assertThat(browser.text()).contains("座椅损坏十一处", "6月9日到期");
		browser.press("反馈研究处理情况").fill("反馈", "已修好座椅十一处，由社区管护。").press("提交反馈");
		assertThat(browser.text()).contains("3月9日按期反馈");
		browser.signIn("unit06").open(report);
		assertThat(browser.text()).doesNotContain("座椅");

		browser.signIn("staff").open(report).press("起草公示稿");
		browser.fill("公开标题", "口袋公园谁来管").fill("公开内容", "座椅已经修好，由社区管护。").press("保存并送审");
		browser.signIn("director").open(report).press("公示稿：待审核").press("审核通过，公开");
		browser.onPhone().forgetCookies().open("/research").press("口袋公园谁来管");
		assertThat(browser.text()).contains("座椅已经修好", "1 个已反馈").doesNotContain(name("deputy01"));
	}

}
