package org.liaisonstation.requests;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
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

	private final NextRounds nextRounds;

	private final GroupDesk groups;

	private final RequestChoices choices;

	RequestDesk(Requests requests, RequestAccess access, ClockRules clocks, DocumentNumbers numbers, Evidence evidence,
			NextRounds nextRounds, GroupDesk groups, RequestChoices choices) {
		this.requests = requests;
		this.access = access;
		this.clocks = clocks;
		this.numbers = numbers;
		this.evidence = evidence;
		this.nextRounds = nextRounds;
		this.groups = groups;
		this.choices = choices;
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

	/**
	 * 审核通过; a category of the director's own (保密) takes the matter from everybody else.
	 */
	public Request review(UUID id, Long version, Matter reviewed, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.REVIEW);
		request.review(reviewed, now(), Actor.of(by));
		if (this.choices.isRestricted(reviewed.category()) && !request.intake().restricted()) {
			request.restrict("按分类属于保密事项", this.clocks.again(now()), now(), Actor.of(by));
		}
		return this.requests.save(request);
	}

	/**
	 * 即时转办 to 主办 and 协办.
	 * @param crossDepartment by the longer period of matters that several units share
	 */
	public Request transfer(UUID id, Long version, UUID unitId, List<UUID> joint, boolean crossDepartment,
			String instruction, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.DISPATCH);
		request.transfer(dispatch(unitId, joint, instruction),
				crossDepartment ? this.clocks.crossDepartment(now())
						: this.clocks.transfer(request.matter().category(), request.matter().nature(), now()),
				now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 即时转办 to one unit. */
	public Request transfer(UUID id, Long version, UUID unitId, String instruction, Viewer by) {
		return transfer(id, version, unitId, List.of(), false, instruction, by);
	}

	/** 绿色通道 at once; a director's own needs no confirmation afterwards. */
	public Request greenChannel(UUID id, Long version, UUID unitId, List<UUID> joint, String instruction, String reason,
			Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.DISPATCH);
		request.greenChannel(dispatch(unitId, joint, instruction), reason,
				this.clocks.greenChannel(request.matter().category(), request.intake().receivedAt(), now()), now(),
				Actor.of(by), by.is(Role.DIRECTOR));
		return this.requests.save(request);
	}

	/** 绿色通道 to one unit. */
	public Request greenChannel(UUID id, Long version, UUID unitId, String instruction, String reason, Viewer by) {
		return greenChannel(id, version, unitId, List.of(), instruction, reason, by);
	}

	/** A further 协办. */
	public Request join(UUID id, Long version, UUID unitId, String instruction, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.JOIN);
		Clocks clocks = this.clocks.joining(request.lead().due(), now());
		request.join(unitId, dispatch(unitId, List.of(), instruction), clocks, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/**
	 * 交专人办理: a restricted matter to one named account, which alone sees it beside the
	 * director.
	 */
	public Request entrust(UUID id, Long version, UUID accountId, String name, String instruction, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.ENTRUST);
		request.entrust(
				new Dispatch(null, List.of(), new Dispatch.Handler(accountId, name),
						this.numbers.dispatchSlip(this.clocks.now()), instruction),
				this.clocks.entrusted(now()), now(), Actor.of(by));
		return this.requests.save(request);
	}

	/**
	 * 交专人办理 of a matter about somebody of the station (信访工作条例 30): he sees nothing of it
	 * from now on, and is not the handler.
	 * @param about the id of a deputy or an account
	 */
	public Request entrust(UUID id, Long version, UUID accountId, String name, String instruction, UUID about,
			String aboutName, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.ENTRUST);
		request.refuseIf(about.equals(accountId), "专人不能是被反映的人。");
		if (!request.isRecused(about)) {
			request.recuse(about, aboutName + "：被反映的人", this.clocks.again(now()), now(), Actor.of(by));
		}
		return entrust(id, version, accountId, name, instruction, by);
	}

	private Dispatch dispatch(UUID unitId, List<UUID> joint, String instruction) {
		List<UUID> others = joint.stream().distinct().filter((unit) -> !unit.equals(unitId)).toList();
		return new Dispatch(unitId, others, null, this.numbers.dispatchSlip(this.clocks.now()), instruction);
	}

	/** 追认. */
	public Request confirmGreenChannel(UUID id, Long version, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.CONFIRM_GREEN_CHANNEL);
		request.confirmGreenChannel(now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** The director makes a 即时转办 of a green channel. */
	public Request changeToTransfer(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.CONFIRM_GREEN_CHANNEL);
		Instant dispatchedAt = (request.lead() != null) ? request.lead().dispatchedAt() : request.firstDispatchedAt();
		request.changeToTransfer(
				this.clocks.transfer(request.matter().category(), request.matter().nature(), dispatchedAt).finish(),
				reason, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 当场答复. */
	public Request answerOnTheSpot(UUID id, Long version, String text, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.ANSWER_ON_THE_SPOT);
		request.answerOnTheSpot(new Answer(text, "A", null), this.clocks.callback(now()), now(), Actor.of(by));
		this.groups.passOn(request, Map.of(), by);
		return this.requests.save(request);
	}

	/** 不予受理, with the notice (告知书) that says where the matter belongs. */
	public Request notAccept(UUID id, Long version, String ground, UUID counterId, String notice, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.NOT_ACCEPT);
		request.notAccept(ground, counterId, notice, now(), Actor.of(by));
		this.groups.release(request, by);
		return this.requests.save(request);
	}

	/**
	 * The answer is checked and goes to the resident, and to everybody merged with him.
	 */
	public Request reply(UUID id, Long version, Viewer by) {
		return reply(id, version, Map.of(), by);
	}

	/**
	 * The answer is checked and goes to the resident.
	 * @param ownWords what the reporter of a merged request reads instead, by the id of
	 * his request
	 */
	public Request reply(UUID id, Long version, Map<UUID, String> ownWords, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.CHECK);
		request.reply(this.clocks.callback(now()), now(), Actor.of(by));
		this.groups.passOn(request, ownWords, by);
		return this.requests.save(request);
	}

	/** The answer goes back to the unit. */
	public Request sendBack(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.CHECK);
		request.sendBack(reason, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** What the resident said on the telephone. */
	public Request rateByCall(UUID id, Long version, Satisfaction manner, Satisfaction result, String comment,
			Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.CALL);
		request.rate(new Rating(manner, result, comment, true), this.nextRounds.afterRating(request, result, now()),
				now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** A call that nobody took. */
	public Request callTried(UUID id, Long version, String text, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.CALL);
		request.callTried(text, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 督办: another round after a second one without satisfaction. */
	public Request superviseAgain(UUID id, Long version, String instruction, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.RULE);
		request.superviseAgain(this.nextRounds.of(request, RoundKind.SUPERVISED, instruction, now()), now(),
				Actor.of(by));
		return this.requests.save(request);
	}

	/** 核实承诺 before its date. */
	public Request callInPromise(UUID id, Long version, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.CALL_IN_PROMISE);
		request.promiseFallsDue(this.nextRounds.ofPromise(request, now()), now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 办结 by the director, with a written reason. */
	public Request close(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.CLOSE);
		Instant repliedAt = request.round().repliedAt();
		request.close(reason, (repliedAt != null) ? this.clocks.silentSince(repliedAt) : null,
				this.clocks.now().toLocalDate(), now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 撤回. */
	public Request withdraw(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.WITHDRAW);
		request.withdraw(reason, now(), Actor.of(by));
		this.groups.release(request, by);
		return this.requests.save(request);
	}

	/** 归档. */
	public Request archive(UUID id, Long version, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.ARCHIVE);
		request.archive(now(), Actor.of(by));
		return this.requests.save(request);
	}

	private Instant now() {
		return this.clocks.now().toInstant();
	}

}
