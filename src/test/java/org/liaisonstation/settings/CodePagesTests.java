package org.liaisonstation.settings;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.audit.Recorded;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@StationTest
@RecordApplicationEvents
@WithViewer(roles = Role.ADMIN)
class CodePagesTests {

	private static final String CATEGORIES = "/desk/settings/codes/category";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CodeLists codes;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApplicationEvents events;

	@AfterEach
	void putBack() {
		this.codes.forget(new CodesChanged());
		this.clock.reset();
	}

	@Test
	void everyListIsShown() {
		assertThat(this.mvc.get().uri("/desk/settings/codes")).hasRedirectedUrl(CATEGORIES);
		assertThat(this.mvc.get().uri(CATEGORIES)).hasStatusOk().bodyText().contains("油烟噪声", "0103", "保密", "增加一项");
		assertThat(this.mvc.get().uri("/desk/settings/codes/channel")).hasStatusOk()
			.bodyText()
			.contains("茶话亭", "只能改名")
			.doesNotContain("增加一项");
		assertThat(this.mvc.get().uri("/desk/settings/codes/none")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void anItemIsAddedLastUnderItsParent() {
		assertThat(add("category", "01", "流动摊贩")).hasRedirectedUrl(CATEGORIES);
		assertThat(this.codes.children("category", "01")).last()
			.satisfies((code) -> assertThat(code.code()).isEqualTo("0107"))
			.satisfies((code) -> assertThat(code.name()).isEqualTo("流动摊贩"));
		assertThat(add("category", "", "数字服务")).hasRedirectedUrl(CATEGORIES);
		assertThat(this.codes.roots("category")).last().extracting(Code::code).isEqualTo("19");
		assertThat(add("category", "16", "工作纪律")).hasRedirectedUrl(CATEGORIES);
		assertThat(this.codes.find("category", "1602")).map(Code::restricted).contains(true);
		assertThat(add("age", "", "80岁以上")).hasRedirectedUrl("/desk/settings/codes/age");
		assertThat(this.codes.name("age", "AGE_05")).isEqualTo("80岁以上");
		assertThat(this.events.stream(Recorded.class)).extracting(Recorded::action).contains("code.added");
	}

	@Test
	void aMistakeIsSaidBesideItsField() {
		assertThat(add("category", "01", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("请填写名称");
		assertThat(add("category", "01", "违建")).bodyText().contains("同一级已有“违建”");
		assertThat(add("category", "0101", "三级")).bodyText().contains("请从列表中选择");
		assertThat(add("channel", "", "微信")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void anItemIsRenamedAndKeepsItsCode() {
		assertThat(post("channel/TEA_PAVILION", "").param("name", "民情茶话亭"))
			.hasRedirectedUrl("/desk/settings/codes/channel");
		assertThat(this.codes.name("channel", "TEA_PAVILION")).isEqualTo("民情茶话亭");
		assertThat(post("category/0103", "").param("name", "违建")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void anItemEndsAfterItsLastDayAndComesBack() {
		assertThat(this.mvc.get().uri(CATEGORIES + "/0106")).hasStatusOk().bodyText().contains("停用", "2026-03-09");
		assertThat(post("category/0106", "/end").param("last", "2026-03-08"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("不能早于今天");
		assertThat(post("category/0106", "/end").param("last", "2026-03-09")).hasRedirectedUrl(CATEGORIES);
		assertThat(this.codes.isInForce("category", "0106")).isTrue();
		this.clock.moveTo(LocalDate.of(2026, 3, 10));
		assertThat(this.codes.isInForce("category", "0106")).isFalse();
		assertThat(post("category/0106", "/reopen").param("version", "1")).hasRedirectedUrl(CATEGORIES);
		assertThat(this.codes.isInForce("category", "0106")).isTrue();
	}

	@Test
	void whatLiesUnderAnEndedItemEndsWithIt() {
		assertThat(post("category/01", "/end").param("last", "2026-03-09")).hasRedirectedUrl(CATEGORIES);
		this.clock.moveTo(LocalDate.of(2026, 3, 10));
		assertThat(this.codes.isInForce("category", "0103")).isFalse();
		assertThat(this.codes.groups("category").keySet()).extracting(Code::code).doesNotContain("01");
		assertThat(this.codes.path("category", "0103")).isEqualTo("城市管理 / 油烟噪声");
	}

	@Test
	void anItemMayBeginOnALaterDay() {
		assertThat(add("category", "01", "流动摊贩").param("from", "2026-03-08"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("不能早于今天");
		assertThat(add("category", "01", "流动摊贩").param("from", "2026-04-01")).hasRedirectedUrl(CATEGORIES);
		assertThat(this.codes.children("category", "01")).extracting(Code::name).doesNotContain("流动摊贩");
		assertThat(this.mvc.get().uri(CATEGORIES)).bodyText().contains("流动摊贩", "2026年4月1日起");
		this.clock.moveTo(LocalDate.of(2026, 4, 1));
		assertThat(this.codes.children("category", "01")).extracting(Code::name).contains("流动摊贩");
	}

	@Test
	void neighboursChangePlacesAndTakeTheirSecondLevelAlong() {
		assertThat(this.mvc.get().uri(CATEGORIES + "?order=true")).hasStatusOk()
			.bodyText()
			.contains("上移油烟噪声", "下移油烟噪声");
		assertThat(move("up", "0103")).hasRedirectedUrl(CATEGORIES + "?order=true");
		assertThat(this.codes.children("category", "01")).extracting(Code::code)
			.startsWith("0101", "0103", "0102", "0104");
		assertThat(move("down", "01")).hasRedirectedUrl(CATEGORIES + "?order=true");
		assertThat(this.codes.inForce("category")).extracting(Code::code)
			.startsWith("02", "0201", "0202", "0203", "0204", "0205", "01", "0101", "0103");
		assertThat(move("up", "02")).hasRedirectedUrl(CATEGORIES + "?order=true");
		assertThat(this.codes.roots("category")).extracting(Code::code).startsWith("02", "01", "03");
		assertThat(move("up", "9999")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.events.stream(Recorded.class)).filteredOn((event) -> "code.moved".equals(event.action()))
			.hasSize(2);
	}

	@Test
	void theScopeIsAListThatAStationMayChange() {
		assertThat(this.mvc.get().uri("/desk/settings/codes/scope")).hasStatusOk()
			.bodyText()
			.contains("个体", "超街道", "增加一项");
		assertThat(add("scope", "", "小区")).hasRedirectedUrl("/desk/settings/codes/scope");
		assertThat(this.codes.inForce(CodeLists.SCOPE)).extracting(Code::name)
			.containsExactly("个体", "楼栋", "社区", "全街道", "超街道", "小区");
	}

	@Test
	void anItemOfAClosedListDoesNotEnd() {
		assertThat(post("urgency/NORMAL", "/end").param("last", "2026-03-09")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/desk/settings/codes/urgency/NORMAL")).hasStatusOk()
			.bodyText()
			.doesNotContain("停用</h2>");
	}

	@Test
	void aStalePageChangesNothing() {
		assertThat(this.mvc.post()
			.uri(CATEGORIES + "/0103")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", "77")
			.param("name", "油烟")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("油烟噪声");
	}

	@Test
	@WithViewer(roles = { Role.STAFF, Role.DIRECTOR })
	void onlyTheAdministratorMayEdit() {
		assertThat(this.mvc.get().uri(CATEGORIES)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(add("category", "01", "流动摊贩")).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MockMvcTester.MockMvcRequestBuilder move(String where, String code) {
		return this.mvc.post()
			.uri(CATEGORIES + "/order")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param(where, code);
	}

	private MockMvcTester.MockMvcRequestBuilder add(String list, String parent, String name) {
		return this.mvc.post()
			.uri("/desk/settings/codes/" + list)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("parent", parent)
			.param("name", name);
	}

	private MockMvcTester.MockMvcRequestBuilder post(String item, String verb) {
		MockMvcTester.MockMvcRequestBuilder post = this.mvc.post()
			.uri("/desk/settings/codes/" + item + verb)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString());
		return "/reopen".equals(verb) ? post : post.param("version", "0");
	}

}
