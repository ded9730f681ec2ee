package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
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

/** The pages of 分类规则, and the review form that they fill in. */
@StationTest
@RecordApplicationEvents
@Import(RequestMother.class)
class CategoryRulePagesTests {

	private static final String PAGE = "/desk/category-rules/0103";

	private static final Viewer ADMIN = viewer(Role.ADMIN);

	@Autowired
	MockMvcTester pages;

	@Autowired
	RequestMother mother;

	@Autowired
	CategoryRules rules;

	@Autowired
	CategoryRuleTable table;

	@Autowired
	Requests requests;

	@Autowired
	TestClock clock;

	@Autowired
	ApplicationEvents events;

	@AfterEach
	void putBack() {
		this.clock.reset();
	}

	private static Viewer viewer(Role role) {
		return new Viewer(UUID.randomUUID(), role.name().toLowerCase(), "某人", Set.of(role), null, null, null);
	}

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

	@Test
	void theAdminSetsARuleFromAMomentOn() {
		assertThat(post(PAGE, ADMIN, "nature", "COMPLAINT", "transferAmount", "4", "transferUnit", "wd", "from",
				"2026-03-09T10:00"))
			.hasRedirectedUrl(PAGE);
		assertThat(this.rules.inForce("0103").nature()).isEqualTo("COMPLAINT");
		assertThat(get(PAGE, ADMIN)).hasStatusOk().bodyText().contains("性质 投诉 · 转办 4个工作日", "2026年3月9日 10:00起，admin 设置");
		assertThat(get("/desk/category-rules", ADMIN)).bodyText().contains("油烟噪声", "转办 4个工作日").doesNotContain("占道经营");
		assertThat(get("/desk/category-rules?all=true", ADMIN)).bodyText().contains("占道经营");
		assertThat(this.events.stream(Recorded.class)).filteredOn((event) -> "category-rule".equals(event.kind()))
			.singleElement()
			.satisfies((event) -> assertThat(event.details()).containsEntry("code", "0103")
				.containsEntry("fields", "nature transferPeriod"));
	}

	@Test
	void aRuleOfTomorrowWaits() {
		post(PAGE, ADMIN, "transferAmount", "4", "transferUnit", "wd", "from", "2026-03-10T00:00");
		assertThat(this.rules.inForce("0103").transfer()).isEmpty();
		assertThat(get("/desk/category-rules", ADMIN)).bodyText().contains("2026年3月10日起（待生效）");
	}

	@Test
	void whatIsWrongIsSaidBesideItsField() {
		assertThat(post(PAGE, ADMIN)).hasStatus(422).bodyText().contains("请填写生效时间");
		assertThat(post(PAGE, ADMIN, "from", "2026-03-09T09:59")).hasStatus(422).bodyText().contains("生效时间不能早于现在");
		assertThat(post(PAGE, ADMIN, "from", "2026-03-09T10:00", "transferAmount", "0")).hasStatus(422);
		assertThat(post(PAGE, ADMIN, "from", "2026-03-09T10:00", "nature", "NONE", "unitId",
				UUID.randomUUID().toString(), "transferAmount", "4", "transferUnit", "years"))
			.hasStatus(422)
			.bodyText()
			.contains("id=\"nature-e\"", "id=\"unitId-e\"", "id=\"transferUnit-e\"");
		assertThat(get("/desk/category-rules/9999", ADMIN)).hasStatus(404);
	}

	@Test
	void aStalePageChangesNothing() {
		this.table.change("0103", new CategoryTerms(null, "REPORT", null, null, null, null, null), Instant.EPOCH,
				"admin");
		assertThat(post(PAGE, ADMIN, "nature", "COMPLAINT", "from", "2026-03-09T10:00")).hasStatus(409)
			.bodyText()
			.contains("这个分类的规则刚被修改");
		assertThat(this.rules.inForce("0103").nature()).isEqualTo("REPORT");
	}

	@ParameterizedTest
	@EnumSource(names = { "STAFF", "DIRECTOR" })
	void theOfficeReadsButDoesNotSet(Role role) {
		assertThat(get(PAGE, viewer(role))).hasStatusOk().bodyText().contains("没有设置过").doesNotContain("生效时间");
		assertThat(post(PAGE, viewer(role), "from", "2026-03-09T10:00")).hasStatus(403);
	}

	@ParameterizedTest
	@EnumSource(names = { "DEPUTY", "UNIT", "OBSERVER", "SECURITY", "AUDITOR" })
	void nobodyElseReadsThem(Role role) {
		assertThat(get("/desk/category-rules", viewer(role))).hasStatus(403);
		assertThat(get(PAGE, viewer(role))).hasStatus(403);
	}

	@Test
	void aReviewTakesWhatNobodyChoseFromTheCategory() {
		this.table.change("0103", new CategoryTerms(null, "COMPLAINT", "URGENT", "BUILDING", null, null, null),
				Instant.EPOCH, "admin");
		Request request = this.mother.aRequest().handedIn();
		assertThat(get(request.href() + "/review", RequestMother.STAFF)).hasStatusOk()
			.bodyText()
			.contains("按分类默认", "data-category=\"0103\" data-nature=\"投诉\" data-urgency=\"紧急\" data-scope=\"楼栋\"");
		assertThat(post(request.href() + "/review", RequestMother.STAFF, "version", request.version().toString(),
				"title", "油烟", "category", "0103", "nature", "", "urgency", "NORMAL", "scope", ""))
			.hasStatus3xxRedirection();
		Matter matter = this.mother.after(request, (same) -> same).matter();
		assertThat(matter.nature()).isEqualTo("COMPLAINT");
		assertThat(matter.urgency()).isEqualTo("NORMAL");
		assertThat(matter.scope()).isEqualTo("BUILDING");
	}

	@Test
	void anEndedCategoryStaysOnItsCaseAndIsNotOfferedAnyMore() {
		Request old = this.mother.aRequest().registered();
		Request waiting = this.mother.aRequest().handedIn();
		post("/desk/settings/codes/category/0103/end", ADMIN, "version", "0", "last", "2026-03-09");
		post("/desk/settings/codes/outcome/A", ADMIN, "version", "0", "name", "办好了");
		this.clock.moveTo(LocalDate.of(2026, 3, 10));
		assertThat(get(old.href(), RequestMother.STAFF)).bodyText().contains("城市管理 / 油烟噪声");
		assertThat(get(waiting.href() + "/review", RequestMother.STAFF)).bodyText()
			.doesNotContain("<option value=\"0103\"")
			.contains("<option value=\"0102\"");
		assertThat(get("/desk/requests/new", RequestMother.STAFF)).bodyText()
			.doesNotContain("<option value=\"0103\"")
			.contains("<option value=\"0102\"");
		assertThat(post(waiting.href() + "/review", RequestMother.STAFF, "version", waiting.version().toString(),
				"title", "油烟", "category", "0103"))
			.hasStatus(422)
			.bodyText()
			.contains("这个类别已停用，请另选");
	}

	@Test
	void anOutcomeClassIsCalledAsTheListNamesIt() {
		Request request = this.mother.aRequest().closed();
		post("/desk/settings/codes/outcome/A", ADMIN, "version", "0", "name", "办好了");
		assertThat(get(request.href(), RequestMother.STAFF)).bodyText().contains("办好了").doesNotContain("已解决");
		assertThat(get(this.mother.aRequest().signed().href() + "/answer", this.mother.unitViewer())).bodyText()
			.contains("A 办好了")
			.doesNotContain("已解决</label>");
	}

	@Test
	void aRegistrationTakesItToo() {
		this.table.change("0103", new CategoryTerms(null, "COMPLAINT", "URGENT", "BUILDING", null, null, null),
				Instant.EPOCH, "admin");
		assertThat(get("/desk/requests/new", RequestMother.STAFF)).hasStatusOk().bodyText().contains("按分类默认");
		String address = post("/desk/requests", RequestMother.STAFF, "channel", "PHONE", "category", "0103", "content",
				"油烟呛人。", "nature", "REPORT", "urgency", "")
			.getResponse()
			.getRedirectedUrl();
		UUID id = UUID.fromString(address.replaceAll(".*/requests/|\\?.*", ""));
		assertThat(this.requests.findById(id).orElseThrow().matter()).satisfies((matter) -> {
			assertThat(matter.nature()).isEqualTo("REPORT");
			assertThat(matter.urgency()).isEqualTo("URGENT");
			assertThat(matter.scope()).isEqualTo("BUILDING");
		});
	}

	@Test
	void aReviewAcceptsOnlyWhatItsFormOffers() {
		Request request = this.mother.aRequest().handedIn();
		assertThat(post(request.href() + "/review", RequestMother.STAFF, "version", request.version().toString(),
				"title", "油烟", "category", "01", "nature", "X", "scope", "Y"))
			.hasStatus(422)
			.bodyText()
			.contains("请选择二级类别", "id=\"nature-e\"", "id=\"scope-e\"");
	}

}
