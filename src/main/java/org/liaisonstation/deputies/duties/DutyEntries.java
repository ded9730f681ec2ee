package org.liaisonstation.deputies.duties;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The lines of all duty archives. */
interface DutyEntries extends Repository<DutyEntry, UUID> {

	DutyEntry save(DutyEntry entry);

	Optional<DutyEntry> findBySourceIdAndDeputyId(UUID sourceId, UUID deputyId);

	List<DutyEntry> findBySourceId(UUID sourceId);

}
