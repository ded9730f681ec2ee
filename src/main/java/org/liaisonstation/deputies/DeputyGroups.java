package org.liaisonstation.deputies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The groups of deputies. */
public interface DeputyGroups extends Repository<DeputyGroup, UUID> {

	DeputyGroup save(DeputyGroup group);

	Optional<DeputyGroup> findById(UUID id);

	List<DeputyGroup> findByActiveTrueOrderByName();

}
