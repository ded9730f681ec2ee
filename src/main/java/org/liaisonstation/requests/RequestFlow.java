package org.liaisonstation.requests;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.persistence.MappedSuperclass;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.calendar.DueDate;

/**
 * What every verb of a request is made of: a guard, the clock that runs next, an entry in
 * the timeline that the audit module records too.
 */
@MappedSuperclass
abstract class RequestFlow extends RequestFacts {

	void require(Status... allowed) {
		for (Status one : allowed) {
			if (this.status == one) {
				return;
			}
		}
		throw new NotPossibleNow(this, "现在的状态是“" + this.status.label() + "”，不能这样办理。");
	}

	void refuseIf(boolean refused, String why) {
		if (refused) {
			throw new NotPossibleNow(this, why);
		}
	}

	void requireRunningClock() {
		refuseIf(isPaused(), "计时已暂停（" + this.pauseReason + "），请先恢复计时。");
	}

	/** The task has to be one of the round under way. */
	void requireCurrent(Assignment task) {
		refuseIf(!tasks().contains(task), "这项承办任务已经结束。");
	}

	void runHandling() {
		Assignment lead = lead();
		if (lead.respondDue() != null && lead.respondedAt() == null) {
			run(lead.respondDue(), "响应");
		}
		else if (lead.isInFirstHours()) {
			run(lead.safeDue(), "采取安全措施");
		}
		else if (lead.signedAt() == null) {
			run(lead.signDue(), "签收");
		}
		else {
			run(lead.due(), "答复");
		}
	}

	void run(DueDate clock, String what) {
		this.clock = clock;
		this.clockFor = what;
	}

	void stop() {
		this.clock = null;
		this.clockFor = null;
		this.pausedAt = null;
		this.pauseReason = null;
	}

	void end(Status end, Instant at, String reason) {
		this.status = end;
		this.endedAt = at;
		this.endReason = reason;
		this.waitsOn = null;
		stop();
	}

	void happened(Step step, Instant at, Actor by, String text) {
		happened(step, null, at, by, text);
	}

	/**
	 * Writes down what happened.
	 * @param task the assignment that it was done to, or null
	 */
	void happened(Step step, Assignment task, Instant at, Actor by, String text) {
		this.timeline.add(new TimelineEntry((Request) this, at, this.roundNumber, step, by, text));
		boolean handling = this.status == Status.TO_SIGN || this.status == Status.IN_PROGRESS;
		this.returnAsked = handling && anyTask(Assignment::isReturnAsked);
		this.extensionAsked = handling && anyTask((one) -> one.isExtensionAsked() && one.answeredAt() == null);
		this.extensionUntold = handling && anyTask((one) -> one.isLead() && one.isExtensionUntold());
		if (step != Step.NOTED && !step.isInternal()) {
			changed(step, at, by);
		}
		registerEvent(Recorded.of("request." + step.name().toLowerCase(Locale.ROOT), "request", this.id,
				Map.of("status", this.status.name(), "round", Integer.toString(this.roundNumber))));
		registerEvent(new Happened(this.id, step, (task != null) ? task.id() : null, at));
	}

	/** What a stale page says of the last change, with the state that came of it. */
	void changed(Step step, Instant at, Actor by) {
		this.changedAt = at;
		this.changedBy = by.role().isEmpty() ? by.name() : by.role() + "　" + by.name();
		this.changedWhat = step.label() + "，状态是“" + this.status.label() + "”";
	}

	private boolean anyTask(Predicate<Assignment> which) {
		return tasks().stream().anyMatch(which);
	}

}
