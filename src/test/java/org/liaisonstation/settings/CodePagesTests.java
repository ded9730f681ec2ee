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
