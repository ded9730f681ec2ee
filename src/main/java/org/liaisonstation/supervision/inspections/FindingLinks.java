package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface FindingLinks extends Repository<FindingLink, UUID> {

	FindingLink save(FindingLink link);

	FindingLink saveAndFlush(FindingLink link);

	Optional<FindingLink> findById(UUID id);

	Optional<FindingLink> findByFingerprint(String fingerprint);

	/** The newest first. */
	List<FindingLink> findByFindingIdOrderByIssuedAtDesc(UUID finding);

}
