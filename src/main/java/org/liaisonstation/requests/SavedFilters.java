package org.liaisonstation.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface SavedFilters extends Repository<SavedFilter, UUID> {

	SavedFilter save(SavedFilter filter);

	void delete(SavedFilter filter);

	List<SavedFilter> findByAccountIdOrderByName(UUID account);

	Optional<SavedFilter> findByIdAndAccountId(UUID id, UUID account);

	Optional<SavedFilter> findByAccountIdAndName(UUID account, String name);

	long countByAccountId(UUID account);

}
