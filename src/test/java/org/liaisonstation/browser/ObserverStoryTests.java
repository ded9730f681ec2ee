package org.liaisonstation.browser;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An observer hands in on his telephone what a neighbour told him of an old man.
 */
@BrowserTest
class ObserverStoryTests {

	private static final String LAMP = "楼道灯坏了半个月，赵大爷腿脚不好，晚上不敢下楼。";

	@Test
	void aNeighboursWordReachesTheOfficeAndTheObserverSeesTheStateAlone(Browser browser) {
		browser.onPhone().signIn("observer02").press("代群众反映").fill("内容", LAMP).fill("反映人", "赵德海");
		browser.fill("电话", "13900006677").fill("代反映人", "钱玉芬").fill("与反映人关系", "邻居").press("提交");
		assertThat(browser.status()).isEqualTo(422);
		browser.click("//label[contains(., '已同意由我代为反映')]").press("提交");
		String number = browser.text().replaceAll("(?s).*?(SQ-\\d{4}-\\d{4}).*", "$1");
		browser.press("回工作台");
		assertThat(browser.text()).contains(number, "待审核").doesNotContain("赵大爷", "赵德海", "6677");
		browser.press(number);
		String page = browser.path();
		assertThat(browser.text()).contains("收到反映的问题").doesNotContain("赵大爷", "赵德海", "6677", "钱");
		assertThat(browser.signIn("observer01").open(page).status()).isEqualTo(404);

		Steps steps = new Steps(browser);
		assertThat(steps.at("staff", number).text()).contains("转交经过", "骆广海", "钱**", "与反映人关系：邻居", "赵**", "确认同意代为反映",
				LAMP);
		steps.review("楼道灯长期不亮", "路灯");
		browser.onPhone().signIn("observer02").open(page);
		assertThat(browser.text()).contains("待交办", "审核通过").doesNotContain("楼道灯");
	}

}
