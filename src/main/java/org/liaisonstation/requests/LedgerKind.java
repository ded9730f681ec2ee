package org.liaisonstation.requests;

import java.util.List;
import java.util.stream.Stream;

/**
 * The ledgers of requests (domain §4.7): what a row is, by which day it belongs to a
 * period.
 */
enum LedgerKind {

	REQUESTS("诉求总台账", "收到时间", "r.received_at", "true", LedgerCells.REQUESTS, """
			JOIN request_round o ON o.request_id = r.id AND o.number = r.round_number
			LEFT JOIN place p ON p.id = r.place_id
			LEFT JOIN deputy d ON d.id = r.deputy_id
			LEFT JOIN unit u ON u.id = r.unit_id
			""",
			"""
					r.received_at, r.channel, r.urgency, r.nature, r.location, r.content, r.route, r.reporter_people,
					r.reporter_name, r.reporter_phone, r.reporter_address, r.first_dispatched_at, r.promised, r.status, r.ended_at,
					o.outcome, o.answered_at, o.result, p.name AS place, d.name AS deputy, u.name AS unit"""),

	DISPATCHES("交办台账", "交办时间", "t.dispatched_at", "true", LedgerCells.DISPATCHES, """
			JOIN request_assignment t ON t.request_id = r.id
			LEFT JOIN unit u ON u.id = t.unit_id
			""",
			"""
					r.route, t.document_number, t.part, t.round, t.dispatched_at, t.dispatched_by, t.instruction, t.sign_at, t.signed_at,
					t.signed_by, t.due_at, t.due_unit, t.answered_at, t.ended_at AS task_ended_at, t.return_ruling_granted,
					coalesce(u.name, t.handler_name) AS unit"""),

	SUPERVISION("督办（红黄灯）台账", "发出时间", "m.issued_at", "true", LedgerCells.SUPERVISION, """
			JOIN request_reminder m ON m.request_id = r.id
			JOIN request_assignment t ON t.id = m.assignment_id
			LEFT JOIN unit u ON u.id = t.unit_id
			""", """
			m.document_number, m.rung, m.light, m.reason, m.requirement, m.issued_at, m.issued_by, m.due_on, m.receipt,
			m.receipt_at, m.receipt_by, t.answered_at, coalesce(u.name, t.handler_name) AS unit"""),

	SATISFACTION("满意度台账", "评价时间", "o.rated_at", "o.rated_at IS NOT NULL", LedgerCells.SATISFACTION, """
			JOIN request_round o ON o.request_id = r.id
			LEFT JOIN unit u ON u.id = r.unit_id
			""",
			"""
					r.reporter_name, r.reporter_phone, o.number AS round, o.outcome, o.replied_at, o.rated_at, o.rated_by_call,
					o.manner, o.result, o.rating_comment, o.calls_tried, o.deputy_name, o.deputy_result, r.round_number, u.name AS unit"""),

	NOT_ACCEPTED("不予受理台账", "告知时间", "r.ended_at", "r.route = 'NOT_ACCEPTED' AND r.ended_at IS NOT NULL",
			LedgerCells.NOT_ACCEPTED, """
					LEFT JOIN referral_counter c ON c.id = r.counter_id
					""", """
					r.received_at, r.ended_at, r.channel, r.ground, r.changed_by, r.reporter_name, r.reporter_phone,
					c.name AS counter, c.address AS counter_address, c.phone AS counter_phone"""),

	PUBLISHED("公示台账", "公示时间", "b.published_at", "b.published_at IS NOT NULL", LedgerCells.PUBLISHED, """
			JOIN publication b ON b.subject_kind = '%s' AND b.subject_id = r.id
			LEFT JOIN LATERAL (SELECT x.* FROM publication_text x WHERE x.publication_id = b.id AND x.approved
			  ORDER BY x.number DESC LIMIT 1) x ON true
			LEFT JOIN unit u ON u.id = r.unit_id
			""".formatted(RequestOriginal.KIND), """
			b.title AS public_title, b.state, b.published_at, x.writer_name, x.decided_by_name, x.decided_at,
			x.withdrawn_at, x.withdrawn_by_name, x.withdrawn_reason, u.name AS unit""");

	private final String title;

	private final String countedBy;

	private final String day;

	private final String condition;

	private final List<LedgerCell> cells;

	private final String joins;

	private final String select;

	LedgerKind(String title, String countedBy, String day, String condition, List<LedgerCell> cells, String joins,
			String select) {
		this.title = title;
		this.countedBy = countedBy;
		this.day = day;
		this.condition = condition;
		this.cells = cells;
		this.joins = joins;
		this.select = select;
	}

	List<LedgerCell> cells(boolean personal) {
		return Stream.concat(LedgerCells.COMMON.stream(), this.cells.stream())
			.filter((cell) -> personal || !cell.personal())
			.toList();
	}

	String title() {
		return this.title;
	}

	String countedBy() {
		return this.countedBy;
	}

	/** The moment that tells to which period a row belongs. */
	String day() {
		return this.day;
	}

	String select() {
		return "SELECT r.number, r.title, r.category, r.restricted, r.sensitive, r.key_reason IS NOT NULL AS is_key, "
				+ "r.group_id IS NOT NULL AS is_merged, " + this.select + "\n" + from();
	}

	String from() {
		return "FROM request r\n" + this.joins;
	}

	String condition() {
		return this.condition;
	}

}
