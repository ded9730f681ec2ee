package org.liaisonstation.forms;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gap-free numbers per series and year, such as SQ-2026-0001. The counter's row stays
 * locked until the caller's transaction ends, and a rolled-back transaction gives its
 * number back: take the number last.
 */
@Component
public class NumberSeries {

	private final JdbcClient jdbc;

	NumberSeries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The next value of a series, from 1 on.
	 * @param series for instance SQ for requests
	 * @param year the calendar year that the number belongs to
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int next(String series, int year) {
		return this.jdbc.sql("""
				INSERT INTO number_series AS n (series, year, value) VALUES (?, ?, 1)
				ON CONFLICT (series, year) DO UPDATE SET value = n.value + 1 RETURNING value""")
			.param(series)
			.param(year)
			.query(Integer.class)
			.single();
	}

	/**
	 * The next number as people see it, for instance SQ-2026-0001.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public String nextNumber(String series, int year) {
		return written(series, year, next(series, year));
	}

	/** A number as people see it. */
	public static String written(String series, int year, int value) {
		return "%s-%d-%04d".formatted(series, year, value);
	}

}
