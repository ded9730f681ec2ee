package org.liaisonstation.station;

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
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.DeputyMother;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.paper.RandomCode;

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
class PointPagesTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	LiaisonPoints points;

	@Autowired
	Constituencies constituencies;

	@Autowired
	Deputies deputies;

	@Autowired
	Mandates mandates;

	@Autowired
	EntityManager entities;

	@Autowired
	EntityManagerFactory factory;

	@Autowired
	ApplicationEvents events;

	private Constituency constituency;

	private Mandate mandate;

	@BeforeEach
	void aDeputyOfAConstituency() {
		this.constituency = this.constituencies.save(new Constituency(112, "第一百一十二选区", "", 2));
		this.mandate = DeputyMother.aMandate("陈淑敏", this.constituency);
		this.deputies.save(this.mandate.deputy());
		this.mandates.save(this.mandate);
	}

	@Test
	void aNewPavilionHasItsHoursItsDeputiesAndItsCode() {
		MvcTestResult answer = point("/desk/points/new", null, "东柳茶话亭", "MONTHLY", "15");
		assertThat(answer).hasStatus3xxRedirection();
		LiaisonPoint point = this.points.findByNameAndActiveToIsNull("东柳茶话亭").orElseThrow();
		assertThat(get("/desk/points/" + point.id())).bodyText()
			.contains("每月15日 9:00–11:00", "3月16日 星期一", "原定3月15日", "陈淑敏");
		assertThat(get("/desk/points/" + point.id() + "/poster")).bodyText().contains("微信扫一扫", "<path");
		assertThat(point.code()).matches("[0-9A-HJKMNP-TV-Z]{16}");
		assertThat(recorded()).contains("point.added");
	}

	@Test
	void aRhythmNeedsItsDayAndItsHours() {
		assertThat(point("/desk/points/new", null, "东柳茶话亭", "WEEKLY", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请选择星期几");
		assertThat(point("/desk/points/new", null, "东柳茶话亭", "MONTHLY", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请填写几号");
		assertThat(point("/desk/points/new", null, "东柳茶话亭", "MONTHLY", "月底"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请填写数字", "月底");
	}

	@Test
	void aNameThatIsTakenAndAStalePageAreRefused() {
		LiaisonPoint point = aPoint("西柳茶话亭");
		assertThat(point("/desk/points/new", null, "西柳茶话亭", "MONTHLY", "15"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("已经有同名的站点");
		assertThat(point("/desk/points/" + point.id() + "/edit", point.version() + 1, "西柳茶话亭", "MONTHLY", "15"))
			.hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void aWithdrawnPointIsOpenNoMore() {
		LiaisonPoint point = aPoint("西柳茶话亭");
		assertThat(withdraw(point, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(withdraw(point, "房屋维修")).hasRedirectedUrl("/desk/points/" + point.id());
		assertThat(this.points.active()).extracting(LiaisonPoint::name).doesNotContain("西柳茶话亭");
		assertThat(get("/desk/points?withdrawn=true")).bodyText().contains("西柳茶话亭");
		assertThat(withdraw(point, "再来一次")).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void theListAsksTheDatabaseEquallyOftenForManyPoints() {
		aPoint("西柳茶话亭");
		long few = statementsOf("/desk/points");
		for (int i = 0; i < 12; i++) {
			LiaisonPoint point = aPoint("茶话亭" + i);
			point.lieIn(this.constituencies.save(new Constituency(200 + i, "选区" + i, "", 1)), null);
			point.staff(List.of(this.mandate.deputy()));
		}
		assertThat(statementsOf("/desk/points")).isEqualTo(few);
	}

	@Test
	@WithViewer(roles = Role.OBSERVER)
	void anObserverDoesNotSeeTheList() {
		assertThat(get("/desk/points")).hasStatus(HttpStatus.FORBIDDEN);
	}

	private LiaisonPoint aPoint(String name) {
		LiaisonPoint point = this.points
			.save(new LiaisonPoint(PointKind.TEA_PAVILION, name, "西边", RandomCode.fresh(), LocalDate.of(2026, 1, 4)));
		this.entities.flush();
		return point;
	}

	private MvcTestResult point(String address, Long version, String name, String rhythm, String dayOfMonth) {
		return this.pages.post()
			.uri(address)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", (version != null) ? version.toString() : "")
			.param("kind", "TEA_PAVILION")
			.param("name", name)
			.param("constituency", this.constituency.id().toString())
			.param("address", "东柳村委会院内")
			.param("rhythm", rhythm)
			.param("dayOfMonth", dayOfMonth)
			.param("from", "09:00")
			.param("to", "11:00")
			.param("deputies", this.mandate.deputy().id().toString())
			.exchange();
	}

	private MvcTestResult withdraw(LiaisonPoint point, String reason) {
		this.entities.flush();
		return this.pages.post()
			.uri("/desk/points/{id}/withdraw", point.id())
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", point.version().toString())
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
