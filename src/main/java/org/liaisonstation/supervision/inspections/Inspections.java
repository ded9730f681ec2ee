package org.liaisonstation.supervision.inspections;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Inspections extends Repository<Inspection, UUID> {

	Inspection save(Inspection inspection);

	Optional<Inspection> findById(UUID id);

	/** Nobody else gives its findings their places meanwhile. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select i from Inspection i where i.id = :id")
	Optional<Inspection> lock(UUID id);

}
