package org.liaisonstation.activities;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Which deputies are told of an activity that is to take place. */
@StationTest
@Import(ActivityMother.class)
class ActivityNoticesTests {

	private static final LocalDate DAY = ActivityMother.TODAY.plusDays(3);

	private static final String INVITED = "有一次活动请您参加";

	@Autowired
	ActivityMother mother;

	@Autowired
	ActivityDesk desk;

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient jdbc;

	private Viewer staff;

	private Viewer deputy;

	private Viewer colleague;

	@BeforeEach
	void people() {
		this.mother.village();
		this.staff = this.mother.office(Role.STAFF);
		this.deputy = accountOf(this.mother.deputy("陈淑敏", true));
		this.colleague = accountOf(this.mother.deputy("韩立文", true));
	}

	private Viewer accountOf(Viewer deputy) {
		this.jdbc.sql("UPDATE account SET deputy_id = ? WHERE id = ?")
			.params(deputy.deputyId(), deputy.accountId())
			.update();
		this.jdbc.sql("INSERT INTO account_role (account_id, role) VALUES (?, 'DEPUTY')")
			.param(deputy.accountId())
			.update();
		return deputy;
	}

	/** What a deputy was told since the last time he was asked. */
	private List<String> told(Viewer viewer) {
		this.entities.flush();
		List<String> told = this.jdbc
			.sql("SELECT text FROM notice WHERE account_id = ? AND withdrawn_at IS NULL ORDER BY id")
			.param(viewer.accountId())
			.query(String.class)
			.list();
		this.jdbc.sql("DELETE FROM notice WHERE account_id = ?").param(viewer.accountId()).update();
		return told;
	}

	private Activity moved(Activity activity, LocalDate day, LocalTime from, String title) {
		Outline before = activity.outline();
		return this.desk.correct(activity.id(), activity.version(),
				new Outline(before.kind(), before.category(), title, day, from, null, before.groupId()),
				activity.venue(), Tags.none(), List.of(), null, null, "改了", this.staff);
	}

	@Test
	void whoIsExpectedIsToldOfThePlanOfAnotherDayAndOfTheEnd() {
		Activity activity = this.mother.planned(ActivityKind.VISIT, DAY, this.staff, this.deputy);
		assertThat(told(this.deputy)).containsExactly(INVITED);
		assertThat(told(this.colleague)).isEmpty();
		Activity renamed = moved(activity, DAY, null, "看看村路");
		assertThat(told(this.deputy)).as("neither the time nor the place changed").isEmpty();
		Activity later = moved(renamed, DAY, LocalTime.of(14, 30), "看看村路");
		assertThat(told(this.deputy)).containsExactly("请您参加的活动，时间或地点有变化");
		this.desk.cancel(later.id(), later.version(), "下雨", this.staff);
		assertThat(told(this.deputy)).containsExactly("请您参加的活动已经取消");
	}

	@Test
	void whoComesToTheListLaterIsToldAndWhoLeavesIt() {
		Activity activity = this.mother.planned(ActivityKind.VISIT, DAY, this.staff, this.deputy);
		told(this.deputy);
		this.desk.mark(activity.id(), activity.version(), Map.of(this.colleague.deputyId(), Attendance.State.EXPECTED),
				Set.of(this.deputy.deputyId()), Map.of(), this.staff);
		assertThat(told(this.colleague)).containsExactly(INVITED);
		assertThat(this.jdbc.sql("SELECT href FROM notice WHERE account_id = ?")
			.param(this.deputy.accountId())
			.query(String.class)
			.list()).as("the activity itself he does not find any more").containsExactly("/desk/activities");
		assertThat(told(this.deputy)).containsExactly("原请您参加的活动，您不用参加了");
	}

	@Test
	void whoAskedForLeaveIsLeftAlone() {
		Activity activity = this.mother.planned(ActivityKind.VISIT, DAY, this.staff, this.deputy, this.colleague);
		told(this.deputy);
		Activity marked = this.desk.mark(activity.id(), activity.version(),
				Map.of(this.deputy.deputyId(), Attendance.State.LEAVE), Set.of(), Map.of(), this.staff);
		moved(marked, DAY.plusDays(1), null, marked.title());
		assertThat(told(this.deputy)).isEmpty();
		assertThat(told(this.colleague)).contains("请您参加的活动，时间或地点有变化");
	}

	@Test
	void ofWhatIsOverNobodyIsTold() {
		Activity activity = this.mother.planned(ActivityKind.VISIT, ActivityMother.TODAY.minusDays(1), this.staff,
				this.deputy);
		this.desk.cancel(activity.id(), activity.version(), "没有去成", this.staff);
		this.mother.held(ActivityKind.VISIT, this.staff, this.deputy);
		assertThat(told(this.deputy)).isEmpty();
	}

}
