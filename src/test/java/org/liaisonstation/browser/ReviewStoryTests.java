package org.liaisonstation.browser;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.liaisonstation.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** 工作评议, from the announcement over the count to the second count. */
@BrowserTest
class ReviewStoryTests {

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

	private static void count(Browser browser, String out, String valid, String satisfied, String mostly, String not) {
		browser.fill("发出票数", out).fill("收回票数", out).fill("有效票数", valid);
		browser.fill("满意（票）", satisfied).fill("基本满意（票）", mostly).fill("不满意（票）", not).press("登记测评结果");
	}

	@Test
	void aUnitIsAnnouncedCountedMendsAndIsCountedAgain(Browser browser) {
		this.clock.moveTo(LocalDate.of(2026, 3, 9));
		browser.signIn("staff").open("/desk/reviews/new").fill("标题", "对自然资源所的工作评议").choose("评议的单位", "自然资源所");
		browser.fill("公告内容", "欢迎群众提意见。").fill("意见电话", "0000-280 1234");
		browser.date("宣传发动", "2026-03-20").date("评议调研", "2026-04-20");
		browser.date("会议评议", "2026-05-20").date("整改落实", "2026-08-20").press("制定方案");
		String review = browser.path();
		browser.press("起草公告").fill("公开标题", "评议自然资源所的公告").fill("公开内容", "欢迎群众提意见。").press("保存并送审");
		browser.signIn("director").open(review).press("公告：待审核").press("审核通过，公开");
		browser.onPhone().forgetCookies().open("/reviews").press("评议自然资源所的公告");
		assertThat(browser.text()).contains("0000-280 1234", "自然资源所");

		browser.atDesk().signIn("staff").open(review).press("转入评议调研");
		browser.signIn("unit18").open("/desk").press("对自然资源所的工作评议").press("提交自查报告");
		browser.fill("自查报告", "窗口午间没有人值守。").press("提交自查报告");
		browser.signIn("staff").open(review).press("写调查报告").fill("调查报告", "群众盼午间也能办。").press("保存调查报告");
		browser.press("召开评议会").fill("地点", "代表议政厅").choose("到会代表", name("deputy01")).press("召开评议会");
		browser.press("登记测评结果");
		count(browser, "60", "58", "40", "15", "2");
		assertThat(browser.text()).contains("各档次票数之和是 57，应当等于有效票数 58");
		count(browser, "60", "58", "41", "15", "2");
		assertThat(browser.text()).contains("满意率 96.6%");
		browser.press("写评议意见").fill("评议意见", "总体满意，午间没有人。").press("登记评议意见");
		browser.press("交办评议意见").press("列入问题清单").fill("要整改的问题", "午间窗口没有人。").press("列入问题清单");
		assertThat(browser.text()).contains("5月9日到期");

		browser.signIn("unit18").open("/desk").press("午间窗口没有人。");
		browser.press("报告整改").fill("整改情况", "午间留一个窗口。").press("提交整改报告");
		browser.signIn("staff").open(review).press("登记二次测评");
		count(browser, "60", "60", "58", "2", "0");
		browser.signIn("director").open(review).press("办结");
		assertThat(browser.text()).contains("已办结", "满意率 100.0%");
	}

}
