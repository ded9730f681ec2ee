package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office does about the time of a request: rulings on 退件 and 延期, pauses, 催办 and
 * 督办. Refused as in {@link RequestDesk}.
 */
@Service
@Transactional
public class ClockDesk {

	private final Requests requests;

	private final RequestAccess access;

	private final ClockRules clocks;

	private final DocumentNumbers numbers;

	ClockDesk(Requests requests, RequestAccess access, ClockRules clocks, DocumentNumbers numbers) {
		this.requests = requests;
		this.access = access;
		this.clocks = clocks;
		this.numbers = numbers;
	}

	/** 裁定退件. */
	public Request ruleReturn(UUID id, Long version, UUID assignmentId, boolean granted, String text, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.RULE_RETURN);
		request.ruleReturn(task(request, assignmentId), ruling(granted, text, by), this.clocks.again(now()),
				Actor.of(by));
		return this.requests.save(request);
	}

	/** 审批延期. */
	public Request ruleExtension(UUID id, Long version, UUID assignmentId, boolean granted, String text, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.RULE_EXTENSION);
		request.ruleExtension(task(request, assignmentId), ruling(granted, text, by), Actor.of(by));
		return this.requests.save(request);
	}

	private Ruling ruling(boolean granted, String text, Viewer by) {
		return new Ruling(granted, text, now(), by.displayName());
	}

	/** The reporter was told of the longer time. */
	public Request tellExtension(UUID id, Long version, String how, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.TELL_EXTENSION);
		request.tellExtension(how, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 暂停计时. */
	public Request pause(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.PAUSE);
		request.pause(reason, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 恢复计时; the paused working days are added. */
	public Request resume(UUID id, Long version, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.RESUME);
		LocalDate from = request.pausedAt().atZone(this.clocks.now().getZone()).toLocalDate();
		request.resume(from, this.clocks.now().toLocalDate(), this.clocks.days(), now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 催办 by hand. */
	public Request remind(UUID id, Long version, UUID assignmentId, String requirement, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.REMIND);
		Assignment task = task(request, assignmentId);
		request.remind(task, Reminder.Rung.BY_HAND, null, light(task), "工委催办", requirement, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 催办 by hand: every unit that has not answered yet. */
	public Request remindAll(UUID id, Long version, String requirement, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.REMIND);
		List<Assignment> open = unanswered(request);
		request.refuseIf(open.isEmpty(), "承办单位都已经答复。");
		open.forEach((task) -> request.remind(task, Reminder.Rung.BY_HAND, null, light(task), "工委催办", requirement,
				now(), Actor.of(by)));
		return this.requests.save(request);
	}

	/** 督办单 for every unit that is overdue and has none for that date yet. */
	public Request superviseOverdue(UUID id, Long version, String requirement, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.SUPERVISE);
		List<Assignment> overdue = unanswered(request).stream()
			.filter((task) -> task.due().at().isBefore(now()) && !request.wasReminded(task, Reminder.Rung.SUPERVISION))
			.toList();
		request.refuseIf(overdue.isEmpty(), "没有超期而还没有督办的承办单位。");
		overdue.forEach((task) -> request.remind(task, Reminder.Rung.SUPERVISION,
				this.numbers.supervisionSheet(this.clocks.now()), light(task), "超期未答复", requirement, now(),
				Actor.of(by)));
		return this.requests.save(request);
	}

	private static List<Assignment> unanswered(Request request) {
		return request.tasks().stream().filter((task) -> task.answeredAt() == null).toList();
	}

	/** 督办单, with a number, which the unit answers with a receipt (回执). */
	public Request supervise(UUID id, Long version, UUID assignmentId, String reason, String requirement, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.SUPERVISE);
		Assignment task = task(request, assignmentId);
		request.remind(task, Reminder.Rung.SUPERVISION, this.numbers.supervisionSheet(this.clocks.now()), light(task),
				reason, requirement, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** The time light of a task in words, as the sheet prints it: 红灯，超期 2 个工作日. */
	String light(Assignment task) {
		TimeLeft left = task.due().left(this.clocks.now(), "答复", this.clocks.days());
		return switch (left.light()) {
			case OK -> "绿灯，";
			case SOON -> "黄灯，";
			case LATE -> "红灯，";
			case HOLD, DONE -> "";
		} + left.words();
	}

	static Assignment task(Request request, UUID assignmentId) {
		return request.tasks()
			.stream()
			.filter((task) -> task.id().equals(assignmentId))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private Instant now() {
		return this.clocks.now().toInstant();
	}

}
