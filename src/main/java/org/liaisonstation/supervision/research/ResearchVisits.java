package org.liaisonstation.supervision.research;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ResearchVisits extends Repository<ResearchVisit, UUID> {

	ResearchVisit save(ResearchVisit visit);

	Optional<ResearchVisit> findById(UUID id);

	/**
	 * Those that a report can be about, the newest first.
	 * @param deputy who was there, or null for all
	 */
	@Query("""
			select v from ResearchVisit v where v.state = org.liaisonstation.supervision.research.VisitState.HELD
			and (:deputy is null or exists (select 1 from VisitDeputy d where d.visit = v and d.deputyId = :deputy
			and d.struckAt is null)) order by v.heldOn desc, v.id desc""")
	List<ResearchVisit> held(UUID deputy, Limit limit);

}
