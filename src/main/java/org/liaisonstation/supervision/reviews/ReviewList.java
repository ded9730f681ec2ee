package org.liaisonstation.supervision.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work reviews, newest first: one statement a page, by key and never by offset. */
@Component
@Transactional(readOnly = true)
class ReviewList {

	static final int PAGE = 20;

	private static final String KEY = "\\d{1,18}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private static final String SELECT = """
			SELECT r.id, r.number, r.year, r.title, r.stage, r.opened_at, r.announce_until, r.study_until, r.meeting_until,
			  r.mending_until, (SELECT string_agg(u.name, '、' ORDER BY x.position) FROM reviewed_unit x
			    JOIN unit u ON u.id = x.unit_id WHERE x.review_id = r.id AND (CAST(:unit AS uuid) IS NULL OR x.unit_id = :unit)) AS units,
			  (SELECT count(*) FROM review_matter m JOIN reviewed_unit x ON x.id = m.reviewed_unit_id WHERE x.review_id = r.id
			    AND m.mended_on IS NULL AND (CAST(:unit AS uuid) IS NULL OR x.unit_id = :unit)) AS open
			FROM work_review r WHERE (CAST(:unit AS uuid) IS NULL OR (r.stage <> 'WITHDRAWN' AND EXISTS (
			  SELECT 1 FROM reviewed_unit x WHERE x.review_id = r.id AND x.unit_id = :unit)))
			AND (CAST(:year AS int) IS NULL OR r.year = :year)
			""";

	private final JdbcClient jdbc;

	private final ReviewClocks clocks;

	ReviewList(JdbcClient jdbc, ReviewClocks clocks) {
		this.jdbc = jdbc;
		this.clocks = clocks;
	}

	/**
	 * A page of the list.
	 *
	 * @param older the key of the next page, or null
	 * @param newer the key of the page before, or null
	 */
	record Page(List<ReviewRow> rows, String older, String newer) {
	}

	/**
	 * @param year narrows it, or null
	 * @param before the key of the last line of the page before, or null
	 */
	Page page(Integer year, String before, String after, Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		params.put("unit", (!viewer.isOffice() && viewer.is(Role.UNIT)) ? viewer.unitId() : null);
		params.put("year", year);
		boolean backwards = after != null;
		String key = backwards ? after : before;
		String from = "";
		if (key != null && key.matches(KEY)) {
			params.put("keyAt", at(key));
			params.put("keyId", UUID.fromString(key.substring(key.indexOf('_') + 1)));
			from = " AND (r.opened_at, r.id) " + (backwards ? ">" : "<") + " (:keyAt, :keyId)";
		}
		String order = backwards ? "ASC" : "DESC";
		List<ReviewRow> rows = new ArrayList<>(this.jdbc
			.sql(SELECT + from + " ORDER BY r.opened_at %s, r.id %s LIMIT %d".formatted(order, order, PAGE + 1))
			.params(params)
			.query((row, n) -> read(row))
			.list());
		boolean more = rows.size() > PAGE;
		if (more) {
			rows.remove(PAGE);
		}
		if (backwards) {
			Collections.reverse(rows);
		}
		boolean older = (backwards || more) && !rows.isEmpty();
		boolean newer = (backwards ? more : key != null) && !rows.isEmpty();
		return new Page(rows, older ? rows.get(rows.size() - 1).key() : null, newer ? rows.get(0).key() : null);
	}

	private static OffsetDateTime at(String key) {
		return OffsetDateTime.ofInstant(
				Instant.EPOCH.plus(Long.parseLong(key.substring(0, key.indexOf('_'))), ChronoUnit.MICROS),
				ZoneOffset.UTC);
	}

	private ReviewRow read(ResultSet row) throws SQLException {
		ReviewStage stage = ReviewStage.valueOf(row.getString("stage"));
		LocalDate last = switch (stage) {
			case ANNOUNCEMENT -> row.getObject("announce_until", LocalDate.class);
			case STUDY -> row.getObject("study_until", LocalDate.class);
			case MEETING -> row.getObject("meeting_until", LocalDate.class);
			case MENDING -> row.getObject("mending_until", LocalDate.class);
			case CLOSED, WITHDRAWN -> null;
		};
		return new ReviewRow(row.getObject("id", UUID.class), row.getString("number"), row.getInt("year"),
				row.getString("title"), row.getString("units"), stage, (last != null) ? this.clocks.light(last) : null,
				row.getInt("open"), row.getObject("opened_at", OffsetDateTime.class).toInstant());
	}

}
