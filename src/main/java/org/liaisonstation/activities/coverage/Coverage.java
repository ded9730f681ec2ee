package org.liaisonstation.activities.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.liaisonstation.activities.SubjectKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 全域遍访: who was reached in a year and who was not, one statement for each list. Whoever
 * has come or gone counts by the last day that is asked for.
 */
@Component
@Transactional(readOnly = true)
public class Coverage {

	private final JdbcClient jdbc;

	private final Clock clock;

	Coverage(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Of this year, for the work list. */
	public List<CoverageShare> thisYear() {
		return shares(LocalDate.now(this.clock).getYear());
	}

	/** In the order of the kinds, also of those of which there is nobody. */
	List<CoverageShare> shares(int year) {
		CoverageView view = new CoverageView(year, SubjectKind.PLACE, Reach.VISIT, false);
		Map<SubjectKind, CoverageShare> found = this.jdbc.sql("""
				SELECT s.kind, count(*) AS all_of_them, count(r.visited) AS visited, count(r.linked) AS linked
				FROM activity_coverage_subject s
				LEFT JOIN (
				  SELECT x.subject_id, max(a.on_date) FILTER (WHERE a.kind = 'VISIT') AS visited,
				    max(a.on_date) FILTER (WHERE a.kind = 'LIAISON') AS linked
				  FROM activity_subject x JOIN activity a ON a.id = x.activity_id
				  WHERE a.state = 'HELD' AND a.on_date BETWEEN :first AND :last GROUP BY x.subject_id) r
				  ON r.subject_id = s.subject_id
				WHERE s.active_from <= :day AND (s.active_to IS NULL OR s.active_to >= :day)
				GROUP BY s.kind""")
			.param("first", view.first())
			.param("last", view.last())
			.param("day", view.asOf(LocalDate.now(this.clock)))
			.query((row, number) -> new CoverageShare(SubjectKind.valueOf(row.getString("kind")),
					row.getInt("all_of_them"), row.getInt("visited"), row.getInt("linked")))
			.list()
			.stream()
			.collect(Collectors.toMap(CoverageShare::kind, Function.identity()));
		return Arrays.stream(SubjectKind.values())
			.map((kind) -> found.getOrDefault(kind, new CoverageShare(kind, 0, 0, 0)))
			.toList();
	}

	/** By constituency; in it those first who were not reached for the longest time. */
	List<CoverageRow> rows(CoverageView view) {
		return this.jdbc
			.sql("""
					SELECT s.subject_id, s.name, c.name AS constituency, r.reached_on, r.last_on, coalesce(r.times, 0) AS times
					FROM activity_coverage_subject s
					LEFT JOIN constituency c ON c.id = s.constituency_id
					LEFT JOIN (
					  SELECT x.subject_id, max(a.on_date) FILTER (WHERE a.on_date >= :first) AS reached_on,
					    max(a.on_date) AS last_on, count(*) FILTER (WHERE a.on_date >= :first) AS times
					  FROM activity_subject x JOIN activity a ON a.id = x.activity_id
					  WHERE a.state = 'HELD' AND a.kind = :reach AND x.kind = :kind AND a.on_date <= :last
					  GROUP BY x.subject_id) r ON r.subject_id = s.subject_id
					WHERE s.kind = :kind AND s.active_from <= :day AND (s.active_to IS NULL OR s.active_to >= :day)
					  AND (r.reached_on IS NOT NULL) = :reached
					ORDER BY c.number NULLS LAST, r.last_on NULLS FIRST, s.name, s.subject_id""")
			.param("first", view.first())
			.param("last", view.last())
			.param("reach", view.reach().name())
			.param("kind", view.kind().name())
			.param("reached", view.reached())
			.param("day", view.asOf(LocalDate.now(this.clock)))
			.query((row, number) -> new CoverageRow(view.kind(), row.getObject("subject_id", UUID.class),
					row.getString("name"), row.getString("constituency"), row.getObject("reached_on", LocalDate.class),
					row.getObject("last_on", LocalDate.class), row.getInt("times")))
			.list();
	}

}
