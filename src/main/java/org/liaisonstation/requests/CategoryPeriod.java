package org.liaisonstation.requests;

import org.liaisonstation.calendar.Period;

/**
 * A period that a category has of its own.
 *
 * @param rule what the explanation of a due date calls it, such as 油烟噪声类转办期限
 */
public record CategoryPeriod(Period period, String rule) {

}
