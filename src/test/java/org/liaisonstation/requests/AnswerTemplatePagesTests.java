package org.liaisonstation.requests;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** 常用语: who keeps them, and what is offered where. */
@StationTest
@RecordApplicationEvents
@Import(RequestMother.class)
class AnswerTemplatePagesTests {

	private static final String LIST = "/desk/templates";

	@Autowired
	MockMvcTester pages;

	@Autowired
	RequestMother mother;

	@Autowired
	AnswerTemplateDesk desk;

	@Autowired
	ApplicationEvents events;

	private MvcTestResult get(String address, Viewer viewer) {
		return this.pages.get().uri(address).with(user(new SignedIn(viewer))).exchange();
	}

	private MvcTestResult post(String address, Viewer viewer, String... parameters) {
		var request = this.pages.post().uri(address).with(user(new SignedIn(viewer))).with(csrf());
		request = request.param("submission", UUID.randomUUID().toString());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private static Viewer viewer(Role role) {
		return new Viewer(UUID.randomUUID(), role.name().toLowerCase(), "某人", Set.of(role), null, null, null);
	}

	private AnswerTemplate offered(String act, String title) {
		return this.desk.offered(act, null)
			.stream()
			.filter((template) -> template.title().equals(title))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void theStationComesWithSomeForEveryKindOfText() {
		assertThat(this.desk.offered("ANSWER", "0103")).extracting(AnswerTemplate::title)
			.containsExactly("油烟噪声整改", "已经解决", "正在解决", "列入规划", "暂难解决");
		assertThat(this.desk.offered("ANSWER", "0901")).extracting(AnswerTemplate::title)
			.containsExactly("已经解决", "正在解决", "列入规划", "暂难解决");
		for (String act : new String[] { "ON_THE_SPOT", "NOT_ACCEPT", "NOTE", "SEND_BACK", "CALL", "CALL_TRIED" }) {
			assertThat(this.desk.offered(act, null)).isNotEmpty();
		}
		assertThat(this.desk.offered("CHANGE_TO_TRANSFER", "0103")).isEmpty();
	}

	@Test
	void aUnitChoosesFromThemButDoesNotKeepThem() {
		Request request = this.mother.aRequest().signed();
		assertThat(get(request.href() + "/answer", this.mother.unitViewer())).hasStatusOk()
			.bodyText()
			.contains("常用语", "油烟噪声整改", "data-insert-into=\"answer\"")
			.doesNotContain("设施修复");
		assertThat(get(request.href() + "/note", this.mother.unitViewer())).hasStatusOk().bodyText().contains("现场核查");
		assertThat(get(LIST, this.mother.unitViewer())).hasStatus(403);
	}

	@Test
	void theOfficeFindsThemWhereItWrites() {
		Request request = this.mother.aRequest().registered();
		assertThat(get(request.href() + "/on-the-spot", RequestMother.STAFF)).bodyText().contains("政策解答");
		assertThat(get(request.href() + "/not-accept", RequestMother.STAFF)).bodyText().contains("已进入诉讼");
		assertThat(get(request.href() + "/withdraw", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.doesNotContain("常用语 <");
		assertThat(get(this.mother.aRequest().replied().href() + "/call", RequestMother.STAFF)).bodyText()
			.contains("data-insert-into=\"comment\"");
	}

	@Test
	void staffWriteOneForACategory() {
		assertThat(post(LIST + "/new", RequestMother.STAFF, "act", "ANSWER", "category", "09", "title", "入学政策", "text",
				"今年的招生范围以（文件）为准。"))
			.hasRedirectedUrl(LIST);
		assertThat(this.desk.offered("ANSWER", "0901")).first()
			.satisfies((template) -> assertThat(template.title()).isEqualTo("入学政策"))
			.satisfies((template) -> assertThat(template.position()).isEqualTo(80));
		assertThat(get(LIST, RequestMother.DIRECTOR)).hasStatusOk().bodyText().contains("入学政策", "教育");
		assertThat(this.events.stream(Recorded.class)).extracting(Recorded::action).contains("answer-template.added");
	}

	@Test
	void whatIsMissingIsSaidBesideItsField() {
		assertThat(post(LIST + "/new", RequestMother.STAFF)).hasStatus(422)
			.bodyText()
			.contains("请选择用在哪里", "请填写名称", "请填写内容");
		assertThat(post(LIST + "/new", RequestMother.STAFF, "act", "ANSWER", "category", "0901", "title", "入学", "text",
				"以文件为准"))
			.hasStatus(422)
			.bodyText()
			.contains("请从列表中选择");
	}

	@Test
	void oneIsEditedAndAStalePageChangesNothing() {
		AnswerTemplate template = offered("NOTE", "现场核查");
		String address = LIST + "/" + template.id();
		assertThat(get(address, RequestMother.STAFF)).hasStatusOk().bodyText().contains(template.text());
		String[] form = { "version", template.version().toString(), "act", "NOTE", "title", "现场查看", "text", "到场查看。",
				"position", "10" };
		assertThat(post(address, RequestMother.STAFF, form)).hasRedirectedUrl(LIST);
		assertThat(offered("NOTE", "现场查看").text()).isEqualTo("到场查看。");
		assertThat(post(address, RequestMother.STAFF, "version", "77", "act", "NOTE", "title", "别的", "text", "别的"))
			.hasStatus(409)
			.bodyText()
			.contains("这条常用语刚被修改");
		assertThat(get(LIST + "/" + UUID.randomUUID(), RequestMother.STAFF)).hasStatus(404);
	}

	@Test
	void oneIsWithdrawnWithAReasonAndNotOfferedAnyMore() {
		AnswerTemplate template = offered("NOTE", "现场核查");
		String address = LIST + "/" + template.id();
		assertThat(post(address + "/withdraw", RequestMother.STAFF, "version", template.version().toString()))
			.hasStatus(422);
		assertThat(post(address + "/withdraw", RequestMother.STAFF, "version", template.version().toString(), "reason",
				"不再用"))
			.hasRedirectedUrl(LIST);
		assertThat(this.desk.offered("NOTE", null)).extracting(AnswerTemplate::title).doesNotContain("现场核查");
		assertThat(get(LIST + "?withdrawn=true", RequestMother.STAFF)).bodyText().contains("现场核查", "停用：不再用");
		assertThat(get(address, RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("停用理由：不再用")
			.doesNotContain("保存");
		assertThat(post(address, RequestMother.STAFF, "version", template.version().toString(), "act", "NOTE", "title",
				"又来", "text", "又来"))
			.hasStatus(409);
	}

	@ParameterizedTest
	@EnumSource(names = { "DEPUTY", "UNIT", "OBSERVER", "ADMIN", "SECURITY", "AUDITOR" })
	void nobodyElseKeepsThem(Role role) {
		assertThat(get(LIST, viewer(role))).hasStatus(403);
		assertThat(post(LIST + "/new", viewer(role), "title", "某")).hasStatus(403);
	}

}
