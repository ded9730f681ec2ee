package org.liaisonstation.requests;

import org.liaisonstation.calendar.DueDate;

/**
 * The clocks of a dispatch, reckoned by the periods in force at that moment.
 *
 * @param sign until when the unit signs
 * @param finish until when 主办 answers
 * @param joint until when 协办 give their opinion
 * @param giveBack until when a unit may ask to give the case back (退件)
 * @param respond until when it responds, from receipt; green channel only
 * @param safe until when the place is safe, from receipt; green channel only
 */
record Clocks(DueDate sign, DueDate finish, DueDate joint, DueDate giveBack, DueDate respond, DueDate safe) {

}
