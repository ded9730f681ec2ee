package org.liaisonstation.supervision.projects;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.supervision.plans.PlanDeed;
import org.liaisonstation.supervision.plans.PlanDeeds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The projects that carry out subjects of the plan; one that was stopped carries out
 * none.
 */
@Component
class ProjectDeeds implements PlanDeeds {

	private final JdbcClient jdbc;

	ProjectDeeds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<PlanDeed> of(Collection<UUID> itemIds) {
		return this.jdbc.sql("""
				SELECT plan_item_id AS item_id, number || ' ' || title AS title, registered_on AS "on",
				  '/desk/projects/' || id AS href, true AS held
				FROM project
				WHERE plan_item_id = ANY (:items) AND state <> 'STOPPED' ORDER BY number""")
			.param("items", itemIds.toArray(UUID[]::new))
			.query(PlanDeed.class)
			.list();
	}

}
