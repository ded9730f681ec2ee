package org.liaisonstation.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.ChineseDates;
import org.liaisonstation.inbox.WorkQueue;
import org.liaisonstation.inbox.WorkQueues;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of visits, invitations and liaison waits for somebody, as the work lists show it.
 */
@Component
@Order(10)
@Transactional(readOnly = true)
class ActivityWork implements WorkQueues {

	private static final int ROWS = 5;

	private final JdbcClient jdbc;

	private final ActivityAccess access;

	private final Clock clock;

	ActivityWork(JdbcClient jdbc, ActivityAccess access, Clock clock) {
		this.jdbc = jdbc;
		this.access = access;
		this.clock = clock;
	}

	@Override
	public List<WorkQueue> of(Viewer viewer) {
		LocalDate today = LocalDate.now(this.clock);
		Stream<WorkQueue> queues = viewer.isOffice()
				? Stream.of(check(today), overdue(today), opinions(today), followUps(today))
				: (viewer.is(Role.DEPUTY) && viewer.deputyId() != null) ? Stream.of(coming(viewer, today))
						: Stream.empty();
		return queues.filter((queue) -> queue.count() > 0).toList();
	}

	private WorkQueue check(LocalDate today) {
		return queue("activities-check", "代表记的走访，待核实", "核实", "/desk/activities?view=check",
				"""
						SELECT '/desk/activities/' || a.id AS href, a.number, a.title, a.recorded_by_name AS sub, a.on_date AS day
						FROM activity a WHERE a.recorded_by_deputy IS NOT NULL AND a.checked_at IS NULL AND a.state = 'HELD'
						ORDER BY a.on_date, a.id""",
				Map.of(), "", today);
	}

	private WorkQueue overdue(LocalDate today) {
		return queue("activities-overdue", "安排的活动已到日期，还没登记", "记录开展", "/desk/activities?view=overdue", """
				SELECT '/desk/activities/' || a.id AS href, a.number, a.title, g.name AS sub, a.on_date AS day
				FROM activity a LEFT JOIN deputy_group g ON g.id = a.group_id
				WHERE a.state = 'PLANNED' AND a.on_date < :today ORDER BY a.on_date, a.id""", Map.of("today", today),
				"light-late", today);
	}

	private WorkQueue opinions(LocalDate today) {
		return queue("opinions-open", "待处理的意见", "处理", "/desk/opinions", """
				SELECT '/desk/opinions/' || o.id AS href, o.number, left(o.text, 60) AS title, a.title AS sub,
				  a.on_date AS day
				FROM opinion o JOIN activity a ON a.id = o.activity_id AND a.state = 'HELD'
				WHERE o.state = 'OPEN' ORDER BY o.recorded_at, o.id""", Map.of(), "", today);
	}

	private WorkQueue followUps(LocalDate today) {
		return queue("follow-ups-late", "排查清单超期", "查看", "/desk/activities?view=follow-up", """
				SELECT '/desk/activities/' || a.id AS href, a.number, left(f.text, 60) AS title,
				  concat_ws('，', f.responsible, u.name) AS sub, f.due_on AS day
				FROM activity_follow_up f JOIN activity a ON a.id = f.activity_id AND a.state = 'HELD'
				LEFT JOIN unit u ON u.id = f.unit_id
				WHERE f.done_on IS NULL AND f.due_on < :today ORDER BY f.due_on, f.id""", Map.of("today", today),
				"light-late", today);
	}

	/** A deputy's own, where he is expected or his group goes. */
	private WorkQueue coming(Viewer viewer, LocalDate today) {
		Map<String, Object> params = new HashMap<>();
		params.put("today", today);
		params.put("me", viewer.deputyId());
		params.put("groups", this.access.groupsOf(viewer).stream().map(Object::toString).toArray(String[]::new));
		return queue("activities-coming", "我的近期活动", "查看", "/desk/activities?view=planned", """
				SELECT '/desk/activities/' || a.id AS href, a.number, a.title,
				  CASE t.state WHEN 'EXPECTED' THEN '请您参加' WHEN 'LEAVE' THEN '已请假' WHEN 'PRESENT' THEN '已签到'
				    ELSE '本小组活动' END AS sub, a.on_date AS day
				FROM activity a LEFT JOIN activity_attendance t ON t.activity_id = a.id AND t.deputy_id = :me
				WHERE a.state = 'PLANNED' AND a.on_date >= :today
				  AND (t.deputy_id IS NOT NULL OR a.group_id = ANY (CAST(:groups AS uuid[])))
				ORDER BY a.on_date, a.id""", params, "", today);
	}

	private WorkQueue queue(String id, String title, String act, String list, String sql, Map<String, Object> params,
			String light, LocalDate today) {
		List<WorkQueue.Counted> lines = this.jdbc
			.sql("SELECT q.*, count(*) OVER () AS total FROM (" + sql + ") q LIMIT " + ROWS)
			.params(params)
			.query((row, number) -> new WorkQueue.Counted(read(row, light, today), row.getLong("total")))
			.list();
		return WorkQueue.of(id, title, act, list, lines);
	}

	private static WorkQueue.Line read(ResultSet row, String light, LocalDate today) throws SQLException {
		LocalDate day = row.getObject("day", LocalDate.class);
		return new WorkQueue.Line(row.getString("href"), row.getString("number"), row.getString("title"),
				row.getString("sub"), light, day.equals(today) ? "今天" : ChineseDates.day(day, today.getYear()));
	}

}
