package org.liaisonstation.deputies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often a deputy did what in a year. Counts may be shown to everybody (公示代表基本信息和履职信息,
 * 代表法 58); what stands behind them is for the office and himself.
 */
@Component
@Transactional(readOnly = true)
public class DutyCounts {

	private final JdbcClient jdbc;

	DutyCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * So many times of a kind.
	 *
	 * @param kind a code of the list {@code duty_kind}
	 * @param name the kind in words
	 */
	public record Count(String kind, String name, int times) {

	}

	/** Without what was withdrawn; in the order of the list of kinds. */
	public List<Count> of(UUID deputyId, int year) {
		return this.jdbc.sql("""
				SELECT e.kind, c.name, count(*)::int AS times FROM duty_entry e
				JOIN code_item c ON c.list = 'duty_kind' AND c.code = e.kind
				WHERE e.deputy_id = :deputy AND e.on_date >= :from AND e.on_date < :to AND e.withdrawn_at IS NULL
				GROUP BY e.kind, c.name, c.position ORDER BY c.position""")
			.param("deputy", deputyId)
			.param("from", LocalDate.of(year, 1, 1))
			.param("to", LocalDate.of(year + 1, 1, 1))
			.query(Count.class)
			.list();
	}

}
