package org.liaisonstation.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One line of the trail.
 *
 * @param details JSON, as the database writes it
 */
record AuditEntry(long id, Instant at, UUID actorId, String actor, String address, String action, String kind,
		UUID recordId, String details) {

	static final String COLUMNS = "e.id, e.at, e.actor_id, e.actor, e.address, e.action, e.kind, e.record_id, e.details";

	static AuditEntry of(ResultSet row) throws SQLException {
		return new AuditEntry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getObject("actor_id", UUID.class), row.getString("actor"), row.getString("address"),
				row.getString("action"), row.getString("kind"), row.getObject("record_id", UUID.class),
				row.getString("details"));
	}

	/** The hash that binds this line to all before it. */
	byte[] hashAfter(byte[] previous) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(previous);
			return digest.digest(canonical().getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/** Each value with its length, so that no two lines have the same text. */
	private String canonical() {
		StringBuilder text = new StringBuilder();
		for (Object value : new Object[] { this.id, this.at, this.actorId, this.actor, this.address, this.action,
				this.kind, this.recordId, this.details }) {
			String written = (value != null) ? value.toString() : "";
			text.append((value != null) ? written.length() : "-").append(':').append(written).append('\n');
		}
		return text.toString();
	}

}
