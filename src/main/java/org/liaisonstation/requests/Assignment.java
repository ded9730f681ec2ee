package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.liaisonstation.calendar.DueDate;

/**
 * What one unit has to do in one round (承办任务): 主办 or 协办, each with its own slip and its
 * own clocks. Changed by its {@link Request} alone; never deleted, a case given back
 * keeps its trace.
 */
@Entity
@Table(name = "request_assignment")
class Assignment extends AssignmentFacts {

	protected Assignment() {
	}

	private Assignment(Request request, Part part, UUID unitId, Dispatch dispatch, Instant at, Actor by) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.request = request;
		this.round = request.roundNumber();
		this.receivedAt = request.intake().receivedAt();
		this.part = part;
		this.unitId = unitId;
		this.documentNumber = dispatch.documentNumber();
		this.instruction = dispatch.instruction();
		this.dispatchedAt = at;
		this.dispatchedBy = by.name();
	}

	static Assignment lead(Request request, Dispatch dispatch, Clocks clocks, Instant at, Actor by) {
		Assignment lead = new Assignment(request, Part.LEAD, dispatch.unitId(), dispatch, at, by);
		lead.signDue = clocks.sign();
		lead.due = clocks.finish();
		lead.returnDue = clocks.giveBack();
		lead.respondDue = clocks.respond();
		lead.safeDue = clocks.safe();
		if (dispatch.handler() != null) {
			lead.handlerId = dispatch.handler().accountId();
			lead.handlerName = dispatch.handler().name();
			lead.returnDue = null;
			lead.sign(at, dispatch.handler().name());
		}
		return lead;
	}

	static Assignment joint(Request request, UUID unitId, Dispatch dispatch, Clocks clocks, Instant at, Actor by) {
		Assignment joint = new Assignment(request, Part.JOINT, unitId, dispatch, at, by);
		joint.signDue = clocks.sign();
		joint.due = clocks.joint();
		joint.returnDue = clocks.giveBack();
		return joint;
	}

	/**
	 * Green channel taken back by the director: the ordinary clock, reckoned from the
	 * dispatch as it was.
	 */
	void slowDown(DueDate ordinary) {
		this.due = ordinary;
		this.respondDue = null;
		this.safeDue = null;
	}

	void sign(Instant at, String by) {
		this.signedAt = at;
		this.signedBy = by;
	}

	void respond(Instant at, String text) {
		this.respondedAt = at;
		this.respondedText = text;
	}

	void makeSafe(Instant at, String text) {
		this.madeSafeAt = at;
		this.madeSafeText = text;
	}

	/** 主办's answer, or the opinion (会签意见) of a 协办. */
	void answer(String text, Instant at, String by) {
		this.answer = text;
		this.answeredAt = at;
		this.answeredBy = by;
	}

	void sentBack() {
		this.answeredAt = null;
	}

	void askReturn(String ground, UUID suggestedUnit, Instant at, String by) {
		this.returnGround = ground;
		this.returnSuggestedUnit = suggestedUnit;
		this.returnAskedAt = at;
		this.returnAskedBy = by;
	}

	void ruleReturn(Ruling ruling) {
		this.returnRuling = ruling;
		if (ruling.granted()) {
			this.endedAt = ruling.at();
		}
	}

	void askExtension(LocalDate wanted, String reason, Instant at, String by) {
		this.extensionFrom = this.due.date();
		this.extensionWanted = wanted;
		this.extensionReason = reason;
		this.extensionAskedAt = at;
		this.extensionAskedBy = by;
	}

	/** What its unit asks for no more, since the last day for it is over. */
	Set<Act> missedAt(Instant now) {
		Set<Act> missed = EnumSet.noneOf(Act.class);
		if (this.returnDue != null && this.returnDue.isOver(now)) {
			missed.add(Act.ASK_RETURN);
		}
		if (this.due.isOver(now)) {
			missed.add(Act.ASK_EXTENSION);
		}
		return missed;
	}

	/** A longer time never shortens what a change of the route gave meanwhile. */
	void ruleExtension(Ruling ruling) {
		this.extensionRuling = ruling;
		if (ruling.granted() && this.extensionWanted.isAfter(this.due.date())) {
			this.due = this.due.movedTo(this.extensionWanted, "批准延期（" + this.extensionReason + "）");
		}
	}

	/** The reporter was told of the extension. */
	void extensionTold(String how, Instant at) {
		this.extensionToldAt = at;
		this.extensionToldHow = how;
	}

	/** After a pause: the paused working days are added to every clock of days. */
	void resume(PausedTime paused) {
		this.due = paused.added(this.due);
		if (this.signedAt == null) {
			this.signDue = paused.added(this.signDue);
		}
		if (!isReturnAsked()) {
			this.returnDue = paused.added(this.returnDue);
		}
	}

	/** Nobody handles it under this slip any more. */
	void end(Instant at) {
		this.endedAt = at;
	}

}
