package org.liaisonstation.supervision.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
 * What of inspections and their findings waits for somebody, as the work lists show it.
 */
@Component
@Order(25)
@Transactional(readOnly = true)
class InspectionWork implements WorkQueues {

	private static final int ROWS = 5;

	/** A view of the list of findings, its heading, what is to be done. */
	private record Queue(FindingView view, String title, String act) {

	}

	private static final List<Queue> UNIT = List.of(new Queue(FindingView.LATE, "超期没有整改的问题", "整改"),
			new Queue(FindingView.SIGN, "检查发现的问题，待签收", "签收"), new Queue(FindingView.MEND, "检查发现的问题，待整改", "报告"));

	private final FindingList findings;

	private final JdbcClient jdbc;

	private final Clock clock;

	InspectionWork(FindingList findings, JdbcClient jdbc, Clock clock) {
		this.findings = findings;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<WorkQueue> of(Viewer viewer) {
		List<WorkQueue> all = new ArrayList<>();
		if (viewer.isOffice()) {
			all.addAll(findings(office(viewer), viewer));
			all.add(unrecorded());
			if (viewer.is(Role.DIRECTOR)) {
				all.add(allMended());
			}
		}
		else if (viewer.is(Role.UNIT) && viewer.unitId() != null) {
			all.addAll(findings(UNIT, viewer));
		}
		else if (viewer.is(Role.DEPUTY) && viewer.deputyId() != null) {
			all.add(coming(viewer));
		}
		return all.stream().filter((queue) -> queue.count() > 0).toList();
	}

	/** 复查 is the director's. */
	private static List<Queue> office(Viewer viewer) {
		return List.of(new Queue(FindingView.LATE, "整改超期的问题", "查看"), new Queue(FindingView.SEND, "待交整改的问题", "交整改"),
				new Queue(FindingView.RECHECK, "待复查的问题", viewer.is(Role.DIRECTOR) ? "复查" : "查看"));
	}

	private List<WorkQueue> findings(List<Queue> queues, Viewer viewer) {
		Map<FindingView, Long> counts = this.findings.counts(viewer);
		return queues.stream()
			.filter((queue) -> counts.get(queue.view()) > 0)
			.map((queue) -> new WorkQueue("findings-" + queue.view().code(), queue.title(), queue.act(),
					"/desk/findings?view=" + queue.view().code(), counts.get(queue.view()),
					this.findings.pressing(queue.view(), viewer, ROWS).stream().map(InspectionWork::line).toList()))
			.toList();
	}

	private static WorkQueue.Line line(FindingRow row) {
		String text = (row.text().length() > 60) ? row.text().substring(0, 60) + "…" : row.text();
		String sub = (row.unit() != null) ? row.inspection() + "，" + row.unit() : row.inspection();
		return new WorkQueue.Line(row.href(), row.number(), text, sub, row.light().css(), row.light().words());
	}

	/** The day is over, and nobody wrote down how it was. */
	private WorkQueue unrecorded() {
		return queue("inspections-unrecorded", "已到日期、没有记录的检查", "记录", "light-late", """
				SELECT i.id, i.number, i.title, i.object AS sub, i.planned_on AS day
				FROM inspection i WHERE i.state = 'PLANNED' AND i.planned_on < :today ORDER BY i.planned_on, i.id""",
				Map.of());
	}

	private WorkQueue allMended() {
		return queue("inspections-mended", "问题都已整改到位的检查，待办结", "办结", "light-hold", """
				SELECT i.id, i.number, i.title, i.object AS sub, i.held_on AS day
				FROM inspection i WHERE i.state = 'HELD' AND CAST(:today AS date) IS NOT NULL
				  AND EXISTS (SELECT 1 FROM inspection_finding f WHERE f.inspection_id = i.id AND f.state = 'MENDED')
				  AND NOT EXISTS (SELECT 1 FROM inspection_finding f WHERE f.inspection_id = i.id
				    AND f.state NOT IN ('MENDED', 'STRUCK'))
				ORDER BY i.held_on, i.id""", Map.of());
	}

	private WorkQueue coming(Viewer viewer) {
		return queue("inspections-coming", "请我参加的检查", "查看", "light-ok", """
				SELECT i.id, i.number, i.title, concat_ws('，', i.object, i.place) AS sub, i.planned_on AS day
				FROM inspection i WHERE i.state = 'PLANNED' AND i.planned_on >= :today
				  AND EXISTS (SELECT 1 FROM inspection_deputy p WHERE p.inspection_id = i.id AND p.deputy_id = :deputy
				    AND p.struck_at IS NULL)
				ORDER BY i.planned_on, i.id""", Map.of("deputy", viewer.deputyId()));
	}

	private WorkQueue queue(String id, String title, String act, String light, String sql, Map<String, Object> params) {
		LocalDate today = LocalDate.now(this.clock);
		List<WorkQueue.Counted> lines = this.jdbc
			.sql("SELECT q.*, count(*) OVER () AS total FROM (" + sql + ") q LIMIT " + ROWS)
			.param("today", today)
			.params(params)
			.query((row, number) -> new WorkQueue.Counted(read(row, light, today), row.getLong("total")))
			.list();
		return WorkQueue.of(id, title, act, "/desk/inspections", lines);
	}

	private static WorkQueue.Line read(ResultSet row, String light, LocalDate today) throws SQLException {
		LocalDate day = row.getObject("day", LocalDate.class);
		boolean now = day.equals(today);
		return new WorkQueue.Line("/desk/inspections/" + row.getString("id"), row.getString("number"),
				row.getString("title"), row.getString("sub"), now ? "light-soon" : light,
				now ? "今天" : ChineseDates.day(day, today.getYear()));
	}

}
