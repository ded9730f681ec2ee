package org.liaisonstation.browser;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What was typed outlives the session that it was typed in.
 */
@BrowserTest
class DraftStoryTests {

	private static final String WELL = "后巷井盖丢了，晚上看不见。";

	@Autowired
	JdbcClient jdbc;

	@Test
	void aRegistrationSurvivesItsSession(Browser browser) {
		browser.signIn("staff").open("/desk/requests/new").fill("内容", WELL).fill("反映人", "周慧");
		browser.select("类别", "井盖");
		await().atMost(Duration.ofSeconds(15)).until(() -> drafts() == 1);
		assertThat(this.jdbc.sql("SELECT content FROM draft").query(String.class).single()).doesNotContain(WELL, "周慧");

		this.jdbc.sql("DELETE FROM SPRING_SESSION").update();
		browser.press("登记并生成编号");
		assertThat(browser.status()).isEqualTo(403);
		assertThat(browser.text()).contains("登录已结束", "填表时存有草稿", WELL);
		assertThat(this.jdbc.sql("SELECT count(*) FROM request WHERE content = ?")
			.param(WELL)
			.query(Integer.class)
			.single()).isZero();

		browser.press("重新登录，回到原来的表");
		assertThat(browser.text()).contains("可以恢复没有提交的草稿");
		browser.fill("账号", "staff").fill("密码", Browser.PASSWORD).press("登录");
		assertThat(browser.path()).isEqualTo("/desk/requests/new");
		assertThat(browser.text()).contains("有未提交的草稿");
		browser.press("恢复");
		assertThat(browser.selected("类别")).isEqualTo("井盖");
		browser.press("登记并生成编号");
		assertThat(browser.text()).contains("已登记，编号", WELL);
		assertThat(drafts()).isZero();
		assertThat(browser.open("/desk/requests/new").text()).doesNotContain("草稿");
	}

	@Test
	void leavingThePageKeepsWhatWasTypedLast(Browser browser) {
		browser.signIn("staff").open("/desk/requests/new").fill("内容", WELL).open("/desk");
		await().atMost(Duration.ofSeconds(10)).until(() -> drafts() == 1);
		browser.signIn("director").open("/desk/requests/new");
		assertThat(browser.text()).doesNotContain("有未提交的草稿");
		browser.signIn("staff").open("/desk/requests/new");
		browser.press("丢弃");
		assertThat(browser.path()).isEqualTo("/desk/requests/new");
		assertThat(browser.text()).doesNotContain("有未提交的草稿");
		assertThat(drafts()).isZero();
	}

	private int drafts() {
		return this.jdbc.sql("SELECT count(*) FROM draft").query(Integer.class).single();
	}

}
