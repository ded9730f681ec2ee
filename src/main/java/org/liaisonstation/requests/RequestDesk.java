package org.liaisonstation.requests;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.liaisonstation.files.CleanFile;

/**
 * What the office (staff and director) does to requests. Each act is refused with a 404
 * to whom it is not for, and with a {@link org.liaisonstation.forms.StalePage} (409)
 * where the page or the state is out of date.
 */
@Service
@Transactional
public class RequestDesk {

	private final Requests requests;

	private final RequestAccess access;

	private final ClockRules clocks;

	private final DocumentNumbers numbers;

	private final Evidence evidence;

	RequestDesk(Requests requests, RequestAccess access, ClockRules clocks, DocumentNumbers numbers,
			Evidence evidence) {
		this.requests = requests;
		this.access = access;
		this.clocks = clocks;
		this.numbers = numbers;
		this.evidence = evidence;
	}

	/** 登记: written down at the desk. Its number is taken last. */
	public Request register(Intake intake, Reporter reporter, Matter matter, List<CleanFile> files, Viewer by) {
		ZonedDateTime now = this.clocks.now();
		Request request = Request.registered(intake, reporter, matter, TrackingSecrets.fresh(reporter),
				this.clocks.review(intake.receivedAt()), now.toInstant(), Actor.of(by));
		this.evidence.storeOfReporter(request, files, by.username());
		request.numbered(this.numbers.request(intake.restricted(), now));
		return this.requests.save(request);
	}

	/** 审核通过. */
	public Request review(UUID id, Long version, Matter reviewed, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayReview);
		request.review(reviewed, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 即时转办 to a unit. */
	public Request transfer(UUID id, Long version, UUID unitId, String instruction, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayDispatch);
		request.transfer(dispatch(unitId, instruction),
				this.clocks.transfer(request.matter().category(), request.matter().nature(), now()), now(),
				Actor.of(by));
		return this.requests.save(request);
	}

	/** 绿色通道 to a unit, at once; a director's own needs no confirmation afterwards. */
	public Request greenChannel(UUID id, Long version, UUID unitId, String instruction, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayDispatch);
		request.greenChannel(dispatch(unitId, instruction), reason,
				this.clocks.greenChannel(request.matter().category(), request.intake().receivedAt(), now()), now(),
				Actor.of(by), by.is(Role.DIRECTOR));
		return this.requests.save(request);
	}

	private Dispatch dispatch(UUID unitId, String instruction) {
		return new Dispatch(unitId, this.numbers.dispatchSlip(this.clocks.now()), instruction);
	}

	/** 追认. */
	public Request confirmGreenChannel(UUID id, Long version, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayConfirmGreenChannel);
		request.confirmGreenChannel(now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** The director makes a 即时转办 of a green channel. */
	public Request changeToTransfer(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayConfirmGreenChannel);
		request.changeToTransfer(this.clocks
			.transfer(request.matter().category(), request.matter().nature(), request.round().dispatchedAt())
			.finish(), reason, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 当场答复. */
	public Request answerOnTheSpot(UUID id, Long version, String text, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayAnswerOnTheSpot);
		request.answerOnTheSpot(new Answer(text, "A", null), this.clocks.callback(now()), now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 不予受理, with the notice (告知书) that says where the matter belongs. */
	public Request notAccept(UUID id, Long version, String ground, UUID counterId, String notice, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayNotAccept);
		request.notAccept(ground, counterId, notice, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** The answer is checked and goes to the resident. */
	public Request reply(UUID id, Long version, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayCheck);
		request.reply(this.clocks.callback(now()), now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** The answer goes back to the unit. */
	public Request sendBack(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayCheck);
		request.sendBack(reason, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** What the resident said on the telephone. */
	public Request rateByCall(UUID id, Long version, Satisfaction manner, Satisfaction result, String comment,
			Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayCall);
		request.rate(new Rating(manner, result, comment, true), this.clocks.nextRound(2, now()),
				slipForNextRound(request, result), now(), Actor.of(by));
		return this.requests.save(request);
	}

	/**
	 * A slip number only where a second round will be dispatched: the series has no gaps.
	 */
	private String slipForNextRound(Request request, Satisfaction result) {
		return request.opensNextRound(result) ? this.numbers.dispatchSlip(this.clocks.now()) : null;
	}

	/** A call that nobody took. */
	public Request callTried(UUID id, Long version, String text, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayCall);
		request.callTried(text, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 督办: another round after a second one without satisfaction. */
	public Request superviseAgain(UUID id, Long version, String instruction, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayRule);
		request.superviseAgain(instruction,
				request.unitId() != null ? this.numbers.dispatchSlip(this.clocks.now()) : null,
				this.clocks.nextRound(request.roundNumber() + 1, now()), now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 办结 by the director, with a written reason. */
	public Request close(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayClose);
		Instant repliedAt = request.round().repliedAt();
		request.close(reason, (repliedAt != null) ? this.clocks.silentSince(repliedAt) : null,
				this.clocks.now().toLocalDate(), now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 撤回. */
	public Request withdraw(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayWithdraw);
		request.withdraw(reason, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 归档. */
	public Request archive(UUID id, Long version, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayArchive);
		request.archive(now(), Actor.of(by));
		return this.requests.save(request);
	}

	private Instant now() {
		return this.clocks.now().toInstant();
	}

}
