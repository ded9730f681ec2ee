package org.liaisonstation.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Proposals extends Repository<Proposal, UUID> {

	Proposal save(Proposal proposal);

	Optional<Proposal> findById(UUID id);

	/** Who acts at the same moment waits here for the one before. */
	@Query(value = "SELECT id FROM proposal WHERE id = :id FOR UPDATE", nativeQuery = true)
	Optional<UUID> waitFor(UUID id);

	Optional<Proposal> findByNumber(String number);

	List<Proposal> findByStatusAndPromiseOnLessThanEqualOrderByNumber(ProposalStatus status, LocalDate day);

}
