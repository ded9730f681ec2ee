package org.liaisonstation.deputies;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A deputy did something that belongs into his duty archive (履职档案, 代表法 58). Told by the
 * module that owns the record, in its own transaction; told again, it corrects the entry
 * of the same record.
 *
 * @param deputyId the person
 * @param kind a code of the list {@code duty_kind}
 * @param title what it was, without personal data
 * @param on the day
 * @param role his part in it, in words: 参加, 执笔, 领衔 …
 * @param sourceId the record; one record gives a deputy one entry
 * @param href its page at the desk, without the context path
 */
public record DutyPerformed(UUID deputyId, String kind, String title, LocalDate on, String role, UUID sourceId,
		String href) {

}
