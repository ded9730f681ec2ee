package org.liaisonstation.supervision.reviews;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.supervision.plans.PlanDeed;
import org.liaisonstation.supervision.plans.PlanDeeds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The work reviews that carry out subjects of the plan; one is held with its meeting. */
@Component
class ReviewDeeds implements PlanDeeds {

	private final JdbcClient jdbc;

	ReviewDeeds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<PlanDeed> of(Collection<UUID> itemIds) {
		return this.jdbc
			.sql("""
					SELECT plan_item_id AS item_id, number || ' ' || title AS title, coalesce(met_on, meeting_until) AS "on",
					  '/desk/reviews/' || id AS href, met_on IS NOT NULL AS held
					FROM work_review WHERE plan_item_id = ANY (:items) AND stage <> 'WITHDRAWN' ORDER BY number""")
			.param("items", itemIds.toArray(UUID[]::new))
			.query(PlanDeed.class)
			.list();
	}

}
