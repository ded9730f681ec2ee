package org.liaisonstation.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface UnitLinks extends Repository<UnitLink, UUID> {

	UnitLink save(UnitLink link);

	UnitLink saveAndFlush(UnitLink link);

	Optional<UnitLink> findById(UUID id);

	Optional<UnitLink> findByFingerprint(String fingerprint);

	List<UnitLink> findByRequestIdOrderByIssuedAtDesc(UUID request);

	List<UnitLink> findByAssignmentId(UUID assignment);

}
