package org.liaisonstation.station;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Where else a matter may belong. */
public interface ReferralCounters extends Repository<ReferralCounter, UUID> {

	ReferralCounter save(ReferralCounter counter);

	Optional<ReferralCounter> findById(UUID id);

	Optional<ReferralCounter> findByCode(String code);

	Optional<ReferralCounter> findByName(String name);

	List<ReferralCounter> findByActiveTrueOrderByPosition();

	List<ReferralCounter> findAllByOrderByPosition();

}
