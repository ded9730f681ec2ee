package org.liaisonstation.browser;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What deputies hear when they go out and invite, from the telephone to the figures.
 */
@BrowserTest
class ActivityStoryTests {

	private static final String LAMP = "村东头桥上的灯坏了两盏，夜里接孩子看不清路。";

	private static final String DITCH = "二组门前的排水沟让树叶堵死了，一下雨水就漫进院子。";

	private static final String SHELTER = "站前街的公交站台没有雨棚，等车的老人下雨天只能站到商店门口。";

	private static final String TOILET = "北关街平房区夜里公厕没有灯，老人去一趟要打手电，冬天路滑更怕摔，请先装两盏。";

	@TempDir
	Path folder;

	private record Guest(String name, String unit, String post, String kind) {

	}

	@Test
	void aDeputyRecordsAVisitOnHisTelephoneAndStaffCheckIt(Browser browser) {
		Steps steps = new Steps(browser);
		assertThat(steps.figure("visits.opinions")).isEqualTo(23);
		assertThat(steps.figure("visits.villages")).isEqualTo(22);
		browser.onPhone().signIn("deputy01").press("记走访");
		assertThat(fields(browser)).isBetween(4, 8);
		browser.select("类别", "进村居").select("走访或联系的对象", "大柳村").fill("情况", "沿村路走了一圈，到三户人家坐了坐。");
		browser.fill("意见一", LAMP).fill("意见二", DITCH).attach("照片", Steps.photo(this.folder)).press("保存");
		assertThat(browser.text()).contains("已保存，编号", "意见 2 条", LAMP, DITCH, "照片和材料 1 个", "现场.jpg", "等站务人员核实");
		assertThat(typeOfPhoto(browser)).isEqualTo("image/jpeg");
		String visit = browser.path();
		assertThat(steps.figure("visits.opinions")).as("a deputy's own record counts at once").isEqualTo(25);

		browser.atDesk().signIn("staff").press("全部代表记的走访，待核实").press("进村居：大柳村");
		assertThat(browser.path()).isEqualTo(visit);
		assertThat(browser.press("核实无误").text()).contains(LAMP, DITCH, "现场.jpg", "许静 核实").doesNotContain("待核实");
		assertThat(browser.offers("核实无误")).isFalse();
		assertThat(browser.open("/desk/activities?view=check").text()).doesNotContain("进村居：大柳村");
		assertThat(steps.figure("visits.opinions")).isEqualTo(25);
		assertThat(steps.figure("visits.villages")).as("a village that was visited before").isEqualTo(22);
	}

	@Test
	void staffRecordAnInvitationWithSixGuests(Browser browser) {
		List<Guest> guests = List.of(new Guest("路远山", "省水文监测中心", "主任", "省市驻地单位负责人"),
				new Guest("耿秋收", "大柳村", "村委会主任", "镇村负责人"), new Guest("简明达", "区交通运输局", "副局长", "省市区直部门负责人"),
				new Guest("明新月", "滨河区融媒体中心", "记者部主任", "主流媒体负责人"), new Guest("宁安康", "北关社区", "居民", "有代表性的信访人"),
				new Guest("乐有余", "站前社区", "楼长", "热心群众"));
		Steps steps = new Steps(browser);
		assertThat(steps.figure("invitations.guests")).isEqualTo(62);
		assertThat(steps.figure("invitations.opinions")).isEqualTo(41);
		browser.signIn("staff").open("/desk/activities").press("登记六请").select("类别", "热心群众");
		browser.fill("主题事项", "请六方来宾谈出行").tick("纪春禾").tick("邵立坤");
		for (int i = 0; i < guests.size(); i++) {
			Guest guest = guests.get(i);
			String which = "第 " + (i + 1) + " 位 ";
			browser.fill(which + "姓名", guest.name()).fill(which + "单位", guest.unit()).fill(which + "职务", guest.post());
			browser.select(which + "类别", guest.kind());
		}
		browser.fill("意见一", SHELTER).select("标签一", "邻里事").press("登记并生成编号");
		assertThat(browser.text()).contains("请六方来宾谈出行", "来宾 6 人", "意见 1 条", SHELTER, "邻里事", "代表 2 人");
		for (Guest guest : guests) {
			assertThat(browser.text()).contains(guest.unit() + " " + guest.post(), guest.kind())
				.doesNotContain(guest.name());
		}
		assertThat(steps.figure("invitations.guests")).isEqualTo(68);
		assertThat(steps.figure("invitations.opinions")).isEqualTo(42);
	}

	/** It is one opinion and one request, and never two of either. */
	@Test
	void anOpinionBecomesARequestAndIsCountedOnce(Browser browser) {
		Steps steps = new Steps(browser);
		browser.signIn("staff").open("/desk/opinions").press(TOILET);
		String page = browser.path();
		String opinion = browser.text().replaceAll("(?s).*?(YJ-\\d{4}-\\d{4}).*", "$1");
		assertThat(browser.press("转为诉求，登记办理").text()).contains("来源：意见 " + opinion);
		browser.select("类别", "公厕").press("登记并生成编号");
		String request = browser.text().replaceAll("(?s).*?(SQ-\\d{4}-\\d{4}).*", "$1");
		assertThat(browser.text()).contains("已登记，编号", "来龙去脉", opinion, TOILET, "走访（六进）");
		assertThat(steps.figure("requests.transferred")).as("before it is dispatched").isEqualTo(82);
		assertThat(steps.figure("visits.opinions")).isEqualTo(23);

		assertThat(steps.transfer("城镇建设管理办公室").text()).contains("待签收", opinion);
		assertThat(steps.figure("requests.transferred")).isEqualTo(83);
		assertThat(steps.figure("visits.opinions")).isEqualTo(23);
		browser.press(opinion);
		assertThat(browser.path()).isEqualTo(page);
		assertThat(browser.text()).contains("来龙去脉", request, "转为诉求");
		assertThat(browser.offers("转为诉求，登记办理")).isFalse();
		assertThat(browser.press(request).text()).contains(request, "来龙去脉", opinion);
		assertThat(browser.open("/desk/opinions").text()).doesNotContain(opinion);
	}

	/** How many there are to fill in before the first save. */
	private static int fields(Browser browser) {
		return ((Number) browser.script("""
				return document.querySelectorAll(
				  'form[data-draft=visit] :is(input:not([type=hidden]), select, textarea)').length""")).intValue();
	}

	/** Of the only file, as it is downloaded. */
	private static Object typeOfPhoto(Browser browser) {
		return browser.script("""
				return fetch(document.querySelector('main a[href*="/files/"]').href)
				  .then((answer) => answer.headers.get('Content-Type'))""");
	}

}
