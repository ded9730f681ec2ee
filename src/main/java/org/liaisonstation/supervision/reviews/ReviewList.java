package org.liaisonstation.supervision.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.ListPage;
import org.liaisonstation.forms.ListTurn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work reviews, newest first: one statement a page, by key and never by offset. */
@Component
@Transactional(readOnly = true)
class ReviewList {

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
	 * @param year narrows it, or null
	 * @param before the key of the last line of the page before, or null
	 */
	ListPage<ReviewRow> page(Integer year, String before, String after, Viewer viewer) {
		ListTurn turn = ListTurn.of(before, after);
		Map<String, Object> params = new HashMap<>();
		params.put("unit", (!viewer.isOffice() && viewer.is(Role.UNIT)) ? viewer.unitId() : null);
		params.put("year", year);
		return turn.page(this.jdbc.sql(SELECT + turn.rest("r.opened_at", "r.id", params))
			.params(params)
			.query((row, n) -> read(row))
			.list(), ReviewRow::key);
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
