package org.liaisonstation.supervision.projects;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.liaisonstation.calendar.TimeLight;

/**
 * How the deadline of a project stands, in calendar days: it is met by the acceptance.
 *
 * @param near from so many days before it on it is near
 */
public record ProjectDeadline(ProjectState state, LocalDate dueOn, LocalDate acceptedOn, LocalDate today, int near) {

	public boolean isOver() {
		return this.state.isOpen() && this.today.isAfter(this.dueOn);
	}

	public boolean isNear() {
		return this.state.isOpen() && !isOver() && !this.today.plusDays(this.near).isBefore(this.dueOn);
	}

	public String words() {
		if (this.state == ProjectState.ACCEPTED) {
			long late = ChronoUnit.DAYS.between(this.dueOn, this.acceptedOn);
			return (late > 0) ? "逾期 " + late + " 天验收" : "按期验收";
		}
		if (this.state == ProjectState.STOPPED) {
			return "已中止";
		}
		if (isOver()) {
			return "超期 " + ChronoUnit.DAYS.between(this.dueOn, this.today) + " 天";
		}
		long left = ChronoUnit.DAYS.between(this.today, this.dueOn);
		return (left == 0) ? "今天到期" : "还剩 " + left + " 天";
	}

	public String css() {
		return switch (this.state) {
			case ACCEPTED -> TimeLight.DONE.css();
			case STOPPED -> TimeLight.HOLD.css();
			case UNDER_WAY, FINISHED -> (isOver() ? TimeLight.LATE : isNear() ? TimeLight.SOON : TimeLight.OK).css();
		};
	}

}
