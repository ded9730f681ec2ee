package org.liaisonstation.audit;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Something was done to a record. Published inside the transaction of the change; the
 * audit module writes it in that same transaction, so that there is no change without a
 * trace and no trace without a change. Who did it and from where the audit module finds
 * out by itself.
 *
 * @param action what was done, for instance {@code request.dispatched}
 * @param kind the kind of record, for instance {@code request}
 * @param recordId the record's id; null for an act without a record (a failed sign-in)
 * @param details ids, field names and states; never a personal value
 */
public record Recorded(String action, String kind, UUID recordId, Map<String, String> details) {

	public Recorded {
		Objects.requireNonNull(action);
		Objects.requireNonNull(kind);
		details = Map.copyOf(details);
	}

	public static Recorded of(String action, String kind, UUID recordId) {
		return new Recorded(action, kind, recordId, Map.of());
	}

	public static Recorded of(String action, String kind, UUID recordId, Map<String, String> details) {
		return new Recorded(action, kind, recordId, details);
	}

}
