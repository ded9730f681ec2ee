package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How content residents and deputies are with answers, attitude and result apart. Each
 * request counts once in a line; restricted ones in none.
 */
@Component
@Transactional(readOnly = true)
public class SatisfactionRates {

	private final JdbcClient jdbc;

	SatisfactionRates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One line of the table.
	 *
	 * @param who and what of it is counted
	 * @param notRated 未评价: silence after three recorded tries
	 */
	public record Line(String who, long satisfied, long mostly, long dissatisfied, long notRated) {

		public long rated() {
			return this.satisfied + this.mostly + this.dissatisfied;
		}

		/**
		 * 满意率 = (满意 + 基本满意) / 已评价, in per cent with one place; null where nobody rated.
		 */
		public String rate() {
			return (rated() == 0) ? null : "%.1f".formatted(100.0 * (this.satisfied + this.mostly) / rated()) + "%";
		}

	}

	/** Of the ratings given on those days, both inclusive, in Shanghai. */
	public List<Line> between(LocalDate from, LocalDate to) {
		return this.jdbc
			.sql("""
					WITH rating AS (
					  SELECT o.request_id, o.number, o.rated_at AS at, o.result, o.manner, false AS deputy FROM request_round o
					  WHERE o.rated_at IS NOT NULL
					  UNION ALL
					  SELECT o.request_id, o.number, o.deputy_rated_at, o.deputy_result, o.deputy_manner, true FROM request_round o
					  WHERE o.deputy_rated_at IS NOT NULL),
					counted AS (
					  SELECT g.*, row_number() OVER (PARTITION BY request_id, deputy ORDER BY g.number) AS nth,
					         row_number() OVER (PARTITION BY request_id, deputy ORDER BY g.number DESC) AS nth_last
					  FROM rating g JOIN request r ON r.id = g.request_id
					  WHERE NOT r.restricted AND (g.at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN :from AND :to),
					line (position, who, value) AS (
					  SELECT 1, '群众·办理结果（最后一次评价）', result FROM counted WHERE NOT deputy AND nth_last = 1
					  UNION ALL SELECT 2, '群众·办理结果（第一次评价）', result FROM counted WHERE NOT deputy AND nth = 1
					  UNION ALL SELECT 3, '群众·办理态度（最后一次评价）', manner FROM counted WHERE NOT deputy AND nth_last = 1
					  UNION ALL SELECT 4, '代表·办理结果（最后一次评价）', result FROM counted WHERE deputy AND nth_last = 1
					  UNION ALL SELECT 5, '代表·办理态度（最后一次评价）', manner FROM counted WHERE deputy AND nth_last = 1)
					SELECT who, count(*) FILTER (WHERE value = 'SATISFIED') AS satisfied,
					       count(*) FILTER (WHERE value = 'MOSTLY_SATISFIED') AS mostly,
					       count(*) FILTER (WHERE value = 'DISSATISFIED') AS dissatisfied,
					       count(*) FILTER (WHERE value = 'NOT_RATED') AS not_rated
					FROM line GROUP BY position, who ORDER BY position""")
			.param("from", from)
			.param("to", to)
			.query(Line.class)
			.list();
	}

}
