package org.liaisonstation.deputies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The groups of deputies. */
public interface DeputyGroups extends Repository<DeputyGroup, UUID> {

	DeputyGroup save(DeputyGroup group);

	Optional<DeputyGroup> findById(UUID id);

	/** In the order in which they were set up: 第一 comes before 第二, by no alphabet. */
	List<DeputyGroup> findByActiveTrueOrderById();

	/** Dissolved ones too. */
	List<DeputyGroup> findAll();

}
