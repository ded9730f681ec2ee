package org.liaisonstation.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of the years that the director locked (年底锁定), as they stood then.
 */
@Component
@Transactional(readOnly = true)
class LockedFigures {

	private final JdbcClient jdbc;

	LockedFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record Then(String key, String code, String label, long value, long explained) {

		private List<String> id() {
			return Arrays.asList(this.key, this.code);
		}

	}

	/**
	 * What was told in place of what the records say now, where the span is a whole year
	 * that is locked. Of a figure that came later nothing was told.
	 */
	List<FigurePart> over(List<FigurePart> live, Span span) {
		if (!span.isCalendarYear() || live.isEmpty()) {
			return live;
		}
		Map<List<String>, Then> told = told(live, span.from().getYear());
		Set<String> keys = told.values().stream().map(Then::key).collect(Collectors.toSet());
		List<FigurePart> over = new ArrayList<>();
		for (FigurePart part : live) {
			Then then = told.remove(Arrays.asList(part.key(), part.code()));
			if (then != null) {
				over.add(part.locked(then.value(), then.explained()));
			}
			else {
				over.add(keys.contains(part.key()) ? part.locked(0, 0) : part);
			}
		}
		told.values()
			.stream()
			.map((then) -> FigurePart.live(then.key(), then.code(), then.label(), 0)
				.locked(then.value(), then.explained()))
			.forEach(over::add);
		return over;
	}

	private Map<List<String>, Then> told(List<FigurePart> live, int year) {
		Map<List<String>, Then> told = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT l.key, nullif(l.part, '') AS code, l.part_label AS label, l.value,
				  coalesce(sum(c.difference), 0) AS explained
				FROM figure_locked l LEFT JOIN figure_correction c USING (year, key, part)
				WHERE l.year = :year AND l.key IN (:keys) GROUP BY l.year, l.key, l.part""")
			.param("year", year)
			.param("keys", live.stream().map(FigurePart::key).distinct().toList())
			.query(Then.class)
			.list()
			.forEach((then) -> told.put(then.id(), then));
		return told;
	}

	void keep(int year, List<FigurePart> parts) {
		this.jdbc.sql("""
				INSERT INTO figure_locked (year, key, part, part_label, value)
				SELECT :year, key, part, part_label, value FROM unnest(CAST(:keys AS text[]), CAST(:parts AS text[]),
				  CAST(:labels AS text[]), CAST(:values AS bigint[])) AS p (key, part, part_label, value)""")
			.param("year", year)
			.param("keys", parts.stream().map(FigurePart::key).toArray(String[]::new))
			.param("parts",
					parts.stream().map((part) -> (part.code() != null) ? part.code() : "").toArray(String[]::new))
			.param("labels", parts.stream().map(FigurePart::label).toArray(String[]::new))
			.param("values", parts.stream().map(FigurePart::value).toArray(Long[]::new))
			.update();
	}

}
