package org.liaisonstation.supervision.plans;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the form of an inspection, a research visit, a review or a project asks of the
 * subject of the plan that it carries out.
 */
@Component
@Transactional(readOnly = true)
public class PlanSubjects {

	private final JdbcClient jdbc;

	PlanSubjects(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A subject of a plan in force that was not cancelled.
	 *
	 * @param ground a code of the list {@code supervision_ground}
	 * @param unitId the unit whose work it is about, or null
	 */
	public record Subject(UUID itemId, UUID planId, int year, String title, String ground, UUID unitId) {

		/** Its page at the desk, without the context path. */
		public String href() {
			return "/desk/supervision-plans/" + this.planId + "/items/" + this.itemId;
		}

	}

	/**
	 * @param itemId may be null, for there is none then
	 */
	public Optional<Subject> find(UUID itemId) {
		return (itemId == null) ? Optional.empty()
				: this.jdbc.sql("""
						SELECT i.id, i.plan_id, p.year, i.title, i.ground, i.unit_id FROM supervision_plan_item i
						JOIN supervision_plan p ON p.id = i.plan_id AND p.state IN ('ADOPTED', 'PUBLISHED')
						WHERE i.id = ? AND i.cancelled_at IS NULL""")
					.param(itemId)
					.query((row, number) -> new Subject(row.getObject("id", UUID.class),
							row.getObject("plan_id", UUID.class), row.getInt("year"), row.getString("title"),
							row.getString("ground"), row.getObject("unit_id", UUID.class)))
					.optional();
	}

}
