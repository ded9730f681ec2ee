package org.liaisonstation.deputies.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.deputies.DutyCounts;
import org.liaisonstation.forms.ListPage;
import org.liaisonstation.forms.ListTurn;
import org.liaisonstation.settings.CodeLists;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The archive of one deputy, newest first: one statement a page, by key. */
@Component
@Transactional(readOnly = true)
class DutyList {

	private static final String SELECT = """
			SELECT id, kind, title, on_date, role, href, withdrawn_at IS NOT NULL AS withdrawn FROM duty_entry
			WHERE deputy_id = :deputy AND on_date >= :from AND on_date < :to""";

	private final JdbcClient jdbc;

	private final CodeLists codes;

	private final DutyCounts counts;

	DutyList(JdbcClient jdbc, CodeLists codes, DutyCounts counts) {
		this.jdbc = jdbc;
		this.codes = codes;
		this.counts = counts;
	}

	/** The years that may be chosen, this one among them, newest first. */
	List<Integer> years(UUID deputy, LocalDate today) {
		return this.jdbc
			.sql("""
					SELECT :now AS year UNION SELECT extract(year FROM on_date)::int FROM duty_entry WHERE deputy_id = :deputy
					ORDER BY year DESC""")
			.param("now", today.getYear())
			.param("deputy", deputy)
			.query(Integer.class)
			.list();
	}

	/** How often of each kind, in the order of the list of kinds. */
	List<DutyCounts.Count> counts(UUID deputy, int year) {
		return this.counts.of(deputy, year);
	}

	ListPage<DutyRow> page(UUID deputy, DutyFilter filter) {
		ListTurn turn = ListTurn.of(filter.before(), filter.after());
		Map<String, Object> params = of(deputy, filter.year());
		String sql = SELECT;
		if (filter.kind() != null) {
			params.put("kind", filter.kind());
			sql += " AND kind = :kind";
		}
		return turn.page(rows(sql + turn.restByDay("on_date", "id", params), params), DutyRow::key);
	}

	/** What counts in a year, as it is printed: oldest first. */
	List<DutyRow> ofYear(UUID deputy, int year) {
		return rows(SELECT + " AND withdrawn_at IS NULL ORDER BY on_date, id", of(deputy, year));
	}

	private List<DutyRow> rows(String sql, Map<String, Object> params) {
		return this.jdbc.sql(sql).params(params).query((row, number) -> read(row)).list();
	}

	private static Map<String, Object> of(UUID deputy, int year) {
		return new HashMap<>(
				Map.of("deputy", deputy, "from", LocalDate.of(year, 1, 1), "to", LocalDate.of(year + 1, 1, 1)));
	}

	private DutyRow read(ResultSet row) throws SQLException {
		return new DutyRow(row.getObject("id", UUID.class), this.codes.name(DutyArchive.KINDS, row.getString("kind")),
				row.getString("title"), row.getObject("on_date", LocalDate.class), row.getString("role"),
				row.getString("href"), row.getBoolean("withdrawn"));
	}

}
