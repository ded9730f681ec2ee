package org.liaisonstation.activities;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.ledgers.LedgerRows;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** 六进六请六联台账: its cells, its period, and what of it is personal. */
@StationTest
@Import(ActivityMother.class)
class ActivityLedgerTests {

	@Autowired
	ActivityLedger ledger;

	@Autowired
	ActivityMother mother;

	@Autowired
	ActivityDesk desk;

	@Autowired
	OpinionDesk opinions;

	@Autowired
	EntityManager entities;

	private Viewer staff;

	private Viewer deputy;

	@BeforeEach
	void people() {
		this.mother.village();
		this.staff = this.mother.office(Role.STAFF);
		this.deputy = this.mother.deputy("陈淑敏", true);
	}

	/** The rows by the names of their columns. */
	private List<Map<String, Object>> rows(LocalDate from, LocalDate to, boolean personal) throws IOException {
		this.entities.flush();
		return LedgerRows.of(this.ledger, new LedgerOrder(from, to, personal), this.staff);
	}

	@Test
	void aVisitSaysWhereToWithWhomAndWhatBecameOfItsOpinions() throws IOException {
		Activity visit = this.mother.held(ActivityKind.VISIT, this.staff, this.deputy);
		this.mother.opinion(visit, "路灯不亮", this.staff);
		Opinion answered = this.mother.opinion(visit, "公交太少", this.staff);
		this.opinions.answer(answered.id(), answered.version(), "已经反馈", this.staff);
		Opinion twice = this.mother.opinion(visit, "公交太少", this.staff);
		this.opinions.withdraw(twice.id(), twice.version(), "记重了", this.staff);
		Map<String, Object> row = rows(null, null, false).get(0);
		assertThat(row).containsEntry("编号", visit.number())
			.containsEntry("种类", "六进")
			.containsEntry("类别", "进村居")
			.containsEntry("对象名称", "东柳村")
			.containsEntry("性质", "村居")
			.containsEntry("代表", "陈淑敏")
			.containsEntry("代表人次", 1L)
			.containsEntry("陪同", "村干部")
			.containsEntry("情况", "看了村路，听了大家的话。")
			.containsEntry("意见条数", 2L)
			.containsEntry("意见处理", "当场答复 1，待处理 1")
			.containsEntry("待处理", 1L);
		assertThat(row).doesNotContainKeys("来宾姓名、单位和职务", "困难户户主");
	}

	@Test
	void namesOfGuestsGoOutOnlyWhenAskedFor() throws IOException {
		Activity invitation = this.mother.held(ActivityKind.INVITATION, this.staff, this.deputy);
		this.desk.receive(invitation.id(), invitation.version(),
				List.of(new Guest.Facts("欧阳敏", "供电所", "所长", "I_DEPARTMENT"),
						new Guest.Facts("李建国", null, null, "I_PETITIONER")),
				this.staff);
		assertThat(rows(null, null, false).get(0)).containsEntry("来宾（人次）", 2L)
			.containsEntry("来宾单位", "供电所")
			.containsEntry("情况", "（涉及个人情况，不列出）")
			.doesNotContainValue("欧阳敏");
		assertThat(rows(null, null, true).get(0)).containsEntry("来宾姓名、单位和职务", "欧阳敏 供电所所长；李建国")
			.containsEntry("情况", "看了村路，听了大家的话。");
	}

	/** A comma in the unit of a guest ended the whole export. */
	@Test
	void aGuestsUnitIsWrittenAsItIs() throws IOException {
		Activity invitation = this.mother.held(ActivityKind.INVITATION, this.staff, this.deputy);
		this.desk.receive(invitation.id(), invitation.version(),
				List.of(new Guest.Facts("欧阳敏", "供电所,营业厅", "所长|书记", "I_DEPARTMENT"),
						new Guest.Facts("李建国", null, null, "I_RESIDENT")),
				this.staff);
		assertThat(rows(null, null, true).get(0)).containsEntry("来宾姓名、单位和职务", "欧阳敏 供电所,营业厅所长|书记；李建国");
	}

	@Test
	void aHouseholdIsANumberUnlessItsHeadIsAskedFor() throws IOException {
		VisitedBody household = this.mother.body(SubjectKind.HOUSEHOLD, null);
		this.desk.record(Outline.of(ActivityKind.LIAISON, "L_HOUSEHOLD", "看望困难户", ActivityMother.TODAY),
				Venue.nowhere(), Tags.none(), List.of(VisitedSubject.of(SubjectKind.HOUSEHOLD, household.id())),
				List.of(this.deputy.deputyId()), null, "老人腿脚不便。", null, List.of(), this.staff);
		assertThat(rows(null, null, false).get(0)).containsEntry("对象名称", household.label())
			.containsEntry("情况", "（涉及个人情况，不列出）");
		assertThat(rows(null, null, true).get(0)).containsEntry("困难户户主", "户主赵大福").containsEntry("情况", "老人腿脚不便。");
	}

	@Test
	void onlyWhatTookPlaceInThePeriodIsListed() throws IOException {
		this.mother.planned(ActivityKind.VISIT, ActivityMother.TODAY, this.staff, this.deputy);
		Activity withdrawn = this.mother.held(ActivityKind.VISIT, this.staff, this.deputy);
		this.desk.withdraw(withdrawn.id(), withdrawn.version(), "登重了", this.staff);
		Activity held = this.mother.held(ActivityKind.LIAISON, this.staff, this.deputy);
		assertThat(rows(ActivityMother.TODAY, ActivityMother.TODAY, false)).extracting((row) -> row.get("编号"))
			.containsExactly(held.number());
		assertThat(rows(ActivityMother.TODAY.plusDays(1), null, false)).isEmpty();
		assertThat(rows(null, ActivityMother.TODAY.minusDays(1), false)).isEmpty();
	}

}
