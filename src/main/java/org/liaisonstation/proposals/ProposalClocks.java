package org.liaisonstation.proposals;

import org.liaisonstation.calendar.DueDate;

/**
 * The clocks of 交办, reckoned by the periods in force on that day.
 *
 * @param answer until when the deputies are answered: three months (代表法 51)
 * @param joint until when 协办 give their opinion
 * @param giveBack until when a unit may ask to give it back (退件)
 * @param contact until when the unit must have talked with the deputy; null where the
 * rules of the place set no date
 */
record ProposalClocks(DueDate answer, DueDate joint, DueDate giveBack, DueDate contact) {

}
