package org.liaisonstation.browser;

import java.nio.file.Path;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonstation.TestClock;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Case 2: a missing manhole cover on the eve of the long holiday, registered and sent off
 * by somebody who uses only the keyboard.
 */
@BrowserTest
class GreenChannelStoryTests {

	private static final String MANHOLE = "今天早上送孩子上学，发现槐香路与站前街路口慢车道少了一个雨水井盖，洞口有半米深，上面只盖着树枝。"
			+ "这里早晚骑车的人特别多，刚才就有位大姐差点摔进去，天黑更看不清，请赶紧派人先围起来再补上。";

	@Autowired
	TestClock clock;

	@TempDir
	Path folder;

	@Test
	void aMissingCoverGoesThroughTheGreenChannel(Browser browser) {
		this.clock.moveTo(LocalDateTime.of(2026, 9, 30, 7, 50));
		String number = registerAndSendOff(browser, new Keyboard(browser));
		assertThat(browser.text()).contains("绿色通道", "9月30日 09:50", "10月1日 07:50", "10月10日");

		Steps steps = new Steps(browser);
		this.clock.moveTo(LocalDateTime.of(2026, 9, 30, 8, 30));
		steps.at("director", number).press("追认绿色通道");
		assertThat(browser.offers("追认绿色通道")).isFalse();
		assertThat(browser.light()).as("first the response").isEqualTo("light-ok: 今天 09:50 前响应");
		this.clock.moveTo(LocalDateTime.of(2026, 9, 30, 9, 0));
		steps.at("unit07", number).press("记录响应").fill("响应情况", "两人已出发，十五分钟到场。");
		browser.attach("照片", Steps.photo(this.folder)).press("记录响应");
		lightOn(LocalDateTime.of(2026, 10, 1, 7, 0), "light-soon: 今天 07:50 前采取安全措施", steps, number, browser);
		lightOn(LocalDateTime.of(2026, 10, 1, 8, 0), "light-late: 超期 10 分钟", steps, number, browser);
		this.clock.moveTo(LocalDateTime.of(2026, 10, 1, 7, 0));
		steps.at("unit07", number).press("记录安全措施").fill("安全措施", "已围挡，设夜间警示灯。").press("记录安全措施");
		assertThat(browser.text()).contains("10月10日", "10月1–7日");
		lightOn(LocalDateTime.of(2026, 10, 1, 9, 0), "light-ok: 还剩 3 个工作日", steps, number, browser);
		lightOn(LocalDateTime.of(2026, 10, 7, 9, 0), "light-ok: 还剩 3 个工作日", steps, number, browser);

		this.clock.moveTo(LocalDateTime.of(2026, 10, 9, 15, 0));
		steps.at("unit07", number);
		steps.answer("新井盖已装好，围挡撤除。", "A 已解决");
		assertThat(browser.error("佐证照片")).as("the picture of the hole does not do").contains("采取安全措施之后的现场照片");
		assertThat(steps.at("staff", number).text()).contains("办理中");
		steps.at("unit07", number).press("报送答复").fill("办理结果", "新井盖已装好，围挡撤除。").choose("办理类别", "A 已解决");
		assertThat(browser.attach("佐证照片", Steps.photo(this.folder)).press("报送答复").text()).contains("待审核答复");
		steps.at("staff", number).press("审核通过，答复反映人");
		browser.press("记录回访评价").choose("办理态度", "满意").choose("办理结果", "满意").press("记录评价");
		assertThat(browser.text()).contains("已办结", "已解决", "围挡撤除");
	}

	private void lightOn(LocalDateTime moment, String light, Steps steps, String number, Browser browser) {
		this.clock.moveTo(moment);
		steps.at("staff", number);
		assertThat(browser.light()).as("on " + moment).isEqualTo(light);
	}

	private static String registerAndSendOff(Browser browser, Keyboard keyboard) {
		browser.open("/login");
		assertThat(keyboard.focus()).isEqualTo("账号");
		keyboard.type("staff").tabTo("密码").type(Browser.PASSWORD).enter();
		keyboard.tabTo("登记诉求").enter();
		assertThat(keyboard.focus()).startsWith("内容");
		keyboard.type(MANHOLE).tabTo("类别").pick("井盖").tabTo("发生地").type("槐香路与站前街路口慢车道");
		keyboard.tabTo("反映人").type("宋玉兰").tabTo("电话").type("13900005678").tabTo("紧急程度").pick("特急");
		keyboard.tabTo("登记并生成编号").enter();
		String number = browser.text().replaceAll("(?s).*?(SQ-\\d{4}-\\d{4}).*", "$1");
		keyboard.tabTo("交办").enter();
		assertThat(browser.selected("承办单位")).isEqualTo("城镇建设管理办公室");
		assertThat(keyboard.tabTo("绿色通道").focus()).isEqualTo("绿色通道");
		keyboard.tabTo("绿色通道理由").type("洞口无遮挡，随时可能伤人").tabTo("交办").enter();
		return number;
	}

}
