package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

/**
 * A request of a year gone by that lives its whole life at once and in memory, by the
 * same verbs as every other; {@link PastRequests} writes it down. What it went through is
 * thereby possible, and each of its dates explains itself.
 */
public final class PastRequest extends PastUnitActs {

	PastRequest(Request request, ClockRules clocks, DocumentNumbers numbers, ZoneId zone) {
		super(request, clocks, numbers, zone);
		request.numbered(numbers.request(request.intake().restricted(), request.intake().receivedAt().atZone(zone)));
	}

	Request request() {
		return this.request;
	}

	public Matter matter() {
		return this.request.matter();
	}

	/** Whether its unit may not ask to give it back any more. */
	public boolean wasGivenBack() {
		return this.request.wasRuledOn(this.request.lead());
	}

	/** The day of a promise that waits, or null. */
	public LocalDate promiseOn() {
		return this.request.promiseOn();
	}

	public void review(Matter matter, Instant at, Viewer by) {
		this.request.review(matter, at, Actor.of(by));
	}

	/** 即时转办; to several units by their longer period. */
	public void transfer(UUID unit, List<UUID> joint, String instruction, Instant at, Viewer by) {
		Clocks reckoned = joint.isEmpty() ? this.clocks.transfer(matter().category(), matter().nature(), at)
				: this.clocks.crossDepartment(at);
		this.request.transfer(slip(unit, joint, null, instruction, at), reckoned, at, Actor.of(by));
	}

	/** 绿色通道, with the director's 追认. */
	public void greenChannel(UUID unit, String instruction, String reason, Instant at, Viewer by) {
		this.request.greenChannel(slip(unit, List.of(), null, instruction, at), reason,
				this.clocks.greenChannel(matter().category(), this.request.intake().receivedAt(), at), at, Actor.of(by),
				false);
	}

	public void confirmGreenChannel(Instant at, Viewer by) {
		this.request.confirmGreenChannel(at, Actor.of(by));
	}

	public void entrust(Viewer handler, String instruction, Instant at, Viewer by) {
		Dispatch.Handler named = new Dispatch.Handler(handler.accountId(), handler.displayName());
		this.request.entrust(slip(null, List.of(), named, instruction, at), this.clocks.entrusted(at), at,
				Actor.of(by));
	}

	private Dispatch slip(UUID unit, List<UUID> joint, Dispatch.Handler handler, String instruction, Instant at) {
		return new Dispatch(unit, joint, handler, this.numbers.dispatchSlip(at.atZone(this.zone)), instruction);
	}

	public void sendBack(String reason, Instant at, Viewer by) {
		this.request.sendBack(reason, at, Actor.of(by));
	}

	/** The office has checked the answer. */
	public void reply(Instant at, Viewer by) {
		this.request.reply(this.clocks.callback(at), at, Actor.of(by));
	}

	public void answerOnTheSpot(String text, Instant at, Viewer by) {
		this.request.answerOnTheSpot(new Answer(text, "A", null), this.clocks.callback(at), at, Actor.of(by));
	}

	public void notAccept(String ground, UUID counter, String notice, Instant at, Viewer by) {
		this.request.notAccept(ground, counter, notice, at, Actor.of(by));
	}

	/** The reporter rates on the telephone; dissatisfied, it goes out once more. */
	public void rate(Satisfaction manner, Satisfaction result, String comment, Instant at, Viewer by) {
		Next next = this.request.opensNextRound(result) ? next(RoundKind.SECOND, "反映人不满意，请再次办理。", at) : null;
		this.request.rate(new Rating(manner, result, comment, true), next, at, Actor.of(by));
	}

	/** 督办 after a second round in vain. */
	public void superviseAgain(String instruction, Instant at, Viewer by) {
		this.request.superviseAgain(next(RoundKind.SUPERVISED, instruction, at), at, Actor.of(by));
	}

	/** 承诺到期. */
	public void promiseFallsDue(Instant at) {
		this.request.promiseFallsDue(next(RoundKind.PROMISE, "请报告承诺兑现情况。", at), at, Actor.STATION);
	}

	private Next next(RoundKind kind, String instruction, Instant at) {
		Assignment lead = this.request.lead();
		List<UUID> joint = this.request.joint().stream().map(Assignment::unitId).toList();
		Dispatch again = (lead != null) ? slip(lead.unitId(), joint, null, instruction, at) : null;
		return new Next(again, this.clocks.nextRound(kind, at), null);
	}

	public void callTried(String text, Instant at, Viewer by) {
		this.request.callTried(text, at, Actor.of(by));
	}

	/** 办结 by the director, after silence or a second round in vain. */
	public void close(String reason, Instant at, Viewer by) {
		this.request.close(reason, day(at), day(at), at, Actor.of(by));
	}

	public void assignToDeputy(UUID deputy, String name, Instant at, Viewer by) {
		this.request.assignToDeputy(deputy, name, at, Actor.of(by));
	}

	public void rateAsDeputy(Satisfaction manner, Satisfaction result, Instant at, Viewer by) {
		this.request.rateAsDeputy(new Rating(manner, result, null, false), at, Actor.of(by));
	}

	public void markKey(String reason, Instant at, Viewer by) {
		this.request.markKey(reason, at, Actor.of(by));
	}

	/** 并案. */
	public void mergeInto(PastRequest main, Instant at, Viewer by) {
		this.request.mergeInto(main.request, at, Actor.of(by));
	}

	/** What the request that it was merged with was answered. */
	public void receiveAnswer(PastRequest main, Instant at, Viewer by) {
		Round round = main.request.round();
		this.request.receiveAnswer(new Answer(round.answer(), round.outcome(), round.planDate()),
				this.clocks.callback(at), at, Actor.of(by));
	}

	public void withdraw(String reason, Instant at, Viewer by) {
		this.request.withdraw(reason, at, Actor.of(by));
	}

	public void archive(Instant at, Viewer by) {
		this.request.archive(at, Actor.of(by));
	}

}
