package org.liaisonstation.supervision.inspections;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.supervision.plans.PlanDeed;
import org.liaisonstation.supervision.plans.PlanDeeds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inspections that carry out subjects of the plan, arranged or held. */
@Component
class InspectionDeeds implements PlanDeeds {

	private final JdbcClient jdbc;

	InspectionDeeds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<PlanDeed> of(Collection<UUID> itemIds) {
		return this.jdbc.sql("""
				SELECT plan_item_id AS item_id, number || ' ' || title AS title, coalesce(held_on, planned_on) AS "on",
				  '/desk/inspections/' || id AS href, held_on IS NOT NULL AS held
				FROM inspection WHERE plan_item_id = ANY (:items) AND state <> 'WITHDRAWN' ORDER BY number""")
			.param("items", itemIds.toArray(UUID[]::new))
			.query(PlanDeed.class)
			.list();
	}

}
