package org.liaisonstation.browser;

import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonstation.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The life of a livelihood project, from its registration to what people say of it. */
@BrowserTest
class ProjectStoryTests {

	private static final String TITLE = "前槐村到后槐村的路灯";

	@TempDir
	Path folder;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void today() {
		this.clock.reset();
	}

	private void on(LocalDate day) {
		this.clock.moveTo(day);
	}

	@Test
	void aProjectIsReportedCheckedAcceptedAndReadByEverybody(Browser browser) {
		Path photo = Steps.photo(this.folder);
		LocalDate start = LocalDate.of(2026, 11, 20);
		on(start);
		browser.atDesk().signIn("staff").open("/desk/projects").press("登记民生实事");
		browser.fill("项目名称", TITLE).fill("内容和规模", "两村之间三百米装路灯十二盏。").fill("投资（万元）", "9.6");
		browser.date("完成时限", "2026-12-31").select("责任单位", "城镇建设管理办公室").press("登记并生成编号");
		assertThat(browser.text()).contains("已登记，编号", TITLE, "9.6 万元", "红色 · 进度不足 30%");
		String project = browser.path();
		String number = browser.text().replaceAll("(?s).*?(MS-2026-\\d{4}).*", "$1");
		String deputy = this.jdbc.sql("SELECT display_name FROM account WHERE username = 'deputy02'")
			.query(String.class)
			.single();
		assertThat(browser.press("确定监督代表").tick(deputy).press("保存").text()).contains(deputy);

		on(LocalDate.of(2026, 12, 2));
		browser.signIn("unit07").open("/desk").press(TITLE);
		assertThat(browser.text()).contains("报送月进度", "2026年11月的进度，次月 5 日以前报送");
		browser.fill("到月底的总进度（%）", "40").fill("这个月做了什么", "灯杆立好五根。").attach("照片和材料", photo).press("报送");
		assertThat(browser.text()).contains("进度已保存", "待核实", "灯杆立好五根。");
		browser.signIn("staff").open(project);
		assertThat(browser.press("核实无误").text()).contains("已核实", "橙色 · 进度不足 60%", "40%");

		browser.onPhone().signIn("deputy02").open(project);
		assertThat(browser.offers("核实无误")).isFalse();
		assertThat(browser.offers("验收")).isFalse();
		browser.press("写察看记录").fill("看到的情况", "去看了，灯杆立得稳，路口那根离电线太近。").press("保存");
		assertThat(browser.text()).contains("察看记录已保存", "路口那根离电线太近");

		on(LocalDate.of(2027, 1, 4));
		browser.atDesk().signIn("unit07").open(project + "/progress");
		browser.fill("到月底的总进度（%）", "100").fill("这个月做了什么", "十二盏全亮。").press("报送");
		assertThat(browser.text()).contains("进度 100% 要附照片或者竣工材料");
		browser.attach("照片和材料", photo).press("报送");
		browser.signIn("staff").open(project);
		assertThat(browser.press("核实无误").text()).contains("已完工待验收", "超期 4 天");
		browser.signIn("director").open(project);
		browser.press("验收").fill("验收意见", "十二盏逐盏看过，都亮。").attach("验收单或验收报告", photo).press("验收");
		assertThat(browser.text()).contains("已验收", "蓝色 · 已验收", "逾期 4 天验收");

		browser.signIn("staff").open(project).press("登记满意度测评");
		browser.fill("发出（份）", "40").fill("收回（份）", "38").fill("满意（份）", "30").fill("基本满意（份）", "6");
		browser.fill("不满意（份）", "1").press("登记测评");
		assertThat(browser.text()).contains("加起来要等于收回份数 38");
		assertThat(browser.fill("不满意（份）", "2").press("登记测评").text()).contains("满意率 94.7%");
		browser.press("起草公示稿").fill("公开标题", "两村之间的路灯亮了").fill("公开内容", "装路灯十二盏，夜里走路看得见了。").press("保存并送审");
		String text = browser.path();
		browser.signIn("director").open(text).press("审核通过，公开");

		browser.onPhone().forgetCookies().open("/projects");
		assertThat(browser.press("两村之间的路灯亮了").text())
			.contains(number, "蓝色 · 已验收", "100%", "2026年12月", "40%", "满意率 94.7%", "城镇建设管理办公室")
			.doesNotContain("离电线太近", "逐盏看过", "灯杆立好五根");
	}

}
