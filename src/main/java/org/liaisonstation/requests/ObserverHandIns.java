package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.station.HandIns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts as the report upward does: {@code figure_report_handed_in}. */
@Component
@Transactional(readOnly = true)
class ObserverHandIns implements HandIns {

	private final JdbcClient jdbc;

	ObserverHandIns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<UUID, Count> of(Collection<UUID> observers, LocalDate from, LocalDate to) {
		Map<UUID, Count> counts = new HashMap<>();
		if (observers.isEmpty()) {
			return counts;
		}
		this.jdbc
			.sql("""
					SELECT observer_id, count(*) AS handed_in, count(*) FILTER (WHERE status IN ('CLOSED', 'ARCHIVED')) AS closed
					FROM request
					WHERE observer_id IN (:observers) AND status <> 'WITHDRAWN' AND NOT restricted
					  AND (received_at AT TIME ZONE 'Asia/Shanghai')::date
					    BETWEEN coalesce(CAST(:from AS date), '-infinity') AND coalesce(CAST(:to AS date), 'infinity')
					GROUP BY observer_id""")
			.param("observers", observers)
			.param("from", from)
			.param("to", to)
			.query((row, number) -> counts.put(row.getObject("observer_id", UUID.class),
					new Count(row.getLong("handed_in"), row.getLong("closed"))))
			.list();
		return counts;
	}

}
