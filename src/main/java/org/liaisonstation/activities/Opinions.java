package org.liaisonstation.activities;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface Opinions extends Repository<Opinion, UUID> {

	Opinion save(Opinion opinion);

	@EntityGraph(attributePaths = "activity")
	Optional<Opinion> findById(UUID id);

	List<Opinion> findByActivityIdOrderByPosition(UUID activity);

	int countByActivityId(UUID activity);

}
