package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.liaisonstation.calendar.DueDate;

/**
 * A resident's request (诉求) and the state machine that it goes through. Every verb
 * guards, changes, writes the timeline and registers what the audit module records in the
 * same transaction. A deputy has no verb here: he follows and proposes (代表法 31), units
 * handle, the 工委 checks.
 */
@Entity
@Table(name = "request")
public class Request extends RequestHandling {

	private static final int TRIES_BEFORE_SILENCE = 3;

	protected Request() {
	}

	private Request(Intake intake, Reporter reporter, Matter matter, TrackingSecrets secrets, Instant at) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.intake = intake;
		this.reporter = reporter;
		this.matter = matter;
		this.trackingCode = secrets.code();
		this.passphrase = secrets.passphrase();
		this.roundNumber = 1;
		this.rounds.add(new Round(this, 1, RoundKind.FIRST, at));
	}

	/** Handed in from outside: staff review it first. */
	static Request handedIn(Intake intake, Reporter reporter, Matter matter, TrackingSecrets secrets, DueDate review,
			Instant at, Actor by) {
		Request request = new Request(intake, reporter, matter, secrets, at);
		request.status = Status.UNDER_REVIEW;
		request.run(review, "审核");
		request.happened(Step.RECEIVED, at, by, null);
		return request;
	}

	/** Written down at the desk, and thereby reviewed. */
	static Request registered(Intake intake, Reporter reporter, Matter matter, TrackingSecrets secrets, DueDate review,
			Instant at, Actor by) {
		Request request = new Request(intake, reporter, matter, secrets, at);
		request.status = Status.TO_DISPATCH;
		request.run(review, "交办");
		request.happened(Step.REGISTERED, at, by, intake.proposal());
		return request;
	}

	/** The number is taken last before the commit, so that none is ever lost. */
	void numbered(String number) {
		if (this.number != null) {
			throw new IllegalStateException("numbered already");
		}
		this.number = number;
		worded();
	}

	/** What it is found by changed. */
	private void worded() {
		registerEvent(new RequestWorded(this.id, this.intake.receivedAt(), this.matter));
	}

	/** 审核通过: staff say what it is about; the resident's words stay. */
	void review(Matter reviewed, Instant at, Actor by) {
		require(Status.UNDER_REVIEW);
		this.matter = reviewed;
		worded();
		this.status = Status.TO_DISPATCH;
		this.clockFor = "交办";
		happened(Step.REVIEWED, at, by, null);
	}

	/** 即时转办: at once to the unit in charge. */
	void transfer(Dispatch dispatch, Clocks clocks, Instant at, Actor by) {
		require(Status.TO_DISPATCH);
		refuseIf(this.intake.restricted(), "保密事项不交单位，由工委主任指定专人办理。");
		this.route = Route.TRANSFER;
		dispatch(dispatch, clocks, Step.DISPATCHED, at, by);
	}

	/**
	 * 绿色通道: takes effect at once with a reason; the director confirms (追认) or changes it
	 * afterwards.
	 */
	void greenChannel(Dispatch dispatch, String reason, Clocks clocks, Instant at, Actor by, boolean byDirector) {
		require(Status.TO_DISPATCH);
		refuseIf(this.intake.restricted(), "保密事项不交单位，由工委主任指定专人办理。");
		boolean confirmed = byDirector || this.route == Route.GREEN_CHANNEL && Boolean.TRUE.equals(this.greenConfirmed);
		this.route = Route.GREEN_CHANNEL;
		this.greenReason = reason;
		this.greenConfirmed = confirmed ? Boolean.TRUE : null;
		dispatch(dispatch, clocks, Step.DISPATCHED, at, by);
	}

	/**
	 * A restricted matter goes to one named handler, who alone sees it beside the
	 * director (信访工作条例 30: never to the unit complained of). The director may name
	 * another one later.
	 */
	void entrust(Dispatch dispatch, Clocks clocks, Instant at, Actor by) {
		require(Status.TO_DISPATCH, Status.IN_PROGRESS);
		refuseIf(!this.intake.restricted(), "只有保密事项交专人办理。");
		refuseIf(isRecused(dispatch.handler().accountId()), "这位人员已经回避，请另行指定。");
		if (this.status == Status.IN_PROGRESS) {
			requireRunningClock();
			lead().end(at);
		}
		this.route = Route.TRANSFER;
		dispatch(dispatch, clocks, Step.ENTRUSTED, at, by);
	}

	private void dispatch(Dispatch dispatch, Clocks clocks, Step step, Instant at, Actor by) {
		send(dispatch, clocks, at, by);
		if (this.firstDispatchedAt == null) {
			this.firstDispatchedAt = at;
			this.promised = clocks.finish().date();
		}
		happened(step, at, by,
				this.route.label() + ((dispatch.instruction() != null) ? "。办理要求：" + dispatch.instruction() : ""));
	}

	private void send(Dispatch dispatch, Clocks clocks, Instant at, Actor by) {
		endJointPartOf(dispatch.unitId(), at);
		Assignment lead = Assignment.lead(this, dispatch, clocks, at, by);
		this.assignments.add(lead);
		this.leadId = lead.id();
		this.unitId = dispatch.unitId();
		this.handlerId = lead.handlerId();
		for (UUID unit : dispatch.joint()) {
			if (taskOf(unit) == null) {
				this.assignments.add(Assignment.joint(this, unit, dispatch, clocks, at, by));
			}
		}
		this.status = (lead.handlerId() != null) ? Status.IN_PROGRESS : Status.TO_SIGN;
		runHandling();
	}

	/**
	 * Where a 协办 takes over what 主办 gave back, it has one part and not two: of two it
	 * could sign only the first.
	 */
	private void endJointPartOf(UUID unitId, Instant at) {
		joint().stream().filter((task) -> task.unitId().equals(unitId)).forEach((task) -> task.end(at));
	}

	/** A further 协办 while it is under way. */
	void join(UUID unitId, Dispatch slip, Clocks clocks, Instant at, Actor by) {
		require(Status.TO_SIGN, Status.IN_PROGRESS);
		requireRunningClock();
		refuseIf(this.intake.restricted() || taskOf(unitId) != null, "这个单位已经在承办，或者是保密事项。");
		this.assignments.add(Assignment.joint(this, unitId, slip, clocks, at, by));
		happened(Step.JOINED, taskOf(unitId), at, by, slip.instruction());
	}

	/** 追认: the director agrees with the green channel. */
	void confirmGreenChannel(Instant at, Actor by) {
		requireUnconfirmedGreenChannel();
		this.greenConfirmed = Boolean.TRUE;
		happened(Step.GREEN_CONFIRMED, at, by, null);
	}

	/**
	 * The director makes an ordinary transfer of it; the clock is reckoned from the
	 * dispatch as if it always had been.
	 */
	void changeToTransfer(DueDate ordinary, String reason, Instant at, Actor by) {
		requireUnconfirmedGreenChannel();
		this.route = Route.TRANSFER;
		this.greenConfirmed = Boolean.FALSE;
		if (lead() != null && this.round().kind() == RoundKind.FIRST) {
			lead().slowDown(ordinary);
			this.promised = ordinary.date();
			if (this.status == Status.TO_SIGN || this.status == Status.IN_PROGRESS) {
				runHandling();
			}
		}
		happened(Step.GREEN_CHANGED, at, by, reason);
	}

	private void requireUnconfirmedGreenChannel() {
		refuseIf(!awaitsGreenConfirmation(), "这件诉求没有等待追认的绿色通道。");
	}

	/** The office is not content with the answer: back to the unit, the clock runs on. */
	void sendBack(String reason, Instant at, Actor by) {
		require(Status.ANSWERED);
		round().sentBack();
		lead().sentBack();
		this.status = Status.IN_PROGRESS;
		runHandling();
		happened(Step.SENT_BACK, at, by, reason);
	}

	/** The office has checked the answer (工委审核): the resident reads it and rates. */
	void reply(DueDate callback, Instant at, Actor by) {
		require(Status.ANSWERED);
		goToReporter(callback, at);
		happened(Step.REPLIED, at, by, null);
	}

	private void goToReporter(DueDate callback, Instant at) {
		round().replied(at);
		this.status = Status.REPLIED;
		this.waitsOn = null;
		run(callback, "回访");
	}

	/** 当场答复: answered at the desk, no unit needed. */
	void answerOnTheSpot(Answer answer, DueDate callback, Instant at, Actor by) {
		require(Status.UNDER_REVIEW, Status.TO_DISPATCH);
		refuseIf(this.roundNumber > 1, "反映人对当场答复不满意，这一轮要交承办单位办理。");
		this.route = Route.ON_THE_SPOT;
		round().answer(answer, at);
		goToReporter(callback, at);
		happened(Step.ANSWERED_ON_THE_SPOT, at, by, answer.text());
	}

	/**
	 * 不予受理: the resident is told in writing where the matter belongs; nothing is
	 * dispatched any more.
	 */
	void notAccept(String ground, UUID counterId, String notice, Instant at, Actor by) {
		require(Status.UNDER_REVIEW, Status.TO_DISPATCH);
		refuseIf(this.firstDispatchedAt != null || this.roundNumber > 1, "已经交办或答复过的诉求不能再作不予受理。");
		this.route = Route.NOT_ACCEPTED;
		this.ground = ground;
		this.counterId = counterId;
		this.notice = notice;
		end(Status.NOT_ACCEPTED, at, null);
		happened(Step.NOT_ACCEPTED, at, by, notice);
	}

	/**
	 * The resident rates the answer. Satisfied or mostly satisfied with the result closes
	 * the request; dissatisfied opens the second round, which keeps the first; after that
	 * the director rules.
	 * @param next how a second round goes on; not looked at where none begins
	 */
	void rate(Rating rating, Next next, Instant at, Actor by) {
		require(Status.REPLIED);
		round().rate(rating, at);
		happened(Step.RATED, at, by, rating.words());
		if (rating.result() != Satisfaction.DISSATISFIED) {
			close(at, by, null);
		}
		else if (hadSecondRound()) {
			this.status = Status.TO_RULE;
			stop();
		}
		else {
			nextRound(RoundKind.SECOND, next, at, by);
		}
	}

	private boolean hadSecondRound() {
		return this.rounds.stream().anyMatch((round) -> round.kind() == RoundKind.SECOND);
	}

	/**
	 * Whether such a result of a rating would send the request to its unit a second time.
	 */
	boolean opensNextRound(Satisfaction result) {
		return this.status == Status.REPLIED && result == Satisfaction.DISSATISFIED && !hadSecondRound();
	}

	/**
	 * After a second round without satisfaction the director opens another, watched by
	 * the 工委 (督办).
	 */
	void superviseAgain(Next next, Instant at, Actor by) {
		require(Status.TO_RULE);
		nextRound(RoundKind.SUPERVISED, next, at, by);
	}

	/**
	 * 承诺兑现: the date of a promise (class B or C) has come, or the office looks after it
	 * before. The unit says what became of it and the resident rates again.
	 */
	void promiseFallsDue(Next next, Instant at, Actor by) {
		require(Status.CLOSED);
		refuseIf(this.promiseOn == null, "这件诉求没有等待兑现的承诺。");
		this.promiseOn = null;
		this.endedAt = null;
		this.endReason = null;
		happened(Step.PROMISE_DUE, at, by, null);
		nextRound(RoundKind.PROMISE, next, at, by);
	}

	private void nextRound(RoundKind kind, Next next, Instant at, Actor by) {
		this.roundNumber++;
		this.rounds.add(new Round(this, this.roundNumber, kind, at));
		happened(Step.NEXT_ROUND, at, by, (next.dispatch() != null) ? next.dispatch().instruction() : null);
		if (next.waitsOn() != null) {
			waitFor(next.waitsOn(), Status.TO_DISPATCH, next.clocks().sign(), "交办");
			happened(Step.MERGED, at, by, null);
			return;
		}
		if (next.dispatch() != null) {
			send(next.dispatch(), next.clocks(), at, by);
		}
		else {
			this.leadId = null;
			this.status = Status.TO_DISPATCH;
			run(next.clocks().sign(), "交办");
		}
		changed(Step.NEXT_ROUND, at, by);
	}

	/**
	 * 并案: the same matter is handled under another number. A link and no deletion: this
	 * request keeps its number, gets an answer of its own and is rated by its own
	 * reporter.
	 */
	void mergeInto(Request main, Instant at, Actor by) {
		require(Status.UNDER_REVIEW, Status.TO_DISPATCH);
		refuseIf(this.firstDispatchedAt != null || this.roundNumber > 1 || leadsGroup(), "已经交办过，或者已有别的诉求并入，不能再并入别的诉求。");
		refuseIf(this.intake.restricted() || main.intake.restricted(), "保密事项不并案。");
		refuseIf(main == this || !main.mayCarry(), "要并入的诉求不在办理中。");
		main.groupId = main.groupId() != null ? main.groupId() : main.id();
		this.groupId = main.groupId();
		if (this.matter.category() == null) {
			this.matter = this.matter.categorizedAs(main.matter());
			worded();
		}
		waitFor(main.id(), this.status, this.clock, this.clockFor);
		happened(Step.MERGED, at, by, "并入 " + main.number());
		main.happened(Step.CARRIES, at, by, this.number);
	}

	/** Whether others may be merged into it now. */
	boolean mayCarry() {
		return this.status == Status.TO_DISPATCH || this.status == Status.TO_SIGN || this.status == Status.IN_PROGRESS;
	}

	private void waitFor(UUID main, Status before, DueDate clock, String clockFor) {
		this.statusBeforeMerge = before;
		this.clockBeforeMerge = clock;
		this.clockForBeforeMerge = clockFor;
		this.waitsOn = main;
		this.status = Status.MERGED;
		stop();
	}

	/** Handled on its own again, from where it was when it was merged. */
	void unmerge(String reason, Instant at, Actor by) {
		require(Status.MERGED);
		this.status = this.statusBeforeMerge;
		run(this.clockBeforeMerge, this.clockForBeforeMerge);
		this.waitsOn = null;
		if (this.roundNumber == 1) {
			this.groupId = null;
		}
		happened(Step.UNMERGED, at, by, reason);
	}

	/**
	 * One that was merged with it stands alone again.
	 * @param last nobody else is in its group
	 */
	void letGo(Request member, boolean last, Instant at, Actor by) {
		if (last) {
			this.groupId = null;
		}
		happened(Step.LET_GO, at, by, member.number());
	}

	/** The answer to the request that this one was merged with, in words of its own. */
	void receiveAnswer(Answer answer, DueDate callback, Instant at, Actor by) {
		require(Status.MERGED);
		round().answer(answer, at);
		goToReporter(callback, at);
		happened(Step.REPLIED, at, by, null);
	}

	/** A call that nobody took (回访未接通). */
	void callTried(String text, Instant at, Actor by) {
		require(Status.REPLIED);
		round().callTried();
		happened(Step.CALL_TRIED, at, by, text);
	}

	/**
	 * The director closes: after a second round without satisfaction with a written
	 * reason, or after ten working days of silence and three recorded tries (未评价).
	 * @param silentSince the day from which a silence may be closed
	 */
	void close(String reason, LocalDate silentSince, LocalDate today, Instant at, Actor by) {
		require(Status.TO_RULE, Status.REPLIED);
		if (this.status == Status.REPLIED) {
			refuseIf(!wasTriedInVain() || today.isBefore(silentSince), "反映人还没有评价：须有三次回访记录，并在答复满规定的工作日之后，才能按“未评价”办结。");
			round().notRated(at);
		}
		close(at, by, reason);
	}

	/** Whether the calls that a silence takes were made in this round. */
	boolean wasTriedInVain() {
		return round().callsTried() >= TRIES_BEFORE_SILENCE;
	}

	private void close(Instant at, Actor by, String reason) {
		end(Status.CLOSED, at, reason);
		this.promiseOn = round().planDate();
		happened(Step.CLOSED, at, by, reason);
	}

	/**
	 * 撤回: the resident takes it back, or it was registered by mistake; never without a
	 * reason.
	 */
	void withdraw(String reason, Instant at, Actor by) {
		require(Status.UNDER_REVIEW, Status.TO_DISPATCH, Status.TO_SIGN, Status.IN_PROGRESS, Status.MERGED);
		end(Status.WITHDRAWN, at, reason);
		happened(Step.WITHDRAWN, at, by, reason);
	}

	/** 归档; not while a promise waits for its date. */
	void archive(Instant at, Actor by) {
		require(Status.CLOSED, Status.NOT_ACCEPTED, Status.WITHDRAWN);
		refuseIf(this.promiseOn != null, "答复里的承诺还没有到期兑现，先不归档。");
		this.status = Status.ARCHIVED;
		happened(Step.ARCHIVED, at, by, null);
	}

}
