package org.liaisonstation.supervision.plans;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Tells what carries out the subjects of a plan. Inspections, research, reviews and
 * projects each have a bean of their own; none of what was withdrawn is told.
 */
public interface PlanDeeds {

	/** In any order; one statement for all of them. */
	List<PlanDeed> of(Collection<UUID> itemIds);

}
