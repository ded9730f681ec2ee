package org.liaisonstation.units;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.audit.Recorded;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@StationTest
@RecordApplicationEvents
@WithViewer(roles = Role.ADMIN)
class UnitPagesTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	Units units;

	@Autowired
	ApplicationEvents events;

	@Test
	void aUnitIsFoundByNameAndByCode() {
		assertThat(get("/desk/units?q=城镇建设")).bodyText().contains("城镇建设管理办公室").doesNotContain("综合行政执法办公室");
		assertThat(get("/desk/units?q=06")).bodyText().contains("综合行政执法办公室").doesNotContain("城镇建设管理办公室");
		assertThat(get("/desk/units?kind=DISTRICT")).bodyText().contains("区住建局").doesNotContain("文化站");
		assertThat(get("/desk/units?q=没有这个单位")).bodyText().contains("没有符合条件的单位");
	}

	@Test
	void aNewUnitLeadsToItsPageAndIsRecorded() {
		MvcTestResult answer = post("/desk/units/new", UUID.randomUUID(), "50", "园林绿化所");
		assertThat(answer).hasStatus3xxRedirection();
		Unit unit = this.units.findByCode("50").orElseThrow();
		assertThat(answer).hasRedirectedUrl("/desk/units/" + unit.id());
		assertThat(get("/desk/units/" + unit.id())).bodyText().contains("园林绿化所", "城市管理 / 占道经营");
		assertThat(recorded()).contains("unit.added");
	}

	@Test
	void aSecondClickMakesNoSecondUnit() {
		UUID submission = UUID.randomUUID();
		String first = post("/desk/units/new", submission, "50", "园林绿化所").getResponse().getRedirectedUrl();
		Unit unit = this.units.findByCode("50").orElseThrow();
		unit.describe("51", "园林绿化所", UnitKind.INTERNAL, unit.activeFrom());
		this.units.save(unit);
		assertThat(post("/desk/units/new", submission, "50", "园林绿化所")).hasRedirectedUrl(first);
		assertThat(this.units.findByCode("50")).isEmpty();
	}

	@Test
	void errorsStandBesideTheirFieldsAndNothingTypedIsLost() {
		MvcTestResult answer = this.pages.post()
			.uri("/desk/units/new")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("code", "06")
			.param("leader", "洪建业")
			.param("activeFrom", "2026-03-01")
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("name-e", "kind-e", "洪建业");
	}

	@Test
	void whatIsNoDateIsGivenBackAsItWasTyped() {
		assertThat(this.pages.post()
			.uri("/desk/units/new")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("activeFrom", "下个月")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请填写日期，例如 2026-03-09", "value=\"下个月\"");
	}

	@Test
	void aCodeThatIsTakenIsRefused() {
		assertThat(post("/desk/units/new", UUID.randomUUID(), "06", "园林绿化所"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("这个编码已经用了");
	}

	@Test
	void aUnitCannotBePutUnderItself() {
		Unit unit = this.units.findByCode("06").orElseThrow();
		assertThat(edit(unit, unit.version(), unit.id())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("上级不能是本单位");
	}

	@Test
	void anEditTellsTheAuditWhichFieldsChanged() {
		Unit unit = this.units.findByCode("06").orElseThrow();
		assertThat(edit(unit, unit.version(), null)).hasRedirectedUrl("/desk/units/" + unit.id());
		assertThat(this.units.findByCode("06").orElseThrow().contactName()).isEqualTo("施梦琪");
		assertThat(this.events.stream(Recorded.class)).filteredOn("action", "unit.edited")
			.singleElement()
			.satisfies((entry) -> assertThat(entry.details()).containsEntry("fields", "contactName categories"));
	}

	@Test
	void aStalePageIsRefusedAndGivesBackWhatWasTyped() {
		Unit unit = this.units.findByCode("06").orElseThrow();
		assertThat(edit(unit, unit.version() - 1, null)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("刚被修改", "施梦琪");
	}

	@Test
	void aUnitIsWithdrawnWithAReasonAndNotWithout() {
		Unit unit = this.units.findByCode("06").orElseThrow();
		assertThat(withdraw(unit, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("reason-e", "open=\"open\"");
		assertThat(withdraw(unit, "机构改革")).hasRedirectedUrl("/desk/units/" + unit.id());
		assertThat(get("/desk/units/" + unit.id())).bodyText().contains("已停用", "机构改革");
		assertThat(get("/desk/units?withdrawn=true")).bodyText().contains("综合行政执法办公室");
		assertThat(recorded()).contains("unit.withdrawn");
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void staffReadTheListAndChangeNothing() {
		assertThat(get("/desk/units")).hasStatusOk().bodyText().doesNotContain("新增单位");
		assertThat(get("/desk/units/new")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("/desk/units/new", UUID.randomUUID(), "50", "园林绿化所")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	@WithViewer(roles = Role.DEPUTY)
	void othersDoNotSeeTheList() {
		assertThat(get("/desk/units")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void aMissingUnitIsNotFound() {
		assertThat(get("/desk/units/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult get(String address) {
		return this.pages.get().uri(address).exchange();
	}

	private MvcTestResult post(String address, UUID submission, String code, String name) {
		return this.pages.post()
			.uri(address)
			.with(csrf())
			.param("submission", submission.toString())
			.param("code", code)
			.param("name", name)
			.param("kind", "INTERNAL")
			.param("canReceive", "true")
			.param("activeFrom", "2026-03-01")
			.param("categories", "0101", "0105")
			.exchange();
	}

	private MvcTestResult edit(Unit unit, Long version, UUID parent) {
		return this.pages.post()
			.uri("/desk/units/{id}/edit", unit.id())
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", version.toString())
			.param("code", unit.code())
			.param("name", unit.name())
			.param("kind", unit.kind().name())
			.param("contactName", "施梦琪")
			.param("canReceive", "true")
			.param("parent", (parent != null) ? parent.toString() : "")
			.param("activeFrom", unit.activeFrom().toString())
			.exchange();
	}

	private MvcTestResult withdraw(Unit unit, String reason) {
		return this.pages.post()
			.uri("/desk/units/{id}/withdraw", unit.id())
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", this.units.findById(unit.id()).orElseThrow().version().toString())
			.param("reason", reason)
			.exchange();
	}

	private List<String> recorded() {
		return this.events.stream(Recorded.class).map(Recorded::action).toList();
	}

}
