package org.liaisonstation.station;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.deputies.ContactCard;
import org.liaisonstation.deputies.ContactCards;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.DeputyMother;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.paper.RandomCode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@StationTest
class DirectoryFiguresTests {

	private static final Instant PUBLISHED = Instant.parse("2026-02-01T16:30:00Z");

	@Autowired
	Constituencies constituencies;

	@Autowired
	Deputies deputies;

	@Autowired
	Mandates mandates;

	@Autowired
	ContactCards cards;

	@Autowired
	LiaisonPoints points;

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aCardCountsFromItsDayInShanghaiOn() {
		Mandate mandate = aSavedMandate();
		ContactCard card = this.cards.save(new ContactCard(mandate, RandomCode.fresh(), PUBLISHED));
		assertThat(withCard(LocalDate.of(2026, 2, 1))).doesNotContain(mandate.deputy().id());
		assertThat(withCard(LocalDate.of(2026, 2, 2))).contains(mandate.deputy().id());
		assertThat(this.cards.findByCode(card.code())).get()
			.extracting((found) -> found.mandate().deputy().name())
			.isEqualTo("陈淑敏");
	}

	@Test
	void aPavilionCountsOnlyWithAConstituency() {
		Constituency constituency = this.constituencies.save(new Constituency(12, "第十二选区", "", 2));
		LiaisonPoint pavilion = new LiaisonPoint(PointKind.TEA_PAVILION, "东边茶话亭", "东边", RandomCode.fresh(),
				LocalDate.of(2026, 1, 4));
		this.points.save(pavilion);
		assertThat(pavilions(LocalDate.of(2026, 3, 9))).doesNotContain(pavilion.id());
		pavilion.lieIn(constituency, null);
		assertThat(pavilions(LocalDate.of(2026, 3, 9))).contains(pavilion.id());
		assertThat(pavilions(LocalDate.of(2026, 1, 3))).doesNotContain(pavilion.id());
	}

	@Test
	void aWithdrawnPavilionCountsOnItsLastDayAndNoLonger() {
		LiaisonPoint pavilion = new LiaisonPoint(PointKind.TEA_PAVILION, "东边茶话亭", "东边", RandomCode.fresh(),
				LocalDate.of(2026, 1, 4));
		pavilion.lieIn(this.constituencies.save(new Constituency(12, "第十二选区", "", 2)), null);
		pavilion.withdraw(LocalDate.of(2026, 3, 9), "拆迁");
		this.points.save(pavilion);
		assertThat(pavilions(LocalDate.of(2026, 3, 9))).contains(pavilion.id());
		assertThat(pavilions(LocalDate.of(2026, 3, 10))).doesNotContain(pavilion.id());
	}

	private Mandate aSavedMandate() {
		Mandate mandate = DeputyMother.aMandate("陈淑敏", this.constituencies.save(new Constituency(12, "第十二选区", "", 2)));
		this.deputies.save(mandate.deputy());
		return this.mandates.save(mandate);
	}

	private List<UUID> withCard(LocalDate day) {
		return holding("figure_deputies_with_card", day);
	}

	private List<UUID> pavilions(LocalDate day) {
		return holding("figure_points_tea_pavilion", day);
	}

	private List<UUID> holding(String view, LocalDate day) {
		this.entities.flush();
		return this.jdbc
			.sql("SELECT subject_id FROM " + view + " WHERE from_date <= :day AND (to_date IS NULL OR to_date > :day)")
			.param("day", day)
			.query(UUID.class)
			.list();
	}

}
