package org.liaisonstation.activities.plans;

import org.liaisonstation.plans.PlanState;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Plans extends Repository<Plan, UUID> {

	Plan save(Plan plan);

	@EntityGraph(attributePaths = { "group", "items" })
	Optional<Plan> findById(UUID id);

	@Query("select i.plan.id from PlanItem i where i.id = :item")
	Optional<UUID> idByItem(UUID item);

	/**
	 * Withdrawn ones too: the year's before the months', the station's before the
	 * groups', these in the order in which they were entered.
	 */
	@Query("""
			select p from Plan p left join fetch p.group g where p.period.year = :year
			order by p.period.month nulls first, g.id nulls first, p.draftedAt""")
	List<Plan> ofYear(int year);

	/** The newest year first. */
	@Query("""
			select p from Plan p left join fetch p.group g
			where p.state = org.liaisonstation.plans.PlanState.PUBLISHED
			order by p.period.year desc, p.period.month nulls first, g.id nulls first""")
	List<Plan> published();

	/** There is one at most: the plan that is not withdrawn. */
	@EntityGraph(attributePaths = { "group", "items" })
	@Query("""
			select p from Plan p where p.period.year = :year and p.period.month is not distinct from :month
			and p.group.id is not distinct from :group
			and p.state <> org.liaisonstation.plans.PlanState.WITHDRAWN""")
	Optional<Plan> standing(int year, Integer month, UUID group);

}
