package org.liaisonstation.constituencies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
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
@WithViewer(roles = Role.STAFF)
class PlacePagesTests {

	private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

	@Autowired
	MockMvcTester pages;

	@Autowired
	Constituencies constituencies;

	@Autowired
	Places places;

	@Autowired
	EntityManager entities;

	@Autowired
	EntityManagerFactory factory;

	@Autowired
	ApplicationEvents events;

	private Constituency constituency;

	private Place place;

	@BeforeEach
	void aVillage() {
		this.constituency = this.constituencies.save(new Constituency(112, "第一百一十二选区", "东边", 2));
		this.place = this.places.save(new Place("东柳村", PlaceKind.VILLAGE, this.constituency, SINCE));
	}

	@Test
	void aVillageIsFoundByNameConstituencyAndKind() {
		assertThat(get("/desk/places?q=东柳&kind=VILLAGE&constituency=" + this.constituency.id())).bodyText()
			.contains("东柳村");
		assertThat(get("/desk/places?q=东柳&kind=COMMUNITY")).bodyText().contains("没有符合条件的村居");
	}

	@Test
	void theListAsksTheDatabaseEquallyOftenForManyVillages() {
		long few = statementsOf("/desk/places");
		for (int i = 0; i < 12; i++) {
			Constituency another = this.constituencies.save(new Constituency(200 + i, "选区" + i, "", 1));
			this.places.save(new Place("村" + i, PlaceKind.VILLAGE, another, SINCE));
		}
		assertThat(statementsOf("/desk/places")).isEqualTo(few);
	}

	@Test
	void aNewVillageLeadsToItsPage() {
		assertThat(village("/desk/places/new", "西柳村", null)).hasStatus3xxRedirection();
		Place added = this.places.findByNameAndActiveToIsNull("西柳村").orElseThrow();
		assertThat(get("/desk/places/" + added.id())).bodyText().contains("西柳村", "412 户", "邢守田");
		assertThat(recorded()).contains("place.added");
	}

	@Test
	void aNameThatIsTakenIsRefused() {
		assertThat(village("/desk/places/new", "东柳村", null)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("已经有同名的村居");
	}

	@Test
	void aStalePageIsRefused() {
		assertThat(village(page() + "/edit", "东柳村", this.place.version() + 1)).hasStatus(HttpStatus.CONFLICT);
		assertThat(village(page() + "/edit", "东柳新村", this.place.version())).hasRedirectedUrl(page());
	}

	@Test
	void aWithdrawnVillageIsNotOfferedAnyMore() {
		assertThat(withdraw(page(), "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(withdraw(page(), "并入西柳村")).hasRedirectedUrl(page());
		assertThat(this.places.active()).extracting(Place::name).doesNotContain("东柳村");
		assertThat(get(page())).bodyText().contains("已停用", "并入西柳村");
		assertThat(withdraw(page(), "再来一次")).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void aConstituencyWithVillagesInItIsNotWithdrawn() {
		String address = "/desk/constituencies/" + this.constituency.id();
		assertThat(withdraw(address, "重新划分")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("选区里还有村居");
		withdraw(page(), "并入西柳村");
		this.entities.flush();
		assertThat(withdraw(address, "重新划分")).hasRedirectedUrl(address);
		assertThat(recorded()).contains("constituency.withdrawn");
	}

	@Test
	void theNumberOfAConstituencyIsUsedOnce() {
		assertThat(constituency("112")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("已经有选区在用");
		assertThat(constituency("一")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("请填写数字");
		assertThat(constituency("113")).hasStatus3xxRedirection();
		assertThat(get("/desk/constituencies")).bodyText().contains("第一百一十三选区");
	}

	@Test
	@WithViewer(roles = Role.UNIT)
	void unitsDoNotSeeTheList() {
		assertThat(get("/desk/places")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(village("/desk/places/new", "西柳村", null)).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MvcTestResult constituency(String number) {
		return this.pages.post()
			.uri("/desk/constituencies/new")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("number", number)
			.param("name", "第一百一十三选区")
			.param("quota", "2")
			.exchange();
	}

	private MvcTestResult village(String address, String name, Long version) {
		return this.pages.post()
			.uri(address)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", (version != null) ? version.toString() : "")
			.param("name", name)
			.param("kind", "VILLAGE")
			.param("constituency", this.constituency.id().toString())
			.param("households", "412")
			.param("gridWorker", "邢守田")
			.param("activeFrom", "2020-01-01")
			.exchange();
	}

	private MvcTestResult withdraw(String address, String reason) {
		this.entities.flush();
		Long version = address.equals(page()) ? this.place.version() : this.constituency.version();
		return this.pages.post()
			.uri(address + "/withdraw")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", version.toString())
			.param("reason", reason)
			.exchange();
	}

	private String page() {
		return "/desk/places/" + this.place.id();
	}

	private MvcTestResult get(String address) {
		return this.pages.get().uri(address).exchange();
	}

	private long statementsOf(String address) {
		this.entities.flush();
		this.entities.clear();
		Statistics statistics = this.factory.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		assertThat(get(address)).hasStatusOk();
		return statistics.getPrepareStatementCount();
	}

	private List<String> recorded() {
		return this.events.stream(Recorded.class).map(Recorded::action).toList();
	}

}
