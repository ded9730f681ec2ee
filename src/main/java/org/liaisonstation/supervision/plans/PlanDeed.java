package org.liaisonstation.supervision.plans;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What was done about a subject of the plan, as the module that keeps it tells.
 *
 * @param itemId the subject
 * @param title number and title, for the desk
 * @param on its day, or the day for which it is arranged
 * @param href its page at the desk, without the context path
 * @param held whether it took place; else it is arranged
 */
public record PlanDeed(UUID itemId, String title, LocalDate on, String href, boolean held) {

}
