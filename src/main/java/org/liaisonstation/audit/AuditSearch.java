package org.liaisonstation.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the trail, newest first, a page at a time.
 */
@Component
@Transactional(readOnly = true)
class AuditSearch {

	static final int PAGE = 50;

	private final JdbcClient jdbc;

	AuditSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One line more than a page, where there is a further page. */
	List<AuditEntry> find(AuditFilter filter, ZoneId zone) {
		List<String> conditions = new ArrayList<>(List.of("TRUE"));
		Map<String, Object> values = new HashMap<>();
		add(conditions, values, "e.actor = :actor", "actor", filter.actorName());
		add(conditions, values, "e.kind = :kind", "kind", filter.kind());
		add(conditions, values, "e.action = :action", "action", filter.action());
		add(conditions, values, "e.record_id = :record", "record", filter.recordId());
		add(conditions, values, "e.at >= :from", "from", startOf(filter.from(), zone));
		add(conditions, values, "e.at < :end", "end",
				startOf((filter.to() != null) ? filter.to().plusDays(1) : null, zone));
		if (filter.before() != null && filter.beforeId() != null) {
			add(conditions, values, "(e.at, e.id) < (:before, :beforeId)", "before",
					OffsetDateTime.ofInstant(filter.before(), zone));
			values.put("beforeId", filter.beforeId());
		}
		return this.jdbc
			.sql("SELECT " + AuditEntry.COLUMNS + " FROM audit_entry e WHERE " + String.join(" AND ", conditions)
					+ " ORDER BY e.at DESC, e.id DESC LIMIT " + (PAGE + 1))
			.params(values)
			.query((row, number) -> AuditEntry.of(row))
			.list();
	}

	Optional<AuditEntry> last(String action) {
		return this.jdbc
			.sql("SELECT " + AuditEntry.COLUMNS
					+ " FROM audit_entry e WHERE e.action = ? ORDER BY e.at DESC, e.id DESC LIMIT 1")
			.param(action)
			.query((row, number) -> AuditEntry.of(row))
			.optional();
	}

	private static void add(List<String> conditions, Map<String, Object> values, String condition, String name,
			Object value) {
		if (value != null && !value.equals("")) {
			conditions.add(condition);
			values.put(name, value);
		}
	}

	private static OffsetDateTime startOf(LocalDate day, ZoneId zone) {
		return (day != null) ? day.atStartOfDay(zone).toOffsetDateTime() : null;
	}

	/**
	 * What the auditor looks for; null or empty where he does not mind.
	 *
	 * @param before with beforeId the last line of the page before
	 */
	record AuditFilter(String actor, LocalDate from, LocalDate to, String kind, String action, String record,
			Instant before, Long beforeId) {

		/** Visitors and the station itself have Chinese names on the page. */
		String actorName() {
			if (this.actor == null) {
				return null;
			}
			return switch (this.actor.strip()) {
				case "未登录" -> AuditTrail.RESIDENT;
				case "系统" -> AuditTrail.SYSTEM;
				default -> this.actor.strip().toLowerCase(Locale.ROOT);
			};
		}

		/** Null where nothing was typed, or no id. */
		UUID recordId() {
			try {
				return (this.record == null || this.record.isBlank()) ? null : UUID.fromString(this.record.strip());
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

		public boolean isRecordMistyped() {
			return this.record != null && !this.record.isBlank() && recordId() == null;
		}

	}

}
