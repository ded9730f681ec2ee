package org.liaisonstation.supervision.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.inbox.WorkQueue;
import org.liaisonstation.inbox.WorkQueues;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of work reviews waits for somebody, as the work lists show it. */
@Component
@Order(52)
@Transactional(readOnly = true)
class ReviewWork implements WorkQueues {

	private static final int ROWS = 5;

	private static final String STAGES = """
			SELECT r.id, r.number, r.title, CASE r.stage WHEN 'ANNOUNCEMENT' THEN r.announce_until WHEN 'STUDY' THEN r.study_until
			    WHEN 'MEETING' THEN r.meeting_until ELSE r.mending_until END AS day,
			  CASE r.stage WHEN 'ANNOUNCEMENT' THEN '宣传发动' WHEN 'STUDY' THEN '评议调研' WHEN 'MEETING' THEN '会议评议'
			    ELSE '整改落实' END AS sub
			FROM work_review r WHERE r.stage NOT IN ('CLOSED', 'WITHDRAWN')""";

	private static final String MATTERS = """
			SELECT r.id, r.number, left(m.text, 60) AS title, u.name AS sub, m.due_date AS day, m.due_started_at, m.due_at,
			  m.due_unit, m.due_why
			FROM review_matter m JOIN reviewed_unit x ON x.id = m.reviewed_unit_id JOIN unit u ON u.id = x.unit_id
			JOIN work_review r ON r.id = x.review_id AND r.stage = 'MENDING' WHERE m.mended_on IS NULL""";

	private static final String CHECKS = """
			SELECT r.id, r.number, r.title, '请提交自查报告' AS sub, r.study_until AS day FROM reviewed_unit x
			JOIN work_review r ON r.id = x.review_id AND r.stage = 'STUDY' WHERE x.self_check IS NULL AND x.unit_id = :unit""";

	/** Each unit has nothing left to mend, and was counted again where it had. */
	private static final String TO_CLOSE = """
			SELECT r.id, r.number, r.title, '整改完成' AS sub, r.mending_until AS day FROM work_review r
			WHERE r.stage = 'MENDING' AND NOT EXISTS (SELECT 1 FROM reviewed_unit x JOIN review_matter m ON m.reviewed_unit_id = x.id
			  WHERE x.review_id = r.id AND (m.mended_on IS NULL OR NOT EXISTS (SELECT 1 FROM review_count c
			    WHERE c.reviewed_unit_id = x.id AND c.round = 2)))""";

	private final JdbcClient jdbc;

	private final ReviewClocks clocks;

	ReviewWork(JdbcClient jdbc, ReviewClocks clocks) {
		this.jdbc = jdbc;
		this.clocks = clocks;
	}

	@Override
	public List<WorkQueue> of(Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		params.put("today", this.clocks.today());
		params.put("soon", this.clocks.lastDaySoon());
		params.put("unit", viewer.unitId());
		return queues(viewer, params).filter((queue) -> queue.count() > 0).toList();
	}

	private Stream<WorkQueue> queues(Viewer viewer, Map<String, Object> params) {
		if (viewer.isOffice()) {
			Stream<WorkQueue> office = Stream.of(
					queue("review-stages", "到期的评议阶段", "查看", "SELECT s.* FROM (" + STAGES + ") s WHERE s.day <= :soon",
							params),
					queue("review-mending-late", "整改超期的评议问题", "查看", MATTERS + " AND m.due_date < :today", params));
			return viewer.is(Role.DIRECTOR)
					? Stream.concat(Stream.of(queue("reviews-to-close", "待办结的工作评议", "办结", TO_CLOSE, params)), office)
					: office;
		}
		if (viewer.is(Role.UNIT) && viewer.unitId() != null) {
			return Stream.of(queue("review-self-check", "待提交的自查报告", "提交", CHECKS, params),
					queue("review-matters", "要整改的评议问题", "报告整改", MATTERS + " AND x.unit_id = :unit", params));
		}
		return Stream.of();
	}

	private WorkQueue queue(String id, String title, String act, String sql, Map<String, Object> params) {
		List<WorkQueue.Counted> lines = this.jdbc
			.sql("SELECT q.*, count(*) OVER () AS total FROM (" + sql + ") q ORDER BY q.day, q.number, q.title LIMIT "
					+ ROWS)
			.params(params)
			.query((row, number) -> new WorkQueue.Counted(read(row), row.getLong("total")))
			.list();
		return WorkQueue.of(id, title, act, "/desk/reviews", lines);
	}

	private WorkQueue.Line read(ResultSet row) throws SQLException {
		LocalDate day = row.getObject("day", LocalDate.class);
		boolean clock = row.getMetaData().getColumnCount() > 6;
		TimeLeft light = clock
				? this.clocks.light(new DueDate(instant(row, "due_started_at"), instant(row, "due_at"), day,
						Period.Unit.valueOf(row.getString("due_unit")), row.getString("due_why")))
				: this.clocks.light(day);
		return new WorkQueue.Line("/desk/reviews/" + row.getString("id"), row.getString("number"),
				row.getString("title"), row.getString("sub"), light.css(), light.words());
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
