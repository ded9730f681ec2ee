package org.liaisonstation.requests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an observer reads of what he handed in: number, day and state. Nothing else of a
 * request is even read here, and of a restricted one not that.
 */
@Component
@Transactional(readOnly = true)
public class HandedIn {

	private static final int PAGE = 20;

	private static final String KEY = "\\d{1,18}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private final JdbcClient jdbc;

	HandedIn(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One of them. */
	public record Line(UUID id, String number, Status status, Instant receivedAt) {

		public String href() {
			return "/desk/requests/" + this.id;
		}

		private String key() {
			return ChronoUnit.MICROS.between(Instant.EPOCH, this.receivedAt) + "_" + this.id;
		}

	}

	/**
	 * @param older the key of the next page, or null
	 */
	public record Page(List<Line> lines, String older) {

	}

	/** Whose list of requests this is, in place of the ordinary one. */
	static boolean isFor(Viewer viewer) {
		return viewer.is(Role.OBSERVER) && !viewer.isAny(Role.STAFF, Role.DIRECTOR, Role.DEPUTY, Role.UNIT);
	}

	/**
	 * Newest first.
	 * @param before the key of the last line of the page before; null, or one that was
	 * tampered with, begins at the newest
	 */
	public Page page(Viewer viewer, String before) {
		boolean begin = before == null || !before.matches(KEY);
		Instant at = begin ? Instant.parse("9999-01-01T00:00:00Z")
				: Instant.EPOCH.plus(Long.parseLong(before.substring(0, before.indexOf('_'))), ChronoUnit.MICROS);
		UUID id = begin ? new UUID(0, 0) : UUID.fromString(before.substring(before.indexOf('_') + 1));
		List<Line> lines = this.jdbc.sql("""
				SELECT id, number, status, received_at FROM request
				WHERE observer_id = :observer AND NOT restricted AND NOT :me = ANY (recused)
				  AND (received_at, id) < (:at, :id)
				ORDER BY received_at DESC, id DESC LIMIT :most""")
			.param("observer", viewer.observerId())
			.param("me", viewer.accountId())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("id", id)
			.param("most", PAGE + 1)
			.query((row, number) -> new Line(row.getObject("id", UUID.class), row.getString("number"),
					Status.valueOf(row.getString("status")),
					row.getObject("received_at", OffsetDateTime.class).toInstant()))
			.list();
		return (lines.size() > PAGE) ? new Page(lines.subList(0, PAGE), lines.get(PAGE - 1).key())
				: new Page(lines, null);
	}

}
