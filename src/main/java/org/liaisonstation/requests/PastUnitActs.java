package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.DueDate;

/**
 * What units do with a {@link PastRequest}, and what is done about them.
 */
abstract class PastUnitActs {

	final Request request;

	final ClockRules clocks;

	final DocumentNumbers numbers;

	final ZoneId zone;

	PastUnitActs(Request request, ClockRules clocks, DocumentNumbers numbers, ZoneId zone) {
		this.request = request;
		this.clocks = clocks;
		this.numbers = numbers;
		this.zone = zone;
	}

	/** Until when 主办 has to answer. */
	public DueDate due() {
		return this.request.lead().due();
	}

	/** Whether the first act of a green channel is due. */
	public boolean awaitsResponse() {
		return this.request.lead().respondDue() != null && this.request.lead().respondedAt() == null;
	}

	/** Whether others were merged with it. */
	public boolean isInGroup() {
		return this.request.groupId() != null;
	}

	/** 签收 by 主办 or by a 协办. */
	public void sign(Instant at, Viewer by) {
		this.request.sign(this.request.taskOf(by.unitId()), at, Actor.of(by));
	}

	/** The two acts of a green channel. */
	public void respond(String responded, Instant respondedAt, String safe, Instant safeAt, Viewer by) {
		this.request.respond(responded, respondedAt, Actor.of(by));
		this.request.makeSafe(safe, safeAt, Actor.of(by));
	}

	public void countersign(String opinion, Instant at, Viewer by) {
		this.request.countersign(this.request.taskOf(by.unitId()), opinion, at, Actor.of(by));
	}

	public void note(String text, Instant at, Viewer by) {
		this.request.note(text, at, Actor.of(by));
	}

	public void contact(Contact.Manner manner, boolean reached, String text, Instant at, Viewer by) {
		this.request.contact(this.request.lead(), manner, reached, text, at, at, Actor.of(by));
	}

	/** 申请退件. */
	public void askReturn(String ground, UUID suggested, Instant at, Viewer by) {
		this.request.askReturn(this.request.lead(), ground, suggested, at, Actor.of(by));
	}

	public void ruleReturn(boolean granted, String text, Instant at, Viewer by) {
		this.request.ruleReturn(this.request.lead(), new Ruling(granted, text, at, by.displayName()),
				this.clocks.again(at), Actor.of(by));
	}

	/** 申请延期. */
	public void askExtension(LocalDate wanted, String reason, Instant at, Viewer by) {
		this.request.askExtension(this.request.lead(), wanted, this.clocks.latestExtension(due()), reason, at,
				Actor.of(by));
	}

	public void ruleExtension(boolean granted, String text, Instant at, Viewer by) {
		this.request.ruleExtension(this.request.lead(), new Ruling(granted, text, at, by.displayName()), Actor.of(by));
	}

	public void tellExtension(String how, Instant at, Viewer by) {
		this.request.tellExtension(how, at, Actor.of(by));
	}

	public void pause(String reason, Instant at, Viewer by) {
		this.request.pause(reason, at, Actor.of(by));
	}

	public void resume(Instant at, Viewer by) {
		this.request.resume(day(this.request.pausedAt()), day(at), this.clocks.days(), at, Actor.of(by));
	}

	/** 超期催办, as the station does by itself. */
	public void remind(Instant at) {
		Assignment lead = this.request.lead();
		this.request.remind(lead, Reminder.Rung.AFTER, null, light(lead, at), lead.due().explanation().oneLine(), null,
				at, Actor.STATION);
	}

	/** 督办单 and its receipt. */
	public void supervise(String reason, String requirement, Instant at, Viewer by) {
		Assignment lead = this.request.lead();
		this.request.remind(lead, Reminder.Rung.SUPERVISION, this.numbers.supervisionSheet(at.atZone(this.zone)),
				light(lead, at), reason, requirement, at, Actor.of(by));
	}

	public void receipt(String text, Instant at, Viewer by) {
		this.request.receipt(this.request.lead(), text, at, Actor.of(by));
	}

	private String light(Assignment task, Instant at) {
		return Lights.of(task, null, at.atZone(this.zone), this.clocks.days()).words();
	}

	/** 报送答复, in a green channel with its picture, which is not kept. */
	public void answer(String text, String outcome, LocalDate planDate, Instant at, Viewer by) {
		this.request.answer(new Answer(text, outcome, planDate), 1, at, Actor.of(by));
	}

	final LocalDate day(Instant at) {
		return at.atZone(this.zone).toLocalDate();
	}

}
