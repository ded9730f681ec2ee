package org.liaisonstation.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Proposals extends Repository<Proposal, UUID> {

	Proposal save(Proposal proposal);

	Optional<Proposal> findById(UUID id);

	Optional<Proposal> findByNumber(String number);

	List<Proposal> findByStatusAndPromiseOnLessThanEqualOrderByNumber(ProposalStatus status, LocalDate day);

}
