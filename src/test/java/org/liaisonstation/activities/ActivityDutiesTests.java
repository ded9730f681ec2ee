package org.liaisonstation.activities;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** What activities tell the duty archives. */
@StationTest
@RecordApplicationEvents
@Import(ActivityMother.class)
class ActivityDutiesTests {

	@Autowired
	ActivityMother mother;

	@Autowired
	ActivityDesk desk;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	private Viewer staff;

	private Viewer deputy;

	private Viewer colleague;

	@BeforeEach
	void people() {
		this.mother.village();
		this.staff = this.mother.office(Role.STAFF);
		this.deputy = this.mother.deputy("陈淑敏", true);
		this.colleague = this.mother.deputy("韩立文", true);
	}

	/** What counts in the archive of a deputy by this activity. */
	private List<String> archive(Viewer viewer, Activity activity) {
		this.entities.flush();
		return this.jdbc.sql("""
				SELECT kind || ' ' || title || ' ' || on_date || ' ' || role FROM duty_entry
				WHERE deputy_id = ? AND source_id = ? AND withdrawn_at IS NULL""")
			.params(viewer.deputyId(), activity.id())
			.query(String.class)
			.list();
	}

	private Long version(Activity activity) {
		this.entities.flush();
		return this.jdbc.sql("SELECT version FROM activity WHERE id = ?")
			.param(activity.id())
			.query(Long.class)
			.single();
	}

	private void mark(Activity activity, Map<UUID, Attendance.State> marked, Set<UUID> dropped) {
		this.desk.mark(activity.id(), version(activity), marked, dropped, Map.of(), this.staff);
	}

	private Activity held(ActivityKind kind, String category, String function) {
		return this.desk.record(Outline.of(kind, category, "一次活动", ActivityMother.TODAY), Venue.nowhere(),
				new Tags(null, null, function), List.of(), List.of(this.deputy.deputyId()), null, "情况", null, List.of(),
				this.staff);
	}

	@Test
	void whoWasThereHasItInHisArchive() {
		Activity visit = this.mother.held(ActivityKind.VISIT, this.staff, this.deputy);
		assertThat(archive(this.deputy, visit)).containsExactly("VISIT 六进的一次活动 2026-03-09 参加");
		assertThat(archive(this.colleague, visit)).isEmpty();
	}

	@Test
	void whatIsOnlyPlannedIsNotInAnyArchive() {
		Activity plan = this.mother.planned(ActivityKind.VISIT, ActivityMother.TODAY, this.staff, this.deputy);
		assertThat(archive(this.deputy, plan)).isEmpty();

		this.desk.hold(plan.id(), version(plan), List.of(this.deputy.deputyId()), null, "看了村路。", this.staff);
		assertThat(archive(this.deputy, plan)).containsExactly("GROUP 六进的一次安排 2026-03-09 参加");
	}

	@Test
	void correctedAttendanceComesAndGoes() {
		Activity visit = this.mother.held(ActivityKind.VISIT, this.staff, this.deputy);
		mark(visit, Map.of(this.colleague.deputyId(), Attendance.State.PRESENT, this.deputy.deputyId(),
				Attendance.State.ABSENT), Set.of());
		assertThat(archive(this.deputy, visit)).isEmpty();
		assertThat(archive(this.colleague, visit)).hasSize(1);

		mark(visit, Map.of(this.deputy.deputyId(), Attendance.State.PRESENT), Set.of(this.colleague.deputyId()));
		assertThat(archive(this.deputy, visit)).hasSize(1);
		assertThat(archive(this.colleague, visit)).isEmpty();
	}

	@Test
	void whatIsCorrectedIsCorrectedInTheArchive() {
		Activity visit = this.mother.held(ActivityKind.VISIT, this.staff, this.deputy);
		this.desk.correct(visit.id(), version(visit),
				Outline.of(ActivityKind.VISIT, "V_VILLAGE", "看村路", ActivityMother.TODAY.minusDays(1)), Venue.nowhere(),
				Tags.none(), visit.subjects(), null, "情况", "主题", this.staff);
		assertThat(archive(this.deputy, visit)).containsExactly("VISIT 看村路 2026-03-08 参加");
	}

	@Test
	void aWithdrawnActivityCountsInNoArchive() {
		Activity visit = this.mother.held(ActivityKind.VISIT, this.staff, this.deputy, this.colleague);
		this.desk.withdraw(visit.id(), version(visit), "登记错了", this.staff);
		assertThat(archive(this.deputy, visit)).isEmpty();
		assertThat(archive(this.colleague, visit)).isEmpty();
		assertThat(this.jdbc.sql("SELECT count(*) FROM duty_entry WHERE source_id = ?")
			.param(visit.id())
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	@Test
	void theKindOfDutyFollowsGroupFunctionAndCategory() {
		assertThat(archive(this.deputy, held(ActivityKind.INVITATION, "I_RESIDENT", null)))
			.containsExactly("RECEPTION 一次活动 2026-03-09 参加");
		assertThat(archive(this.deputy, held(ActivityKind.INVITATION, "I_MEDIA", null)))
			.containsExactly("VISIT 一次活动 2026-03-09 参加");
		assertThat(archive(this.deputy, held(ActivityKind.LIAISON, "L_SCHOOL", "CLASSROOM")))
			.containsExactly("LEARNING 一次活动 2026-03-09 参加");
	}

}
