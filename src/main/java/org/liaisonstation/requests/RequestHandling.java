package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.MappedSuperclass;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.WorkingDays;

/**
 * What happens while a request is with its units: signing, acting, giving back, asking
 * for more time, pausing, being reminded, answering.
 */
@MappedSuperclass
abstract class RequestHandling extends RequestMarks {

	private static final String AWAITS_RULING = "已经申请退件，请等工委裁定。";

	/** 签收. */
	void sign(Assignment task, Instant at, Actor by) {
		requireCurrent(task);
		require(Status.TO_SIGN, Status.IN_PROGRESS);
		refuseIf(task.signedAt() != null, "已经签收过了。");
		refuseIf(task.isReturnAsked(), AWAITS_RULING);
		task.sign(at, by.name());
		if (task.isLead()) {
			this.status = Status.IN_PROGRESS;
			runHandling();
		}
		happened(Step.SIGNED, at, by, null);
	}

	/** Green channel: the unit is on it (响应). Responding signs for the case as well. */
	void respond(String text, Instant at, Actor by) {
		require(Status.TO_SIGN, Status.IN_PROGRESS);
		refuseIf(lead().respondDue() == null || lead().respondedAt() != null, "这件诉求不需要再记录响应。");
		refuseIf(lead().isReturnAsked(), AWAITS_RULING);
		if (lead().signedAt() == null) {
			sign(lead(), at, by);
		}
		lead().respond(at, text);
		runHandling();
		happened(Step.RESPONDED, at, by, text);
	}

	/** Green channel: the place is safe (已采取安全措施). Comes after the response. */
	void makeSafe(String text, Instant at, Actor by) {
		require(Status.IN_PROGRESS);
		refuseIf(lead().safeDue() == null || lead().respondedAt() == null || lead().madeSafeAt() != null,
				"请先记录响应；安全措施只记录一次。");
		refuseIf(lead().isReturnAsked(), AWAITS_RULING);
		lead().makeSafe(at, text);
		runHandling();
		happened(Step.MADE_SAFE, at, by, text);
	}

	/** 会签: the opinion of a 协办, which 主办's answer carries. */
	void countersign(Assignment task, String opinion, Instant at, Actor by) {
		requireCurrent(task);
		require(Status.TO_SIGN, Status.IN_PROGRESS);
		requireRunningClock();
		refuseIf(task.isLead() || task.signedAt() == null || task.answeredAt() != null || task.isReturnAsked(),
				"协办单位签收之后会签一次。");
		task.answer(opinion, at, by.name());
		happened(Step.COUNTERSIGNED, at, by, opinion);
	}

	/**
	 * 主办 hands in its answer for the office to check: after every 协办 has countersigned,
	 * or let its date pass; in a green channel after both acts and with a picture of the
	 * safe place.
	 * @param pictures how many pictures show the place since it was made safe
	 */
	void answer(Answer answer, int pictures, Instant at, Actor by) {
		require(Status.IN_PROGRESS);
		requireRunningClock();
		Assignment lead = lead();
		refuseIf(lead.safeDue() != null && (lead.madeSafeAt() == null || pictures == 0),
				"绿色通道的事项，要先记录响应和安全措施，并附采取安全措施之后的现场照片，才能报送答复。");
		refuseIf(isReturnAsked(), "有退件等待工委裁定，裁定之后再报送答复。");
		refuseIf(!missingOpinions(at).isEmpty(), "还有协办单位没有会签，也没有到期；请等会签意见齐了再报送。");
		lead.answer(answer.text(), at, by.name());
		round().answer(answer, at);
		this.status = Status.ANSWERED;
		this.clockFor = "审核";
		happened(Step.SUBMITTED, at, by, answer.text());
	}

	/** The 协办 that have not countersigned and still have time to. */
	List<Assignment> missingOpinions(Instant at) {
		return joint().stream().filter((task) -> task.answeredAt() == null && !task.due().isOver(at)).toList();
	}

	/**
	 * 退件: the unit thinks that the matter is not its own, says on what ground and whose
	 * it is. In time, once, and never again after the director has ruled.
	 */
	void askReturn(Assignment task, String ground, UUID suggestedUnit, Instant at, Actor by) {
		requireCurrent(task);
		require(Status.TO_SIGN, Status.IN_PROGRESS);
		requireRunningClock();
		refuseIf(task.answeredAt() != null || task.returnAskedAt() != null || wasRuledOn(task),
				"工委已经裁定过，或者已经申请过、答复过，不能再退件。");
		refuseIf(task.returnDue() == null || task.returnDue().isOver(at), "已经过了申请退件的期限。");
		task.askReturn(ground, suggestedUnit, at, by.name());
		happened(Step.RETURN_ASKED, at, by, ground);
	}

	/**
	 * Whether the director has ruled on a return of this task before; then never again.
	 */
	boolean wasRuledOn(Assignment task) {
		return this.assignments.stream()
			.filter((one) -> one.returnRuling() != null)
			.anyMatch((one) -> task.isLead() ? one.isLead() : task.unitId().equals(one.unitId()));
	}

	/**
	 * The director's ruling on 退件. Granted to 主办, the request waits for a new dispatch,
	 * which starts new clocks; the first promised date stays.
	 * @param again until when it is dispatched again
	 */
	void ruleReturn(Assignment task, Ruling ruling, DueDate again, Actor by) {
		requireCurrent(task);
		refuseIf(!task.isReturnAsked(), "这个单位没有等待裁定的退件。");
		task.ruleReturn(ruling);
		if (ruling.granted() && task.isLead()) {
			this.status = Status.TO_DISPATCH;
			this.unitId = null;
			this.leadId = null;
			stop();
			run(again, "交办");
		}
		happened(ruling.granted() ? Step.RETURN_GRANTED : Step.RETURN_REFUSED, task, ruling.at(), by, ruling.text());
	}

	/**
	 * 延期: once for each assignment, before its date.
	 * @param latest the last day that may be asked for
	 */
	void askExtension(Assignment task, LocalDate wanted, LocalDate latest, String reason, Instant at, Actor by) {
		requireCurrent(task);
		require(Status.IN_PROGRESS);
		requireRunningClock();
		refuseIf(task.signedAt() == null || task.answeredAt() != null || task.isReturnAsked() || task.isInFirstHours(),
				"签收之后、答复之前才能申请延期；绿色通道先采取安全措施。");
		refuseIf(task.extensionAskedAt() != null, "延期只能申请一次。");
		refuseIf(task.due().isOver(at), "已经超期，不能再申请延期。");
		refuseIf(!wanted.isAfter(task.due().date()) || wanted.isAfter(latest), "申请的期限不在可以延长的范围内。");
		task.askExtension(wanted, reason, at, by.name());
		happened(Step.EXTENSION_ASKED, at, by, reason);
	}

	/**
	 * The director's ruling on 延期; the reporter is told of a granted one. 协办 may have
	 * asked for it before 主办 gave its part back and another one is to sign.
	 */
	void ruleExtension(Assignment task, Ruling ruling, Actor by) {
		requireCurrent(task);
		require(Status.TO_SIGN, Status.IN_PROGRESS);
		refuseIf(!task.isExtensionAsked() || task.answeredAt() != null, "这个单位没有等待批准的延期。");
		task.ruleExtension(ruling);
		if (task.isLead()) {
			runHandling();
		}
		happened(ruling.granted() ? Step.EXTENDED : Step.EXTENSION_REFUSED, task, ruling.at(), by, ruling.text());
	}

	/** 告知反映人: the office has told the reporter of the longer time. */
	void tellExtension(String how, Instant at, Actor by) {
		refuseIf(!isExtensionUntold(), "没有需要告知的延期。");
		lead().extensionTold(how, at);
		happened(Step.EXTENSION_TOLD, at, by, how);
	}

	/**
	 * 暂停: the clocks stand still, visibly, until {@link #resume}. Clocks of hours never
	 * pause.
	 */
	void pause(String reason, Instant at, Actor by) {
		require(Status.IN_PROGRESS);
		requireRunningClock();
		refuseIf(lead().isInFirstHours() || isReturnAsked() || isExtensionAsked(), "绿色通道采取安全措施之前、退件或延期裁定之前，不能暂停计时。");
		this.pausedAt = at;
		this.pauseReason = reason;
		happened(Step.PAUSED, at, by, reason);
	}

	/**
	 * 恢复计时: adds the paused working days to every clock of days.
	 * @param from the day of the pause
	 * @param to the day on which the clocks go on
	 */
	void resume(LocalDate from, LocalDate to, WorkingDays days, Instant at, Actor by) {
		refuseIf(!isPaused(), "计时没有暂停。");
		PausedTime paused = new PausedTime(days.workingDaysBetween(from, to), this.pauseReason, days);
		tasks().stream().filter((task) -> task.answeredAt() == null).forEach((task) -> task.resume(paused));
		this.pausedAt = null;
		this.pauseReason = null;
		runHandling();
		happened(Step.RESUMED, at, by, "暂停 " + paused.workingDays() + " 个工作日，期限顺延。");
	}

	/**
	 * 催办, or with a document number a 督办单 that asks for a receipt.
	 * @param light the time light at that moment, in words
	 */
	void remind(Assignment task, Reminder.Rung rung, String documentNumber, String light, String reason,
			String requirement, Instant at, Actor by) {
		requireCurrent(task);
		require(Status.TO_SIGN, Status.IN_PROGRESS);
		requireRunningClock();
		refuseIf(task.answeredAt() != null, "这个单位已经答复。");
		this.reminders
			.add(new Reminder((Request) this, task, rung, documentNumber, light, reason, requirement, at, by.name()));
		happened((rung == Reminder.Rung.SUPERVISION) ? Step.SUPERVISED : Step.REMINDED, task, at, by,
				rung.label() + "：" + ((requirement != null) ? requirement : reason));
	}

	/** Whether this rung was issued for the task and its present date. */
	boolean wasReminded(Assignment task, Reminder.Rung rung) {
		return this.reminders.stream()
			.anyMatch((one) -> one.assignmentId().equals(task.id()) && one.rung() == rung
					&& one.dueOn().equals(task.due().date()));
	}

	/** 督办回执 of the unit. */
	void receipt(Assignment task, String text, Instant at, Actor by) {
		requireCurrent(task);
		refuseIf(!this.status.isOpen() && this.status != Status.CLOSED, "这件诉求已经不再办理。");
		List<Reminder> open = awaitingReceipt(task);
		refuseIf(open.isEmpty(), "没有等待回执的督办单。");
		open.get(0).receipt(text, at, by.name());
		happened(Step.RECEIPTED, at, by, text);
	}

	/** The 督办单 of an assignment without a receipt, oldest first. */
	List<Reminder> awaitingReceipt(Assignment task) {
		return this.reminders.stream()
			.filter((one) -> one.awaitsReceipt() && one.assignmentId().equals(task.id()))
			.toList();
	}

}
