package org.liaisonstation.requests;

import java.time.Instant;
import java.time.ZonedDateTime;

import org.liaisonstation.calendar.ChineseDates;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.calendar.WorkingDays;

/**
 * The time light (时限灯) of a request, in words.
 */
final class Lights {

	private Lights() {
	}

	static TimeLeft of(Request request, ZonedDateTime now, WorkingDays days) {
		if (request.isPaused()) {
			return paused(request.pauseReason());
		}
		Assignment lead = request.lead();
		return of(request.status(), request.clock(), request.clockFor(), (lead != null) ? lead.due() : null,
				request.round().answeredAt(), now, days);
	}

	/** The light of one task: what a 协办 has to do has a date of its own. */
	static TimeLeft of(Assignment task, String pauseReason, ZonedDateTime now, WorkingDays days) {
		if (pauseReason != null && task.answeredAt() == null) {
			return paused(pauseReason);
		}
		boolean signed = task.signedAt() != null;
		return of(Status.IN_PROGRESS, signed ? task.due() : task.signDue(), signed ? "答复" : "签收", task.due(),
				task.answeredAt(), now, days);
	}

	static TimeLeft paused(String reason) {
		return TimeLeft.hold("暂停计时：" + reason);
	}

	/**
	 * @param clock what runs now, or null
	 * @param due the unit's date, or null where nothing was dispatched
	 * @param answeredAt when the unit answered, or null
	 */
	static TimeLeft of(Status status, DueDate clock, String clockFor, DueDate due, Instant answeredAt,
			ZonedDateTime now, WorkingDays days) {
		if (answeredAt != null && due != null && status != Status.ANSWERED) {
			String day = ChineseDates.day(answeredAt.atZone(now.getZone()).toLocalDate(), now.getYear());
			return TimeLeft.done(day + (due.isOver(answeredAt) ? "超期答复" : "按期答复"));
		}
		if (clock == null || !status.isOpen() || status == Status.REPLIED) {
			return TimeLeft.done(status.label());
		}
		TimeLeft left = clock.left(now, clockFor, days);
		if (clock.unit() == Period.Unit.HOURS || clockFor.equals("答复")) {
			return left;
		}
		return new TimeLeft(left.light(), left.words() + "（" + clockFor + "）");
	}

}
