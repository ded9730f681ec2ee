package org.liaisonstation.requests;

import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.WorkingDays;

/**
 * The working days during which the clocks of a case stood still.
 *
 * @param reason why, such as 待补充材料
 */
record PausedTime(int workingDays, String reason, WorkingDays days) {

	/** The same clock, later by the pause; clocks of hours never pause. */
	DueDate added(DueDate clock) {
		if (clock == null || this.workingDays == 0 || clock.unit() == Period.Unit.HOURS) {
			return clock;
		}
		return clock.extendedBy(this.workingDays, "暂停计时（" + this.reason + "）", this.days);
	}

}
