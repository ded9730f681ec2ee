package org.liaisonstation.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** What of topics waits for the office, as the work list shows it. */
@Component
@Order(40)
@Transactional(readOnly = true)
class TopicWork implements WorkQueues {

	private static final int ROWS = 5;

	private final JdbcClient jdbc;

	private final Clock clock;

	TopicWork(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<WorkQueue> of(Viewer viewer) {
		if (!viewer.isOffice()) {
			return List.of();
		}
		Stream<WorkQueue> queues = viewer.is(Role.DIRECTOR) ? Stream.of(measures(), settled()) : Stream.of(measures());
		return queues.filter((queue) -> queue.count() > 0).toList();
	}

	private WorkQueue measures() {
		return queue("topic-measures", "超期的热点措施", "查看", "late", "light-late",
				"""
						SELECT '/desk/topics/' || t.id AS href, t.number, left(s.text, 60) AS title,
						  concat_ws('，', t.title, s.responsible, u.name) AS sub, s.due_on AS day
						FROM topic_measure s JOIN topic t ON t.id = s.topic_id AND t.state IN ('GATHERING', 'PROPOSED', 'DECIDED')
						LEFT JOIN unit u ON u.id = s.unit_id
						WHERE s.done_on IS NULL AND s.due_on < :today ORDER BY s.due_on, s.id""");
	}

	private WorkQueue settled() {
		return queue("topics-settled", "措施都已完成的热点，待认定", "认定", "settled", "light-hold", """
				SELECT '/desk/topics/' || t.id AS href, t.number, t.title, '措施都已完成，成效已登记' AS sub,
				  (SELECT max(s.done_on) FROM topic_measure s WHERE s.topic_id = t.id) AS day
				FROM topic t WHERE t.state IN ('GATHERING', 'PROPOSED', 'DECIDED')
				  AND CAST(:today AS date) IS NOT NULL AND\s""" + TopicList.SETTLED + " ORDER BY 5, t.id");
	}

	private WorkQueue queue(String id, String title, String act, String view, String light, String sql) {
		LocalDate today = LocalDate.now(this.clock);
		List<WorkQueue.Counted> lines = this.jdbc
			.sql("SELECT q.*, count(*) OVER () AS total FROM (" + sql + ") q LIMIT " + ROWS)
			.param("today", today)
			.query((row, number) -> new WorkQueue.Counted(read(row, light, today), row.getLong("total")))
			.list();
		return WorkQueue.of(id, title, act, "/desk/topics?view=" + view, lines);
	}

	private static WorkQueue.Line read(ResultSet row, String light, LocalDate today) throws SQLException {
		LocalDate day = row.getObject("day", LocalDate.class);
		return new WorkQueue.Line(row.getString("href"), row.getString("number"), row.getString("title"),
				row.getString("sub"), light, day.equals(today) ? "今天" : ChineseDates.day(day, today.getYear()));
	}

}
