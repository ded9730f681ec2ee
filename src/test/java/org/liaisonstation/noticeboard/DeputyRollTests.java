package org.liaisonstation.noticeboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.constituencies.PlaceKind;
import org.liaisonstation.constituencies.Places;
import org.liaisonstation.deputies.ContactCard;
import org.liaisonstation.deputies.ContactCards;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.DeputyMother;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.paper.RandomCode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@StationTest
class DeputyRollTests {

	private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

	@Autowired
	MockMvcTester pages;

	@Autowired
	Constituencies constituencies;

	@Autowired
	Places places;

	@Autowired
	Deputies deputies;

	@Autowired
	Mandates mandates;

	@Autowired
	ContactCards cards;

	@Autowired
	EntityManager entities;

	@Autowired
	EntityManagerFactory factory;

	private Mandate mandate;

	private ContactCard card;

	@BeforeEach
	void aDeputyWithACard() {
		this.mandate = served("陈淑敏", 112);
		this.mandate.deputy().contact("0000-285 0101", "19900010126", "chen@liaison.example", "柳岸花园3号楼");
		this.mandate.deputy().introduce("养老助餐", "每季度走访选民十户。");
		this.places.save(new Place("东柳村", PlaceKind.VILLAGE, this.mandate.constituency(), LocalDate.of(2020, 1, 1)));
		this.card = this.cards.save(new ContactCard(this.mandate, RandomCode.fresh(), NOW));
		this.entities.flush();
	}

	@Test
	void everyCardLeadsToItsMessagePage() {
		assertThat(get("/deputies")).hasStatusOk()
			.bodyText()
			.contains("第112选区", "陈淑敏", "/d/" + this.card.code(), "<path");
	}

	@Test
	void aResidentFindsHisDeputyByTheNameOfHisVillage() {
		served("郝景澄", 113);
		assertThat(get("/deputies?q=东柳")).bodyText().contains("陈淑敏").doesNotContain("郝景澄");
		assertThat(get("/deputies?q=没有这个村")).bodyText().contains("没有找到");
	}

	@Test
	void aDeputyWithoutACardIsListedWithoutACode() {
		served("郝景澄", 113);
		assertThat(get("/deputies?q=郝景澄")).bodyText().contains("郝景澄").doesNotContain("/d/");
	}

	@Test
	void nothingPersonalIsOnAnyPublicPage() {
		for (String address : new String[] { "/deputies", "/deputies/" + this.mandate.deputy().id() }) {
			assertThat(get(address)).hasStatusOk()
				.bodyText()
				.contains("陈淑敏", "养老助餐")
				.doesNotContain("19900010126", "chen@liaison.example", "柳岸花园3号楼", "285 0101");
		}
	}

	@Test
	void theDeputysPageShowsPledgesAndLeadsToTheMessage() {
		assertThat(get("/deputies/" + this.mandate.deputy().id())).bodyText()
			.contains("每季度走访选民十户。", "给陈代表留言", "/d/" + this.card.code());
	}

	@Test
	void whoServesNoMoreIsOnTheRollNoMore() {
		this.mandate.end(LocalDate.of(2026, 3, 9), "任期届满");
		this.entities.flush();
		assertThat(get("/deputies")).bodyText().doesNotContain("陈淑敏");
		assertThat(get("/deputies/" + this.mandate.deputy().id())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/deputies/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void theRollAsksTheDatabaseEquallyOftenForManyDeputies() {
		long few = statementsOf("/deputies");
		for (int i = 0; i < 12; i++) {
			this.cards.save(new ContactCard(served("代表" + i, 200 + i), RandomCode.fresh(), NOW));
		}
		assertThat(statementsOf("/deputies")).isEqualTo(few);
	}

	private Mandate served(String name, int number) {
		Constituency constituency = this.constituencies.save(new Constituency(number, "第" + number + "选区", "", 2));
		Mandate mandate = DeputyMother.aMandate(name, constituency);
		this.deputies.save(mandate.deputy());
		return this.mandates.save(mandate);
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

}
