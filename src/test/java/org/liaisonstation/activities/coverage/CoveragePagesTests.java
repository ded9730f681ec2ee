package org.liaisonstation.activities.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.ActivityDesk;
import org.liaisonstation.activities.ActivityKind;
import org.liaisonstation.activities.Outline;
import org.liaisonstation.activities.SubjectKind;
import org.liaisonstation.activities.Tags;
import org.liaisonstation.activities.Venue;
import org.liaisonstation.activities.VisitedBodies;
import org.liaisonstation.activities.VisitedBody;
import org.liaisonstation.activities.VisitedSubject;
import org.liaisonstation.activities.plans.Actors;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.constituencies.PlaceKind;
import org.liaisonstation.constituencies.Places;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.DeputyMother;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@StationTest
class CoveragePagesTests {

	private static final LocalDate OPENED = LocalDate.of(2025, 1, 4);

	@Autowired
	MockMvcTester pages;

	@Autowired
	Coverage coverage;

	@Autowired
	ActivityDesk activities;

	@Autowired
	VisitedBodies bodies;

	@Autowired
	Constituencies constituencies;

	@Autowired
	Places places;

	@Autowired
	Deputies deputies;

	@Autowired
	Mandates mandates;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	private Viewer staff;

	private Constituency constituency;

	private Place east;

	private Place west;

	@BeforeEach
	void twoVillages() {
		this.staff = Actors.of(Role.STAFF, this.jdbc);
		this.constituency = this.constituencies.save(new Constituency(112, "第一百一十二选区", "", 2));
		this.east = this.places.save(new Place("东柳村", PlaceKind.VILLAGE, this.constituency, OPENED));
		this.west = this.places.save(new Place("西柳村", PlaceKind.COMMUNITY, this.constituency, OPENED));
	}

	@Test
	void aVillageIsReachedOnceItWasVisited() {
		assertThat(share(SubjectKind.PLACE)).isEqualTo(new CoverageShare(SubjectKind.PLACE, 2, 0, 0));
		UUID visit = held(ActivityKind.VISIT, LocalDate.of(2026, 3, 5), SubjectKind.PLACE, this.east.id());
		held(ActivityKind.VISIT, LocalDate.of(2026, 3, 6), SubjectKind.PLACE, this.east.id());
		held(ActivityKind.LIAISON, LocalDate.of(2025, 11, 3), SubjectKind.PLACE, this.west.id());
		assertThat(share(SubjectKind.PLACE)).isEqualTo(new CoverageShare(SubjectKind.PLACE, 2, 1, 0));
		assertThat(names(SubjectKind.PLACE, Reach.VISIT, false)).containsExactly("西柳村");
		CoverageRow reached = rows(SubjectKind.PLACE, Reach.VISIT, true).get(0);
		assertThat(reached.name()).isEqualTo("东柳村");
		assertThat(reached.times()).isEqualTo(2);
		assertThat(reached.lastOn()).isEqualTo(LocalDate.of(2026, 3, 6));
		assertThat(rows(SubjectKind.PLACE, Reach.LIAISON, false)).extracting(CoverageRow::lastOn)
			.containsExactly(null, LocalDate.of(2025, 11, 3));
		assertThat(this.coverage.rows(new CoverageView(2025, SubjectKind.PLACE, Reach.LIAISON, true)))
			.extracting(CoverageRow::name)
			.containsExactly("西柳村");
		this.activities.withdraw(visit, 0L, "登记重复", this.staff);
		this.entities.flush();
		assertThat(rows(SubjectKind.PLACE, Reach.VISIT, true).get(0).times()).isEqualTo(1);
	}

	@Test
	void whoIsGoneIsNotToBeReachedAnyMore() {
		VisitedBody closed = body(SubjectKind.ENTERPRISE, "柳编厂");
		body(SubjectKind.ENTERPRISE, "面粉厂");
		assertThat(share(SubjectKind.ENTERPRISE).all()).isEqualTo(2);
		closed.withdraw(LocalDate.of(2026, 3, 8), "停产");
		this.bodies.save(closed);
		this.entities.flush();
		assertThat(share(SubjectKind.ENTERPRISE).all()).isEqualTo(1);
		assertThat(names(SubjectKind.ENTERPRISE, Reach.VISIT, false)).containsExactly("面粉厂");
	}

	@Test
	void aHouseholdHasANumberAndNothingElse() {
		VisitedBody household = VisitedBody.household(907, OPENED);
		household.lieIn(this.constituency, this.east);
		household.contact("钟馗", "13800001234", "钟馗巷", null);
		this.bodies.save(household);
		this.entities.flush();
		assertThat(get(this.staff, "?kind=HOUSEHOLD&reach=LIAISON")).hasStatusOk()
			.bodyText()
			.contains("困难户第907号", "subject=HOUSEHOLD:" + household.id())
			.doesNotContain("钟馗");
	}

	@Test
	void aFormerDeputyIsReachedByLiaison() {
		Mandate mandate = DeputyMother.aMandate("老代表", this.constituency);
		this.deputies.save(mandate.deputy());
		this.mandates.save(mandate);
		this.entities.flush();
		assertThat(names(SubjectKind.FORMER_DEPUTY, Reach.LIAISON, false)).isEmpty();
		mandate.end(LocalDate.of(2026, 1, 10), "届满");
		this.entities.flush();
		assertThat(names(SubjectKind.FORMER_DEPUTY, Reach.LIAISON, false)).containsExactly("老代表");
	}

	@Test
	void thePageIsAWorkList() {
		held(ActivityKind.VISIT, LocalDate.of(2026, 3, 5), SubjectKind.PLACE, this.east.id());
		assertThat(get(this.staff, "")).hasStatusOk()
			.bodyText()
			.contains("2026年全域遍访", "1/2", "还没有走访的村居", "第一百一十二选区", "西柳村", "subject=PLACE:" + this.west.id())
			.doesNotContain("subject=PLACE:" + this.east.id());
		assertThat(get(this.staff, "?reached=true")).bodyText().contains("东柳村", "2026年3月5日");
		assertThat(get(this.staff, "?kind=UNIT")).hasStatusOk().bodyText().contains("不分选区", "派出所");
		assertThat(get(this.staff, "?kind=NONSENSE")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void leavesAsAFile() {
		this.entities.flush();
		assertThat(this.pages.post()
			.uri("/desk/coverage/export")
			.with(csrf())
			.with(Actors.signedIn(this.staff))
			.param("submission", UUID.randomUUID().toString())
			.param("year", "2026")
			.param("kind", "PLACE")
			.param("reach", "VISIT")
			.param("reached", "false")).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("SELECT title || ' ' || total FROM ledger_export WHERE account_id = ?")
			.param(this.staff.accountId())
			.query(String.class)
			.single()).isEqualTo("还没有走访的村居 2");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "STAFF", "DIRECTOR" })
	void isTheOfficesAlone(Role role) {
		assertThat(get(Actors.of(role, this.jdbc), "")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void theWorkListOfTheOfficeSaysHowFarItIs() {
		this.entities.flush();
		assertThat(this.pages.get().uri("/desk").with(Actors.signedIn(this.staff))).hasStatusOk()
			.bodyText()
			.contains("今年的全域遍访", "六进 0/2");
		assertThat(this.pages.get()
			.uri("/desk")
			.with(Actors.signedIn(Actors.of(Role.DEPUTY, UUID.randomUUID(), this.jdbc)))).hasStatusOk()
			.bodyText()
			.doesNotContain("全域遍访");
	}

	private UUID held(ActivityKind kind, LocalDate day, SubjectKind subject, UUID id) {
		UUID activity = this.activities
			.record(Outline.of(kind, "V_VILLAGE", "去看看", day), Venue.nowhere(), Tags.none(),
					List.of(VisitedSubject.of(subject, id)), List.of(), null, null, null, List.of(), this.staff)
			.id();
		this.entities.flush();
		return activity;
	}

	private VisitedBody body(SubjectKind kind, String name) {
		VisitedBody body = VisitedBody.named(kind, name, OPENED);
		body.lieIn(this.constituency, this.east);
		this.bodies.save(body);
		this.entities.flush();
		return body;
	}

	private CoverageShare share(SubjectKind kind) {
		this.entities.flush();
		return this.coverage.thisYear().stream().filter((share) -> share.kind() == kind).findFirst().orElseThrow();
	}

	private List<CoverageRow> rows(SubjectKind kind, Reach reach, boolean reached) {
		this.entities.flush();
		return this.coverage.rows(new CoverageView(2026, kind, reach, reached));
	}

	private List<String> names(SubjectKind kind, Reach reach, boolean reached) {
		return rows(kind, reach, reached).stream().map(CoverageRow::name).toList();
	}

	private MvcTestResult get(Viewer viewer, String query) {
		this.entities.flush();
		return this.pages.get().uri("/desk/coverage" + query).with(Actors.signedIn(viewer)).exchange();
	}

}
