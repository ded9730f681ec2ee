package org.liaisonstation.requests;

import java.time.LocalDate;

/**
 * A unit's answer (答复).
 *
 * @param outcome class A to D (办理类别), a code of the list {@code outcome}
 * @param planDate when it will be done; classes B and C alone
 */
record Answer(String text, String outcome, LocalDate planDate) {

}
