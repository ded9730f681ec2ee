package org.liaisonstation.browser;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A hot topic (热点问题) from what many said to what everybody reads of its outcome. */
@BrowserTest
class TopicStoryTests {

	private static final List<String> SAID = List.of("快递柜装在最里头，老人走不动。", "小区只有一组快递柜，天天爆满。", "快递柜超时就收费，下班根本赶不上。",
			"村口没有快递柜，包裹堆在小卖部。", "雨天快递柜进水，纸箱都烂了。", "快递柜挡着消防通道，该挪一挪。", "几个村合用一组快递柜，取件要跑三里地。");

	private static final String LAST = "楼后空地能放两组快递柜，问了几回没人答复。";

	@Autowired
	JdbcClient jdbc;

	/** Eight opinions of the last days, from two villages. */
	private void manySpeakOfParcelLockers() {
		List<UUID> places = this.jdbc.sql("SELECT id FROM place ORDER BY name LIMIT 2").query(UUID.class).list();
		for (int i = 0; i <= SAID.size(); i++) {
			this.jdbc
				.sql("""
						INSERT INTO opinion (id, version, number, activity_id, position, text, place_id, state, recorded_at, recorded_by)
						SELECT uuidv7(), 0, :number, a.id, :position, :text, :place, 'OPEN', timestamptz '2026-11-18 10:00+08', a.recorded_by
						FROM activity a WHERE a.state = 'HELD' ORDER BY a.on_date DESC, a.id LIMIT 1""")
				.param("number", "YJ-2026-99%02d".formatted(i))
				.param("position", 100 + i)
				.param("text", (i < SAID.size()) ? SAID.get(i) : LAST)
				.param("place", places.get(i % 2))
				.update();
		}
	}

	@Test
	void aSuggestionBecomesATopicWithAMeasuredOutcomeThatEverybodyReads(Browser browser) {
		manySpeakOfParcelLockers();
		Steps steps = new Steps(browser);
		int resolved = steps.figure("topics.resolved");

		browser.signIn("staff").open("/desk/topics/suggestions");
		assertThat(browser.text()).contains("快递柜", "近四周 8 条，来自 2 个村居");
		browser.leaveBy(
				() -> browser.click("//button[starts-with(@aria-label, '用勾选的立为热点') and contains(@aria-label, '快递柜')]"));
		assertThat(browser.text()).contains(SAID.get(0), LAST);
		browser.fill("热点", "快递柜不够用").fill("群众反映的情况", "两个村和小区的快递柜少、位置偏，取件不方便。").press("立为热点并生成编号");
		String topic = browser.path();
		assertThat(browser.text()).contains("快递柜不够用", "收集中", "YJ-2026-9900");

		browser.press("提出工作建议").fill("向谁提出", "街道办事处").fill("建议的内容", "在两个村和小区门口增设快递柜，不占消防通道。").press("记录工作建议");
		browser.press("记录研究决定").fill("由谁决定", "办事处主任办公会").fill("决定的内容", "增设六组，社区负责选址。").press("记录研究决定");
		browser.press("措施").fill("做什么", "增设快递柜六组").select("责任单位", "城镇建设管理办公室").press("添加");
		browser.unfold("完成").fill("完成情况", "六组全部启用。").press("确认完成");
		browser.open(topic).press("登记成效").fill("成效", "新装快递柜").fill("数量", "6").fill("单位", "组");
		browser.fill("地点", "两个村和小区门口").fill("计入数字的键", "topics.lockers.sets").press("登记成效");
		assertThat(steps.figure("topics.lockers.sets")).as("an outcome with a key is a figure").isEqualTo(6);
		assertThat(browser.open(topic).offers("认定已解决")).as("staff do not say that it is resolved").isFalse();

		browser.signIn("director").open(topic).press("认定已解决").fill("依据", "六组快递柜启用，现场看过，群众认可。").press("认定已解决");
		assertThat(browser.text()).contains("已解决");
		assertThat(steps.figure("topics.resolved")).isEqualTo(resolved + 1);
		assertThat(browser.download("/topics")).as("nothing of it is public yet").doesNotContain("快递柜");

		browser.signIn("staff").open(topic).press("起草公示稿").fill("公开标题", "两个村和小区新装快递柜");
		browser.fill("公开内容", "群众反映取件不方便，办事处增设快递柜六组，全部启用。").press("保存并送审");
		assertThat(browser.offers("审核通过，公开")).as("not by the same person").isFalse();
		assertThat(browser.download("/topics")).doesNotContain("快递柜");
		browser.signIn("director").open(topic).press("公示稿：待审核").press("审核通过，公开");

		browser.onPhone().forgetCookies().open("/topics").press("两个村和小区新装快递柜");
		assertThat(browser.path()).isEqualTo("/topics/" + topic.substring(topic.lastIndexOf('/') + 1));
		assertThat(browser.text()).contains("已解决", "新装快递柜", "汇集诉求、意见和代表建议 8 件", "街道人大工委认定")
			.doesNotContain(LAST, "主任办公会");
	}

}
