package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface Findings extends Repository<Finding, UUID> {

	Finding save(Finding finding);

	@EntityGraph(attributePaths = "inspection")
	Optional<Finding> findById(UUID id);

	/** Of one inspection, as they were found. */
	@EntityGraph(attributePaths = "mendings")
	List<Finding> findByInspectionIdOrderByPosition(UUID inspection);

	int countByInspectionId(UUID inspection);

}
