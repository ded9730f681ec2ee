package org.liaisonstation.requests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.ListKey;
import org.liaisonstation.forms.ListPage;
import org.liaisonstation.forms.ListTurn;

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

	private final JdbcClient jdbc;

	HandedIn(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One of them. */
	public record Line(UUID id, String number, Status status, Instant receivedAt) {

		public String href() {
			return "/desk/requests/" + this.id;
		}

		ListKey key() {
			return ListKey.of(this.receivedAt, this.id);
		}

	}

	/** Whose list of requests this is, in place of the ordinary one. */
	static boolean isFor(Viewer viewer) {
		return viewer.is(Role.OBSERVER) && !viewer.isAny(Role.STAFF, Role.DIRECTOR, Role.DEPUTY, Role.UNIT);
	}

	/** Newest first. */
	public ListPage<Line> page(Viewer viewer, ListTurn turn) {
		Map<String, Object> params = new HashMap<>();
		params.put("observer", viewer.observerId());
		params.put("me", viewer.accountId());
		List<Line> read = this.jdbc
			.sql("""
					SELECT id, number, status, received_at FROM request
					WHERE observer_id = :observer AND NOT restricted AND NOT :me = ANY (recused)"""
					+ turn.rest("received_at", "id", params))
			.params(params)
			.query((row, number) -> new Line(row.getObject("id", UUID.class), row.getString("number"),
					Status.valueOf(row.getString("status")),
					row.getObject("received_at", OffsetDateTime.class).toInstant()))
			.list();
		return turn.page(read, Line::key);
	}

}
