package org.liaisonstation.deputies.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.deputies.DutyCounts;
import org.liaisonstation.settings.CodeLists;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The archive of one deputy, newest first: one statement a page, by key. */
@Component
@Transactional(readOnly = true)
class DutyList {

	static final int PAGE = 20;

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

	/**
	 * A page of the archive.
	 *
	 * @param older the key of the next page, or null
	 * @param newer the key of the page before, or null
	 */
	record Page(List<DutyRow> rows, String older, String newer) {

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

	Page page(UUID deputy, DutyFilter filter) {
		Map<String, Object> params = of(deputy, filter.year());
		String key = filter.key();
		boolean backwards = key != null && filter.after() != null;
		String sql = SELECT;
		if (filter.kind() != null) {
			params.put("kind", filter.kind());
			sql += " AND kind = :kind";
		}
		LocalDate day = day(key);
		if (day != null) {
			params.put("keyDay", day);
			params.put("keyId", UUID.fromString(key.substring(key.indexOf('_') + 1)));
			sql += " AND (on_date, id) " + (backwards ? ">" : "<") + " (:keyDay, :keyId)";
		}
		String order = backwards ? "ASC" : "DESC";
		List<DutyRow> rows = new ArrayList<>(
				rows(sql + " ORDER BY on_date %s, id %s LIMIT %d".formatted(order, order, PAGE + 1), params));
		boolean more = rows.size() > PAGE;
		if (more) {
			rows.remove(PAGE);
		}
		if (backwards) {
			Collections.reverse(rows);
		}
		boolean hasOlder = (backwards || more) && !rows.isEmpty();
		boolean hasNewer = (backwards ? more : day != null) && !rows.isEmpty();
		return new Page(rows, hasOlder ? rows.get(rows.size() - 1).key() : null, hasNewer ? rows.get(0).key() : null);
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

	private static LocalDate day(String key) {
		try {
			return (key != null) ? LocalDate.parse(key.substring(0, key.indexOf('_'))) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private DutyRow read(ResultSet row) throws SQLException {
		return new DutyRow(row.getObject("id", UUID.class), this.codes.name(DutyArchive.KINDS, row.getString("kind")),
				row.getString("title"), row.getObject("on_date", LocalDate.class), row.getString("role"),
				row.getString("href"), row.getBoolean("withdrawn"));
	}

}
