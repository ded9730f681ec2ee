package org.liaisonstation.figures;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that count, with as little around them as the tables allow.
 */
class CountedRows {

	private final JdbcClient jdbc;

	private int made;

	CountedRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	UUID request(String route, String dispatched, boolean restricted) {
		UUID id = UUID.randomUUID();
		this.made++;
		this.jdbc
			.sql("""
					INSERT INTO request (id, version, number, status, received_at, channel, restricted, sensitive, sensitive_consent,
					  name_may_be_public, confirmed, reporter_people, title, category, urgency, content, tracking_code, route, unit_id,
					  first_dispatched_at, round_number, green_reason, changed_at, changed_by, changed_what)
					SELECT :id, 0, :number, 'TO_SIGN', now(), 'PHONE', :restricted, false, false, false, true, 1, '私下的事由', '0202',
					  'NORMAL', '内容', :code, :route, u.id, CAST(:at AS timestamptz), 1, '险情', now(), '许静', '交办'
					FROM unit u WHERE u.code = '01'""")
			.param("id", id)
			.param("number", "SQ-2026-%04d".formatted(9000 + this.made))
			.param("restricted", restricted)
			.param("code", "T%015d".formatted(this.made))
			.param("route", route)
			.param("at", dispatched)
			.update();
		return id;
	}

	/** So many that were dispatched over the year. */
	void requests(int count) {
		this.jdbc
			.sql("""
					INSERT INTO request (id, version, number, status, received_at, channel, restricted, sensitive, sensitive_consent,
					  name_may_be_public, confirmed, reporter_people, title, category, urgency, content, tracking_code, route, unit_id,
					  first_dispatched_at, round_number, green_reason, changed_at, changed_by, changed_what)
					SELECT gen_random_uuid(), 0, 'SQ-2026-' || 10000 + n, 'TO_SIGN', now(), 'PHONE', false, false, false, false, true, 1,
					  '路灯不亮', '0202', 'NORMAL', '内容', 'M' || lpad(n::text, 15, '0'), 'TRANSFER', u.id,
					  timestamptz '2026-01-01 10:00+08' + (n % 360) * interval '1 day', 1, '险情', now(), '许静', '交办'
					FROM unit u, generate_series(1, ?) AS n WHERE u.code = '01'""")
			.param(count)
			.update();
	}

	void card(String published) {
		UUID deputy = UUID.randomUUID();
		UUID mandate = UUID.randomUUID();
		this.jdbc.sql("INSERT INTO deputy (id, name) VALUES (?, '陈代表')").param(deputy).update();
		this.jdbc.sql("""
				INSERT INTO mandate (id, deputy_id, term, level, electing_unit, valid_from, state, state_since)
				VALUES (?, ?, '第一届', 'CITY', '区人民代表大会', '2022-01-01', 'SERVING', '2022-01-01')""")
			.param(mandate)
			.param(deputy)
			.update();
		this.jdbc.sql("""
				INSERT INTO contact_card (id, mandate_id, code, published_at)
				VALUES (?, ?, ?, CAST(? AS timestamptz))""")
			.param(UUID.randomUUID())
			.param(mandate)
			.param("C%015d".formatted(++this.made))
			.param(published)
			.update();
	}

	void pavilion(String from, String to) {
		UUID constituency = UUID.randomUUID();
		this.made++;
		this.jdbc.sql("INSERT INTO constituency (id, number, name, quota) VALUES (?, ?, '选区', 2)")
			.param(constituency)
			.param(800 + this.made)
			.update();
		this.jdbc.sql("""
				INSERT INTO liaison_point (id, kind, name, constituency_id, address, code, rhythm, active_from,
				  active_to, withdrawn_reason)
				VALUES (?, 'TEA_PAVILION', ?, ?, '地址', ?, 'NONE', CAST(? AS date), CAST(? AS date), ?)""")
			.param(UUID.randomUUID())
			.param("茶话亭" + this.made)
			.param(constituency)
			.param("P%015d".formatted(this.made))
			.param(from)
			.param(to)
			.param((to != null) ? "测试" : null)
			.update();
	}

	void observer(String from, String to) {
		UUID constituency = UUID.randomUUID();
		this.made++;
		this.jdbc.sql("INSERT INTO constituency (id, number, name, quota) VALUES (?, ?, '选区', 2)")
			.param(constituency)
			.param(800 + this.made)
			.update();
		this.jdbc.sql("""
				INSERT INTO observer (id, version, name, constituency_id, letter_number, term_from, term_to)
				VALUES (?, 0, '某观察员', ?, ?, CAST(? AS date), CAST(? AS date))""")
			.param(UUID.randomUUID())
			.param(constituency)
			.param("聘书" + this.made)
			.param(from)
			.param(to)
			.update();
	}

}
