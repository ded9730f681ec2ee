package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.calendar.DueDate;

/**
 * A resident's request (诉求) and the state machine that it goes through. Every verb
 * guards, changes, writes the timeline and registers what the audit module records in the
 * same transaction. A deputy has no verb here: he follows and proposes (代表法 31), units
 * handle, the 工委 checks.
 */
@Entity
@Table(name = "request")
public class Request extends RequestFacts {

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
		this.rounds.add(new Round(this, 1, at));
	}

	/** Handed in from outside: staff review it first. */
	static Request handedIn(Intake intake, Reporter reporter, Matter matter, TrackingSecrets secrets, DueDate review,
			Instant at) {
		Request request = new Request(intake, reporter, matter, secrets, at);
		request.status = Status.UNDER_REVIEW;
		request.run(review, "审核");
		request.happened(Step.RECEIVED, at, Actor.RESIDENT, null);
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
	}

	/** 审核通过: staff say what it is about; the resident's words stay. */
	void review(Matter reviewed, Instant at, Actor by) {
		require(by, Status.UNDER_REVIEW);
		this.matter = reviewed;
		this.status = Status.TO_DISPATCH;
		this.clockFor = "交办";
		happened(Step.REVIEWED, at, by, null);
	}

	/** 即时转办: at once to the unit in charge. */
	void transfer(Dispatch dispatch, Clocks clocks, Instant at, Actor by) {
		require(by, Status.TO_DISPATCH);
		this.route = Route.TRANSFER;
		dispatch(dispatch, clocks, at, by);
	}

	/**
	 * 绿色通道: takes effect at once with a reason; the director confirms (追认) or changes it
	 * afterwards.
	 */
	void greenChannel(Dispatch dispatch, String reason, Clocks clocks, Instant at, Actor by, boolean byDirector) {
		require(by, Status.TO_DISPATCH);
		this.route = Route.GREEN_CHANNEL;
		this.greenReason = reason;
		this.greenConfirmed = byDirector ? Boolean.TRUE : null;
		dispatch(dispatch, clocks, at, by);
	}

	private void dispatch(Dispatch dispatch, Clocks clocks, Instant at, Actor by) {
		this.unitId = dispatch.unitId();
		round().dispatch(dispatch, clocks, at, by);
		if (this.firstDispatchedAt == null) {
			this.firstDispatchedAt = at;
			this.promised = clocks.finish().date();
		}
		this.status = Status.TO_SIGN;
		run(nearest(clocks.respond(), clocks.sign()), (clocks.respond() != null) ? "响应" : "签收");
		happened(Step.DISPATCHED, at, by,
				this.route.label() + ((dispatch.instruction() != null) ? "。办理要求：" + dispatch.instruction() : ""));
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
		round().slowDown(ordinary);
		if (this.roundNumber == 1) {
			this.promised = ordinary.date();
		}
		if (this.status == Status.TO_SIGN) {
			run(round().signDue(), "签收");
		}
		else if (this.status == Status.IN_PROGRESS) {
			run(ordinary, "答复");
		}
		happened(Step.GREEN_CHANGED, at, by, reason);
	}

	private void requireUnconfirmedGreenChannel() {
		if (this.route != Route.GREEN_CHANNEL || this.greenConfirmed != null || !this.status.isOpen()) {
			throw new NotPossibleNow(this, "这件诉求没有等待追认的绿色通道。");
		}
	}

	/** 签收. */
	void sign(Instant at, Actor by) {
		require(by, Status.TO_SIGN);
		round().sign(at, by);
		this.status = Status.IN_PROGRESS;
		runHandling();
		happened(Step.SIGNED, at, by, null);
	}

	/** A work note (办理记录); changes no state. */
	void note(String text, Instant at, Actor by) {
		require(by, Status.TO_SIGN, Status.IN_PROGRESS, Status.ANSWERED);
		happened(Step.NOTED, at, by, text);
	}

	/** Green channel: the unit is on it (响应). Responding signs for the case as well. */
	void respond(String text, Instant at, Actor by) {
		require(by, Status.TO_SIGN, Status.IN_PROGRESS);
		if (round().respondDue() == null || round().respondedAt() != null) {
			throw new NotPossibleNow(this, "这件诉求不需要再记录响应。");
		}
		if (this.status == Status.TO_SIGN) {
			sign(at, by);
		}
		round().respond(at, text);
		runHandling();
		happened(Step.RESPONDED, at, by, text);
	}

	/** Green channel: the place is safe (已采取安全措施). Comes after the response. */
	void makeSafe(String text, Instant at, Actor by) {
		require(by, Status.IN_PROGRESS);
		if (round().safeDue() == null || round().respondedAt() == null || round().madeSafeAt() != null) {
			throw new NotPossibleNow(this, "请先记录响应；安全措施只记录一次。");
		}
		round().makeSafe(at, text);
		runHandling();
		happened(Step.MADE_SAFE, at, by, text);
	}

	/**
	 * The unit hands in its answer for the office to check. In a green channel it comes
	 * after both acts and with a picture.
	 * @param pictures how many pictures the unit has put to this request
	 */
	void answer(Answer answer, int pictures, Instant at, Actor by) {
		require(by, Status.IN_PROGRESS);
		if (round().safeDue() != null && (round().madeSafeAt() == null || pictures == 0)) {
			throw new NotPossibleNow(this, "绿色通道的事项，要先记录响应和安全措施，并附现场照片，才能报送答复。");
		}
		round().answer(answer, at);
		this.status = Status.ANSWERED;
		this.clockFor = "审核";
		happened(Step.SUBMITTED, at, by, answer.text());
	}

	/** The office is not content with the answer: back to the unit, the clock runs on. */
	void sendBack(String reason, Instant at, Actor by) {
		require(by, Status.ANSWERED);
		round().sentBack();
		this.status = Status.IN_PROGRESS;
		runHandling();
		happened(Step.SENT_BACK, at, by, reason);
	}

	/** The office has checked the answer (工委审核): the resident reads it and rates. */
	void reply(DueDate callback, Instant at, Actor by) {
		require(by, Status.ANSWERED);
		round().replied(at);
		this.status = Status.REPLIED;
		run(callback, "回访");
		happened(Step.REPLIED, at, by, null);
	}

	/** 当场答复: answered at the desk, no unit needed. */
	void answerOnTheSpot(Answer answer, DueDate callback, Instant at, Actor by) {
		require(by, Status.UNDER_REVIEW, Status.TO_DISPATCH);
		if (this.roundNumber > 1) {
			throw new NotPossibleNow(this, "反映人对当场答复不满意，这一轮要交承办单位办理。");
		}
		this.route = Route.ON_THE_SPOT;
		round().answer(answer, at);
		round().replied(at);
		this.status = Status.REPLIED;
		run(callback, "回访");
		happened(Step.ANSWERED_ON_THE_SPOT, at, by, answer.text());
	}

	/**
	 * 不予受理: the resident is told in writing where the matter belongs; nothing is
	 * dispatched any more.
	 */
	void notAccept(String ground, UUID counterId, String notice, Instant at, Actor by) {
		require(by, Status.UNDER_REVIEW, Status.TO_DISPATCH);
		if (this.firstDispatchedAt != null) {
			throw new NotPossibleNow(this, "已经交办过的诉求不能再作不予受理。");
		}
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
	 * @param second the clocks of a second round that starts now
	 */
	void rate(Rating rating, Clocks second, String documentNumber, Instant at, Actor by) {
		require(by, Status.REPLIED);
		if (rating.result() == Satisfaction.NOT_RATED || rating.manner() == Satisfaction.NOT_RATED) {
			throw new IllegalArgumentException("a rating says something");
		}
		round().rate(rating, at);
		happened(Step.RATED, at, by, "态度" + rating.manner().label() + "，结果" + rating.result().label()
				+ ((rating.comment() != null) ? "。" + rating.comment() : ""));
		if (rating.result() != Satisfaction.DISSATISFIED) {
			end(Status.CLOSED, at, null);
			happened(Step.CLOSED, at, by, null);
		}
		else if (this.roundNumber == 1) {
			nextRound("请针对反映人不满意的地方再次办理并答复。", documentNumber, second, at, by);
		}
		else {
			this.status = Status.TO_RULE;
			stop();
		}
	}

	/**
	 * Whether such a result of a rating would send the request to its unit a second time.
	 */
	boolean opensNextRound(Satisfaction result) {
		return this.status == Status.REPLIED && result == Satisfaction.DISSATISFIED && this.roundNumber == 1
				&& this.unitId != null;
	}

	/**
	 * After a second round without satisfaction the director opens another, watched by
	 * the 工委 (督办).
	 */
	void superviseAgain(String instruction, String documentNumber, Clocks clocks, Instant at, Actor by) {
		require(by, Status.TO_RULE);
		nextRound(instruction, documentNumber, clocks, at, by);
	}

	private void nextRound(String instruction, String documentNumber, Clocks clocks, Instant at, Actor by) {
		this.roundNumber++;
		Round next = new Round(this, this.roundNumber, at);
		this.rounds.add(next);
		happened(Step.NEXT_ROUND, at, by, null);
		if (this.unitId == null) {
			this.status = Status.TO_DISPATCH;
			run(clocks.sign(), "交办");
			return;
		}
		next.dispatch(new Dispatch(this.unitId, documentNumber, instruction), clocks, at, by);
		this.status = Status.TO_SIGN;
		run(clocks.sign(), "签收");
	}

	/** A call that nobody took (回访未接通). */
	void callTried(String text, Instant at, Actor by) {
		require(by, Status.REPLIED);
		round().callTried();
		happened(Step.CALL_TRIED, at, by, text);
	}

	/**
	 * The director closes: after a second round without satisfaction with a written
	 * reason, or after ten working days of silence and three recorded tries (未评价).
	 * @param silentSince the day from which a silence may be closed
	 */
	void close(String reason, LocalDate silentSince, LocalDate today, Instant at, Actor by) {
		require(by, Status.TO_RULE, Status.REPLIED);
		if (this.status == Status.REPLIED) {
			if (round().callsTried() < TRIES_BEFORE_SILENCE || today.isBefore(silentSince)) {
				throw new NotPossibleNow(this, "反映人还没有评价：须有三次回访记录，并在答复满规定的工作日之后，才能按“未评价”办结。");
			}
			round().notRated(at);
		}
		end(Status.CLOSED, at, reason);
		happened(Step.CLOSED, at, by, reason);
	}

	/**
	 * 撤回: the resident takes it back, or it was registered by mistake; never without a
	 * reason.
	 */
	void withdraw(String reason, Instant at, Actor by) {
		require(by, Status.UNDER_REVIEW, Status.TO_DISPATCH, Status.TO_SIGN, Status.IN_PROGRESS);
		end(Status.WITHDRAWN, at, reason);
		happened(Step.WITHDRAWN, at, by, reason);
	}

	/** 归档. */
	void archive(Instant at, Actor by) {
		require(by, Status.CLOSED, Status.NOT_ACCEPTED, Status.WITHDRAWN);
		this.status = Status.ARCHIVED;
		happened(Step.ARCHIVED, at, by, null);
	}

	private void require(Actor by, Status... allowed) {
		for (Status one : allowed) {
			if (this.status == one) {
				return;
			}
		}
		throw new NotPossibleNow(this, "现在的状态是“" + this.status.label() + "”，不能这样办理。");
	}

	private void runHandling() {
		Round round = round();
		if (round.respondDue() != null && round.respondedAt() == null) {
			run(round.respondDue(), "响应");
		}
		else if (round.safeDue() != null && round.madeSafeAt() == null) {
			run(round.safeDue(), "采取安全措施");
		}
		else {
			run(round.due(), "答复");
		}
	}

	private static DueDate nearest(DueDate first, DueDate second) {
		return (first != null) ? first : second;
	}

	private void run(DueDate clock, String what) {
		this.clock = clock;
		this.clockFor = what;
	}

	private void stop() {
		this.clock = null;
		this.clockFor = null;
	}

	private void end(Status end, Instant at, String reason) {
		this.status = end;
		this.endedAt = at;
		this.endReason = reason;
		stop();
	}

	private void happened(Step step, Instant at, Actor by, String text) {
		this.timeline.add(new TimelineEntry(this, at, this.roundNumber, step, by, text));
		if (step != Step.NOTED) {
			this.changedAt = at;
			this.changedBy = by.role().isEmpty() ? by.name() : by.role() + "　" + by.name();
			this.changedWhat = step.label() + "，状态是“" + this.status.label() + "”";
		}
		registerEvent(Recorded.of("request." + step.name().toLowerCase(Locale.ROOT), "request", this.id,
				Map.of("status", this.status.name(), "round", Integer.toString(this.roundNumber))));
	}

}
