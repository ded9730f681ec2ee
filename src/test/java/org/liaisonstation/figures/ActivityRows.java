package org.liaisonstation.figures;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Activities that count, with as little around them as the tables allow, and as many as
 * are wanted.
 */
class ActivityRows {

	private final JdbcClient jdbc;

	private final UUID account = UUID.randomUUID();

	private final UUID constituency = UUID.randomUUID();

	private int made;

	ActivityRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
		jdbc.sql("""
				INSERT INTO account (id, version, username, display_name, password_hash, must_change, failures, held,
				  active, created_at)
				VALUES (?, 0, ?, '许静', '-', false, 0, false, true, now())""")
			.params(this.account, "rows." + this.account.toString().substring(0, 8))
			.update();
		jdbc.sql("INSERT INTO constituency (id, number, name, quota) VALUES (?, 777, '选区', 2)")
			.param(this.constituency)
			.update();
	}

	UUID held(String kind, String day) {
		UUID id = UUID.randomUUID();
		this.made++;
		this.jdbc
			.sql("""
					INSERT INTO activity (id, version, number, kind, category, state, title, on_date, recorded_at, recorded_by,
					  recorded_by_name, held_at)
					SELECT ?, 0, ?, ?, code, 'HELD', '走一走', CAST(? AS date), now(), ?, '许静', now()
					FROM code_item WHERE list = 'activity_category' AND parent = ? ORDER BY position LIMIT 1""")
			.params(id, "HD-2026-%04d".formatted(9000 + this.made), kind, day, this.account, kind)
			.update();
		return id;
	}

	void guests(UUID activity, int count) {
		this.jdbc.sql("""
				INSERT INTO activity_guest (id, activity_id, position, name, kind)
				SELECT gen_random_uuid(), ?, n, '', 'I_MEDIA' FROM generate_series(1, ?) AS n""")
			.params(activity, count)
			.update();
	}

	void opinions(UUID activity, int count) {
		this.jdbc
			.sql("""
					INSERT INTO opinion (id, version, number, activity_id, position, text, tag, state, recorded_at, recorded_by)
					SELECT gen_random_uuid(), 0, 'YJ-' || a.number || '-' || n, a.id, n, '路灯不亮', 'VILLAGE', 'OPEN', now(), ?
					FROM activity a, generate_series(1, ?) AS n WHERE a.id = ?""")
			.params(this.account, count, activity)
			.update();
	}

	/**
	 * So many of each kind over the year, each with three subjects, two opinions, and of
	 * 六请 two guests.
	 */
	void many(int each) {
		this.jdbc.sql("""
				INSERT INTO visited_body (id, version, kind, name, constituency_id, active_from)
				SELECT gen_random_uuid(), 0, k.kind, k.kind || n, ?, date '2020-01-01'
				FROM (VALUES ('ENTERPRISE'), ('CLINIC'), ('SCHOOL')) AS k (kind), generate_series(1, 40) AS n""")
			.param(this.constituency)
			.update();
		this.jdbc
			.sql("""
					INSERT INTO activity (id, version, number, kind, category, state, title, on_date, recorded_at, recorded_by,
					  recorded_by_name, held_at)
					SELECT gen_random_uuid(), 0, 'HD-2026-' || k.code || n, k.code, k.code, 'HELD', '走一走',
					  date '2026-01-01' + n % 360, now(), ?, '许静', now()
					FROM code_item k, generate_series(1, ?) AS n WHERE k.list = 'activity_category' AND k.parent IS NULL""")
			.params(this.account, each)
			.update();
		this.jdbc
			.sql("""
					INSERT INTO activity_subject (activity_id, position, kind, body_id)
					SELECT a.id, b.nth, b.kind, b.id
					FROM (SELECT id, row_number() OVER () AS n FROM activity) a
					JOIN (SELECT id, kind, row_number() OVER () AS n FROM visited_body) v ON true
					CROSS JOIN LATERAL (SELECT v.id, v.kind, (v.n - a.n % 100)::int AS nth) AS b WHERE b.nth IN (1, 7, 14)""")
			.update();
		this.jdbc.sql("""
				INSERT INTO activity_guest (id, activity_id, position, name, kind)
				SELECT gen_random_uuid(), a.id, n, '', 'I_MEDIA' FROM activity a, generate_series(1, 2) AS n
				WHERE a.kind = 'INVITATION'""").update();
		this.jdbc
			.sql("""
					INSERT INTO opinion (id, version, number, activity_id, position, text, tag, state, recorded_at, recorded_by)
					SELECT gen_random_uuid(), 0, 'YJ-' || a.number || '-' || n, a.id, n, '路灯不亮', 'VILLAGE', 'OPEN', now(), ?
					FROM activity a, generate_series(1, 2) AS n""")
			.param(this.account)
			.update();
	}

	/** One that nobody went to before. */
	void household(UUID activity) {
		UUID body = UUID.randomUUID();
		this.made++;
		this.jdbc.sql("""
				INSERT INTO visited_body (id, version, kind, number, constituency_id, active_from)
				VALUES (?, 0, 'HOUSEHOLD', ?, ?, date '2020-01-01')""")
			.params(body, 900 + this.made, this.constituency)
			.update();
		subject(activity, "HOUSEHOLD", body);
	}

	private void subject(UUID activity, String kind, UUID body) {
		this.jdbc
			.sql("INSERT INTO activity_subject (activity_id, position, kind, body_id) "
					+ "SELECT ?, count(*), ?, ? FROM activity_subject WHERE activity_id = ?")
			.params(activity, kind, body, activity)
			.update();
	}

}
