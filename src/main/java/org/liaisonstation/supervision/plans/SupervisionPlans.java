package org.liaisonstation.supervision.plans;

import org.liaisonstation.plans.PlanState;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SupervisionPlans extends Repository<SupervisionPlan, UUID> {

	SupervisionPlan save(SupervisionPlan plan);

	@EntityGraph(attributePaths = "items")
	Optional<SupervisionPlan> findById(UUID id);

	/** Withdrawn ones too, the newest year first: there are a few in all the years. */
	@EntityGraph(attributePaths = "items")
	@Query("select p from SupervisionPlan p order by p.year desc, p.draftedAt desc")
	List<SupervisionPlan> all();

	/** There is one at most: the plan that is not withdrawn. */
	@EntityGraph(attributePaths = "items")
	@Query("""
			select p from SupervisionPlan p where p.year = :year
			and p.state <> org.liaisonstation.plans.PlanState.WITHDRAWN""")
	Optional<SupervisionPlan> standing(int year);

}
