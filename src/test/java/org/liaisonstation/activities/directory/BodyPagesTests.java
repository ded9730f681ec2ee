package org.liaisonstation.activities.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.SubjectKind;
import org.liaisonstation.activities.VisitedBodies;
import org.liaisonstation.activities.VisitedBody;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.constituencies.PlaceKind;
import org.liaisonstation.constituencies.Places;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@StationTest
@RecordApplicationEvents
@WithViewer(roles = Role.STAFF)
class BodyPagesTests {

	private static final String PHONE = "19900007001";

	private static final String HEAD = "钟守义";

	@Autowired
	MockMvcTester pages;

	@Autowired
	VisitedBodies bodies;

	@Autowired
	Constituencies constituencies;

	@Autowired
	Places places;

	@Autowired
	JdbcClient jdbc;

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
		this.constituency = this.constituencies.save(new Constituency(112, "第一百一十二选区", "", 2));
		this.place = this.places.save(new Place("东柳村", PlaceKind.VILLAGE, this.constituency, LocalDate.of(2026, 1, 4)));
	}

	@Test
	void anEnterpriseHasANameAndLiesInTheConstituencyOfItsVillage() {
		assertThat(save("/desk/bodies/new", null, "ENTERPRISE", "柳编合作社")).hasStatus3xxRedirection();
		VisitedBody body = this.bodies.findByKindAndNameAndActiveToIsNull(SubjectKind.ENTERPRISE, "柳编合作社")
			.orElseThrow();
		assertThat(body.constituency().id()).isEqualTo(this.constituency.id());
		assertThat(get("/desk/bodies?q=柳编&kind=ENTERPRISE")).bodyText()
			.contains("柳编合作社", "东柳村", "已登记")
			.doesNotContain(PHONE);
		assertThat(get("/desk/bodies?kind=SCHOOL")).bodyText().doesNotContain("柳编合作社");
		assertThat(get("/desk/bodies?constituency=" + UUID.randomUUID())).bodyText().doesNotContain("柳编合作社");
		assertThat(recorded()).contains("body.added");
	}

	@Test
	void householdsAreNumberedWithoutAGap() {
		int before = this.bodies.highestNumber();
		assertThat(save("/desk/bodies/new", null, "HOUSEHOLD", "钟家")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("困难户只编号");
		assertThat(save("/desk/bodies/new", null, "HOUSEHOLD", "")).hasStatus3xxRedirection();
		assertThat(save("/desk/bodies/new", null, "HOUSEHOLD", "")).hasStatus3xxRedirection();
		assertThat(this.bodies.highestNumber()).isEqualTo(before + 2);
		assertThat(get("/desk/bodies?kind=HOUSEHOLD&q=" + (before + 1))).bodyText()
			.contains("困难户第" + (before + 1) + "号")
			.doesNotContain("困难户第" + (before + 2) + "号", HEAD);
	}

	@Test
	void whoItIsStaysSealedAndEveryLookIsRecorded() {
		VisitedBody body = anEnterprise();
		assertThat(this.jdbc.sql("SELECT contact_name || phone || address FROM visited_body WHERE id = ?")
			.param(body.id())
			.query(String.class)
			.single()).startsWith("v1:").doesNotContain(PHONE, HEAD);
		assertThat(get(address(body))).hasStatusOk().bodyText().contains("已登记，加密保存").doesNotContain(PHONE, HEAD);
		assertThat(recorded()).doesNotContain("body.contact_shown");
		assertThat(this.pages.post().uri(address(body) + "/reveal").with(csrf())).hasStatusOk()
			.bodyText()
			.contains(PHONE, HEAD);
		assertThat(recorded()).containsOnlyOnce("body.contact_shown");
		assertThat(get(address(body) + "/edit")).bodyText().contains(PHONE, HEAD);
		assertThat(recorded().stream().filter("body.contact_shown"::equals)).hasSize(2);
	}

	@Test
	void whatDoesNotFitComesBack() {
		anEnterprise();
		assertThat(save("/desk/bodies/new", null, "ENTERPRISE", "柳编合作社")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("名录里已经有同名的企业", "柳编合作社");
		assertThat(save("/desk/bodies/new", null, "SCHOOL", "柳编合作社")).hasStatus3xxRedirection();
		assertThat(save("/desk/bodies/new", null, "ENTERPRISE", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请填写名称");
		assertThat(save("/desk/bodies/new", null, "PLACE", "东柳村")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(save("/desk/bodies/new", null, "", "某厂")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请选择类型");
	}

	@Test
	void aCorrectionNamesItsFieldsInTheTrail() {
		VisitedBody body = anEnterprise();
		assertThat(save(address(body) + "/edit", body.version(), "SCHOOL", "柳编合作社"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("类型不能改");
		assertThat(save(address(body) + "/edit", body.version(), "ENTERPRISE", "柳编总社")).hasRedirectedUrl(address(body));
		assertThat(this.bodies.findById(body.id()).orElseThrow().name()).isEqualTo("柳编总社");
		assertThat(this.events.stream(Recorded.class).filter((entry) -> entry.action().equals("body.edited")))
			.extracting(Recorded::details)
			.allSatisfy((details) -> assertThat(details.get("fields")).contains("name").doesNotContain("柳编"));
	}

	@Test
	void whatWasWithdrawnIsKeptAndNotChangedAnyMore() {
		VisitedBody body = anEnterprise();
		assertThat(withdraw(body, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(withdraw(body, "停产")).hasRedirectedUrl(address(body));
		assertThat(get(address(body))).bodyText().contains("已停用", "停产", "2026年3月9日");
		assertThat(get("/desk/bodies")).bodyText().doesNotContain("柳编合作社");
		assertThat(get("/desk/bodies?withdrawn=true")).bodyText().contains("柳编合作社");
		assertThat(withdraw(body, "再来一次")).hasStatus(HttpStatus.CONFLICT);
		assertThat(save(address(body) + "/edit", body.version(), "ENTERPRISE", "别的名字")).hasStatus(HttpStatus.CONFLICT);
		assertThat(recorded()).contains("body.withdrawn");
		assertThat(save("/desk/bodies/new", null, "ENTERPRISE", "柳编合作社")).hasStatus3xxRedirection();
	}

	@Test
	void aStalePageIsRefused() {
		VisitedBody body = anEnterprise();
		assertThat(save(address(body) + "/edit", body.version() + 1, "ENTERPRISE", "别的名字"))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(get("/desk/bodies/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void theSecondClickGetsTheFirstPage() {
		String submission = UUID.randomUUID().toString();
		MvcTestResult first = send("/desk/bodies/new", submission, null, "HOUSEHOLD", "");
		int number = this.bodies.highestNumber();
		assertThat(send("/desk/bodies/new", submission, null, "HOUSEHOLD", ""))
			.hasRedirectedUrl(first.getResponse().getRedirectedUrl());
		assertThat(this.bodies.highestNumber()).isEqualTo(number);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "STAFF", "DIRECTOR" })
	void nobodyElseSeesThem(Role role) {
		VisitedBody body = anEnterprise();
		Viewer other = new Viewer(UUID.randomUUID(), "other", "某人", Set.of(role), UUID.randomUUID(), UUID.randomUUID(),
				UUID.randomUUID());
		for (String page : List.of("/desk/bodies", "/desk/bodies/new", address(body), address(body) + "/edit")) {
			assertThat(this.pages.get().uri(page).with(user(new SignedIn(other)))).hasStatus(HttpStatus.FORBIDDEN);
		}
		assertThat(this.pages.post().uri(address(body) + "/reveal").with(csrf()).with(user(new SignedIn(other))))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void theListAsksTheDatabaseEquallyOftenForMany() {
		anEnterprise();
		assertThat(get("/desk/bodies")).hasStatusOk();
		long few = statementsOf("/desk/bodies");
		for (int i = 0; i < 12; i++) {
			save("/desk/bodies/new", null, "CLINIC", "卫生室" + i);
		}
		assertThat(statementsOf("/desk/bodies")).isEqualTo(few);
	}

	private VisitedBody anEnterprise() {
		VisitedBody body = VisitedBody.named(SubjectKind.ENTERPRISE, "柳编合作社", LocalDate.of(2026, 1, 4));
		body.lieIn(this.constituency, this.place);
		body.contact(HEAD, PHONE, "大柳街九号", null);
		this.bodies.save(body);
		this.entities.flush();
		return body;
	}

	private static String address(VisitedBody body) {
		return "/desk/bodies/" + body.id();
	}

	private MvcTestResult save(String address, Long version, String kind, String name) {
		return send(address, UUID.randomUUID().toString(), version, kind, name);
	}

	private MvcTestResult send(String address, String submission, Long version, String kind, String name) {
		this.entities.flush();
		return this.pages.post()
			.uri(address)
			.with(csrf())
			.param("submission", submission)
			.param("version", (version != null) ? version.toString() : "")
			.param("kind", kind)
			.param("name", name)
			.param("place", this.place.id().toString())
			.param("contactName", HEAD)
			.param("phone", PHONE)
			.exchange();
	}

	private MvcTestResult withdraw(VisitedBody body, String reason) {
		this.entities.flush();
		return this.pages.post()
			.uri(address(body) + "/withdraw")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", body.version().toString())
			.param("reason", reason)
			.exchange();
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
