package org.liaisonstation.supervision.projects;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.ActivityMother;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.ledgers.LedgerRows;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** 民生实事台账: a row for each project, with what became of it and how it was rated. */
@StationTest
class ProjectLedgerTests {

	@Autowired
	ProjectLedger ledger;

	@Autowired
	ProjectDesk desk;

	@Autowired
	ProjectMother mother;

	@Autowired
	ActivityMother people;

	@Autowired
	EntityManager entities;

	@Autowired
	TestClock clock;

	private Viewer staff;

	private Viewer director;

	private Viewer unit;

	@BeforeEach
	void people() {
		this.people.village();
		this.staff = this.people.office(Role.STAFF);
		this.director = this.people.office(Role.DIRECTOR);
		this.unit = this.mother.unit("901");
		this.clock.moveTo(LocalDate.of(2026, 1, 9));
	}

	@AfterEach
	void today() {
		this.clock.reset();
	}

	private Project project() {
		return this.mother.project(this.unit, LocalDate.of(2026, 4, 30), ProjectOrigin.NONE, this.staff);
	}

	/** The rows by the names of their columns. */
	private List<Map<String, Object>> rows(LocalDate from, LocalDate to) throws IOException {
		this.entities.flush();
		return LedgerRows.of(this.ledger, new LedgerOrder(from, to, false), this.staff);
	}

	@Test
	void aProjectStandsWithItsStateItsColourAndItsRating() throws IOException {
		Project accepted = project();
		Project begun = project();
		this.clock.moveTo(LocalDate.of(2026, 2, 3));
		this.mother.checked(begun, 1, 20, this.unit, this.staff);
		this.mother.checked(accepted, 1, 100, this.unit, this.staff);
		accepted = this.mother.accepted(accepted, LocalDate.of(2026, 2, 3), this.director);
		this.desk.survey(accepted.id(), accepted.version(),
				new Satisfaction(LocalDate.of(2026, 2, 3), 50, 40, 30, 6, 4), this.staff);
		List<Map<String, Object>> rows = rows(null, null);
		assertThat(rows).hasSize(2);
		assertThat(rows.get(0)).containsEntry("编号", "MS-2026-0001")
			.containsEntry("项目", "老小区充电棚")
			.containsEntry("投资（万元）", new BigDecimal("120.5"))
			.containsEntry("责任单位", "实事单位901")
			.containsEntry("完成时限", LocalDate.of(2026, 4, 30))
			.containsEntry("进度（%）", 100)
			.containsEntry("状态", "已验收")
			.containsEntry("验收日期", LocalDate.of(2026, 2, 3))
			.containsEntry("测评发出", 50)
			.containsEntry("收回", 40)
			.containsEntry("满意率", "90%");
		assertThat(rows.get(1)).containsEntry("编号", "MS-2026-0002")
			.containsEntry("进度（%）", 20)
			.containsEntry("状态", "实施中")
			.containsEntry("测评发出", null)
			.containsEntry("满意率", "");
		assertThat(rows.get(1).get("颜色")).isNotEqualTo(rows.get(0).get("颜色"));
	}

	@Test
	void itIsOfTheDaysOfRegistrationThatWereAskedFor() throws IOException {
		project();
		assertThat(rows(LocalDate.of(2026, 1, 9), LocalDate.of(2026, 1, 9))).hasSize(1);
		assertThat(rows(LocalDate.of(2026, 1, 10), null)).isEmpty();
		assertThat(rows(null, LocalDate.of(2026, 1, 8))).isEmpty();
	}

}
