package org.liaisonstation.deputies;

import java.util.UUID;

/**
 * What was entered into a duty archive was not so: the record was withdrawn, or the
 * deputy struck from it. The entry is kept, and counts no more.
 *
 * @param deputyId the person, or null for all entries of the record
 * @param sourceId the record
 */
public record DutyWithdrawn(UUID deputyId, UUID sourceId) {

}
