package org.liaisonstation.requests.paperforms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Batches with what became of their forms, one statement a page. Of a form whose matter
 * is restricted only the director reads which request it is.
 */
@Component
@Transactional(readOnly = true)
class PaperFormList {

	private static final int PAGE = 20;

	private static final String FORMS = """
			SELECT f.number, f.code, f.keyed_in_at, f.keyed_in_by, f.voided_at, f.voided_by, f.void_reason, f.batch_id,
			       r.id AS request_id, r.number AS request_number
			FROM paper_form f
			LEFT JOIN request r ON r.id = f.request_id AND (:all OR NOT r.restricted)
			""";

	private final JdbcClient jdbc;

	PaperFormList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A batch in the list.
	 */
	record Batch(UUID id, Instant printedAt, String printedBy, String point, int size, int keyedIn, int voided,
			String first, String last) {

		public int blank() {
			return this.size - this.keyedIn - this.voided;
		}

		public String href() {
			return "/desk/paper-forms/batches/" + this.id;
		}

	}

	/**
	 * A form in the list of its batch.
	 *
	 * @param requestId null as long as it is blank, and where the viewer may not know
	 */
	record Form(String number, String code, UUID batchId, Instant keyedInAt, String keyedInBy, Instant voidedAt,
			String voidedBy, String voidReason, UUID requestId, String requestNumber) {

		public boolean isBlank() {
			return this.keyedInAt == null && this.voidedAt == null;
		}

		public String href() {
			return "/desk/paper-forms/" + this.code;
		}

	}

	/**
	 * @param older the key of the next page, or null
	 */
	record Page(List<Batch> rows, UUID older) {

	}

	/** The newest batches, or those before one of them. */
	Page batches(UUID before) {
		List<Batch> rows = this.jdbc.sql("""
				SELECT b.id, b.printed_at, b.printed_by, p.name AS point, b.size,
				       count(f.keyed_in_at) AS keyed_in, count(f.voided_at) AS voided,
				       min(f.number) AS first, max(f.number) AS last
				FROM (SELECT * FROM paper_batch
				      WHERE :before::uuid IS NULL
				         OR (printed_at, id) < (SELECT printed_at, id FROM paper_batch WHERE id = :before)
				      ORDER BY printed_at DESC, id DESC LIMIT :most) b
				JOIN paper_form f ON f.batch_id = b.id
				LEFT JOIN liaison_point p ON p.id = b.point_id
				GROUP BY b.id, b.printed_at, b.printed_by, b.size, p.name
				ORDER BY b.printed_at DESC, b.id DESC""")
			.param("before", before)
			.param("most", PAGE + 1)
			.query((row, n) -> new Batch(row.getObject("id", UUID.class), instant(row, "printed_at"),
					row.getString("printed_by"), row.getString("point"), row.getInt("size"), row.getInt("keyed_in"),
					row.getInt("voided"), row.getString("first"), row.getString("last")))
			.list();
		return (rows.size() > PAGE) ? new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).id()) : new Page(rows, null);
	}

	/** The forms of a batch. */
	List<Form> ofBatch(UUID batch, Viewer viewer) {
		return forms("WHERE f.batch_id = :what ORDER BY f.number", batch, viewer);
	}

	/** The form of that number, as it was typed: ZB-2026-0012; none or one. */
	List<Form> numbered(String number, Viewer viewer) {
		return forms("WHERE f.number = :what", number.strip().toUpperCase(Locale.ROOT), viewer);
	}

	/** The form of that code; none or one. */
	List<Form> coded(String code, Viewer viewer) {
		return forms("WHERE f.code = :what", code, viewer);
	}

	private List<Form> forms(String which, Object what, Viewer viewer) {
		return this.jdbc.sql(FORMS + which)
			.param("all", viewer.is(Role.DIRECTOR))
			.param("what", what)
			.query((row, n) -> new Form(row.getString("number"), row.getString("code"),
					row.getObject("batch_id", UUID.class), instant(row, "keyed_in_at"), row.getString("keyed_in_by"),
					instant(row, "voided_at"), row.getString("voided_by"), row.getString("void_reason"),
					row.getObject("request_id", UUID.class), row.getString("request_number")))
			.list();
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
