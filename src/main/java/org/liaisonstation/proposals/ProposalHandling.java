package org.liaisonstation.proposals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.MappedSuperclass;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.requests.Ruling;

/**
 * How a proposal is handled once it was given to units: kept in touch, given back,
 * countersigned, answered, rated, and handled again.
 */
@MappedSuperclass
public abstract class ProposalHandling extends ProposalFacts {

	/** The kind of its node in a chain, and of its publication. */
	public static final String KIND = "proposal";

	private static final String AWAITS_RULING = "退件还没有裁定，请等待工委裁定。";

	/** The unit keeps in touch with the deputy (代表法 51: 应当与代表联系沟通). */
	void contacted(ProposalContact.Facts facts, UUID unitId, Instant at, Viewer by) {
		require(ProposalStatus.DISPATCHED, ProposalStatus.ANSWERED);
		this.contacts.add(new ProposalContact(self(), this.roundNumber, facts, unitId, at, by.displayName()));
		happened(ProposalStep.CONTACTED, at, by, facts.how() + "：" + facts.text());
	}

	/**
	 * 涉及面广、处理难度大: six months from 交办 in place of three (代表法 51). In the first round
	 * alone, before the date is over.
	 */
	void markDifficult(String reason, DueDate longer, Instant at, Viewer by) {
		require(ProposalStatus.DISPATCHED);
		refuseIf(this.difficult || this.roundNumber > 1, "已经列为疑难建议，或者不在首次办理中。");
		refuseIf(this.due.isOver(at), "答复期限已过，不能再列为疑难建议。");
		this.difficult = true;
		this.difficultReason = reason;
		this.due = longer;
		round().due(longer);
		current().stream()
			.filter((task) -> task.part() != TaskPart.JOINT && task.isOpen())
			.forEach((task) -> task.due(longer));
		happened(ProposalStep.MARKED_DIFFICULT, at, by, reason);
	}

	/** 退件: within the period of the rules, once; the director rules. */
	void askReturn(ProposalTask task, String ground, Instant at, Viewer by) {
		requireOpen(task);
		refuseIf(task.returnDue() == null || task.returnDue().isOver(at), "退件的期限已过，请与工委联系。");
		refuseIf(task.returnAskedAt() != null, "这件建议已经申请过退件，不能再次申请。");
		task.askReturn(ground, at);
		happened(ProposalStep.RETURN_ASKED, at, by, ground);
	}

	/**
	 * The ruling on 退件. Of a lead or of the last separate part that is granted the
	 * proposal waits for another unit; who was to help the old lead is chosen anew.
	 * @param again until when it is given to another one
	 */
	void ruleReturn(ProposalTask task, Ruling ruling, DueDate again, Viewer by) {
		refuseIf(!task.isCurrent() || !task.isReturnAsked(), "没有等待裁定的退件。");
		task.ruleReturn(ruling);
		if (ruling.granted() && task.part() != TaskPart.JOINT
				&& current().stream().noneMatch((one) -> one.part() != TaskPart.JOINT)) {
			current().forEach((one) -> one.end(ruling.at()));
			this.status = ProposalStatus.FILED;
			this.dispatchDue = again;
			this.due = null;
		}
		happened(ruling.granted() ? ProposalStep.RETURN_GRANTED : ProposalStep.RETURN_REFUSED, task, ruling.at(), by,
				ruling.text());
	}

	/**
	 * A part that was given back goes to another unit. Until when the deputies are
	 * answered stays as it is: that is the law's (代表法 51).
	 * @param returned a 协办 or 分办 part whose return was granted
	 * @param clocks from today on
	 */
	void handOn(ProposalTask returned, UUID unitId, String instruction, ProposalClocks clocks, Instant at, Viewer by) {
		require(ProposalStatus.DISPATCHED);
		refuseIf(returned.round() != this.roundNumber || !returned.isToHandOn(), "这一部分没有退回，或者已经改交其他单位。");
		refuseIf(unitId.equals(returned.unitId()), "这个单位刚刚退回，请选择其他单位。");
		refuseIf(current().stream().anyMatch((one) -> one.unitId().equals(unitId)), "这个单位已经在办理这件建议。");
		ProposalTask task = give(new Handover.Part(returned.part(), unitId), instruction, clocks, at);
		returned.handedOn(task);
		happened(ProposalStep.HANDED_ON, task, at, by, instruction);
	}

	/** Nobody's date lies behind the one on which the deputies are answered. */
	ProposalTask give(Handover.Part part, String instruction, ProposalClocks clocks, Instant at) {
		boolean helps = part.part() == TaskPart.JOINT;
		DueDate due = (helps && clocks.joint().date().isBefore(this.due.date())) ? clocks.joint() : this.due;
		ProposalTask task = new ProposalTask(self(), this.roundNumber, part.part(), part.unitId(), instruction, due,
				clocks.giveBack(), at);
		task.talkUntil(helps ? null : clocks.contact());
		this.tasks.add(task);
		return task;
	}

	/** 协办's opinion to 主办; 分办's answer for its own part. */
	void answerPart(ProposalTask task, String text, Instant at, Viewer by) {
		requireOpen(task);
		refuseIf(task.part() == TaskPart.LEAD, "主办单位答复代表。");
		task.answer(text, at, by.displayName());
		happened((task.part() == TaskPart.JOINT) ? ProposalStep.COUNTERSIGNED : ProposalStep.PART_ANSWERED, at, by,
				text);
	}

	/**
	 * 答复: by 主办, after every 协办 gave its opinion or let its date pass; of separate parts
	 * by the office once each part is answered. Every signer gets it (山东省建议办理工作条例 20).
	 * @param task of 主办; null for separate parts
	 * @param rating until when the signers rate
	 */
	void answer(ProposalTask task, ProposalRound.Letter letter, DueDate rating, Instant at, Viewer by) {
		require(ProposalStatus.DISPATCHED);
		if (task != null) {
			requireOpen(task);
			refuseIf(task.part() != TaskPart.LEAD, "由主办单位答复代表。");
		}
		else {
			refuseIf(current().stream().anyMatch((one) -> one.part() == TaskPart.LEAD), "由主办单位答复代表。");
		}
		refuseIf(current().stream().anyMatch((one) -> one.isReturnAsked()), AWAITS_RULING);
		refuseIf(current().stream()
			.anyMatch((one) -> one.part() != TaskPart.LEAD && one.isOpen()
					&& (one.part() == TaskPart.SEPARATE || !one.due().isOver(at))),
				"还有单位没有提出意见或答复。");
		refuseIf(this.contacts.stream().noneMatch((one) -> one.round() == this.roundNumber), "答复前要与代表联系沟通，请先登记沟通记录。");
		if (task != null) {
			task.answer(letter.text(), at, by.displayName());
		}
		round().answer(letter, at);
		this.status = ProposalStatus.ANSWERED;
		this.due = rating;
		this.ratings.add(new ProposalRating(self(), this.roundNumber, null));
		signed().forEach((signer) -> this.ratings.add(new ProposalRating(self(), this.roundNumber, signer.id())));
		happened(ProposalStep.ANSWERED, at, by, letter.text());
	}

	/** One signer was given the answer: in writing, face to face, by the lead. */
	void told(UUID ratingId, String how, Instant at, Viewer by) {
		ProposalRating rating = rating(ratingId);
		refuseIf(rating.toldAt() != null, "已经登记告知过这位代表。");
		rating.told(how, at);
		happened(ProposalStep.TOLD, at, by, how);
	}

	/**
	 * 征询意见: a signer rates 办理态度 and 办理结果 (山东省建议办理工作条例 23). By the setting any signer's
	 * 不满意 with the result, else the lead's, makes it handled again at once (24); when
	 * everybody has rated and nobody is dissatisfied it is closed. After a second round
	 * without satisfaction the director rules. Who did not rate before somebody else's
	 * 不满意 opened the next round still rates what he was answered; that changes nothing.
	 * @param anybody whether any signer's 不满意 is enough
	 * @param again until when the deputies are answered again, from the rating
	 */
	void rate(UUID ratingId, ProposalRating.Facts facts, boolean anybody, DueDate again, Instant at, Viewer by) {
		require(ProposalStatus.ANSWERED, ProposalStatus.DISPATCHED, ProposalStatus.TO_RULE);
		ProposalRating rating = rating(ratingId);
		refuseIf(rating.isRated(), "这位代表已经评价过这一轮答复。");
		rating.rate(facts, at, by.displayName());
		happened(ProposalStep.RATED, at, by, facts.words());
		if (this.status != ProposalStatus.ANSWERED) {
			return;
		}
		if (rating.isDissatisfied() && (anybody || rating.signerId() == null)) {
			dissatisfied(again, at, by);
		}
		else if (ofLastAnswer().stream().allMatch(ProposalRating::isRated)) {
			close(at, by, null);
		}
	}

	private void dissatisfied(DueDate again, Instant at, Viewer by) {
		if (this.rounds.stream().anyMatch((round) -> round.kind() == ProposalRound.Kind.AGAIN)) {
			this.status = ProposalStatus.TO_RULE;
			this.due = null;
		}
		else {
			nextRound(ProposalRound.Kind.AGAIN, again, at, by, "有代表不满意，再次办理");
		}
	}

	/** 督办: the director opens another round, after two without satisfaction. */
	void superviseAgain(String reason, DueDate again, Instant at, Viewer by) {
		require(ProposalStatus.TO_RULE);
		nextRound(ProposalRound.Kind.SUPERVISED, again, at, by, reason);
	}

	/** 承诺兑现: answered once more when the promise is due (山东省建议办理工作条例 18). */
	void promiseFallsDue(DueDate again, Instant at, Viewer by) {
		require(ProposalStatus.CLOSED);
		refuseIf(this.promiseOn == null, "没有等待兑现的承诺。");
		this.promiseOn = null;
		this.endedAt = null;
		this.endReason = null;
		happened(ProposalStep.PROMISE_DUE, at, by, null);
		nextRound(ProposalRound.Kind.PROMISE, again, at, by, null);
	}

	/** The same units handle it; an earlier round stays as it was. */
	private void nextRound(ProposalRound.Kind kind, DueDate again, Instant at, Viewer by, String reason) {
		List<ProposalTask> before = current();
		this.roundNumber++;
		this.rounds.add(new ProposalRound(self(), this.roundNumber, kind, again, at));
		this.due = again;
		this.status = ProposalStatus.DISPATCHED;
		before.stream()
			.filter((task) -> task.part() != TaskPart.JOINT)
			.forEach((task) -> this.tasks
				.add(new ProposalTask(self(), this.roundNumber, task.part(), task.unitId(), reason, again, null, at)));
		happened(ProposalStep.NEXT_ROUND, at, by, reason);
	}

	/**
	 * The director closes: after two rounds without satisfaction, or when signers let the
	 * time to rate pass.
	 */
	void close(String reason, Instant at, Viewer by) {
		require(ProposalStatus.TO_RULE, ProposalStatus.ANSWERED);
		refuseIf(this.status == ProposalStatus.ANSWERED && !this.due.isOver(at), "代表评价的期限还没有过。");
		close(at, by, reason);
	}

	private void close(Instant at, Viewer by, String reason) {
		this.status = ProposalStatus.CLOSED;
		this.endedAt = at;
		this.endReason = reason;
		this.due = null;
		this.promiseOn = round().planDate();
		happened(ProposalStep.CLOSED, at, by, reason);
	}

	/** 督办, a note of what the 工委 did about it; changes no clock. */
	void supervise(String text, Instant at, Viewer by) {
		require(ProposalStatus.FILED, ProposalStatus.DISPATCHED);
		happened(ProposalStep.SUPERVISED, at, by, text);
	}

	/** 催办 by the station itself: of one task, before its date and after it. */
	void remind(ProposalTask task, ProposalTask.Reminded how, String text, Instant at) {
		requireOpen(task);
		refuseIf(how == task.reminded() || task.reminded() == ProposalTask.Reminded.LATE, "已经催办过。");
		task.reminded(how);
		happened(ProposalStep.REMINDED, task, at, null, text);
	}

	/** 重点督办 or not (代表法 52). */
	void markKey(boolean key, String ground, Instant at, Viewer by) {
		require(ProposalStatus.ACCEPTED, ProposalStatus.FILED, ProposalStatus.DISPATCHED, ProposalStatus.ANSWERED);
		refuseIf(this.key == key, key ? "已经是重点。" : "已经不是重点。");
		this.key = key;
		this.keyGround = key ? ground : null;
		happened(key ? ProposalStep.MARKED_KEY : ProposalStep.UNMARKED_KEY, at, by, ground);
	}

	/**
	 * Whether the unit has still to talk with the deputy by its date. What staff wrote
	 * down for a unit without an account counts for every part.
	 */
	public boolean hasToTalk(ProposalTask task) {
		return this.status == ProposalStatus.DISPATCHED && task.contactDue() != null && task.isOpen()
				&& this.contacts.stream()
					.noneMatch((one) -> one.round() == task.round()
							&& (one.unitId() == null || one.unitId().equals(task.unitId())));
	}

	/** Those who have put their names to it and not taken them back; without the lead. */
	public List<Signer> signed() {
		return this.signers.stream().filter(Signer::isSigned).toList();
	}

	/** The tasks of this round that were not given back. */
	public List<ProposalTask> current() {
		return this.tasks.stream().filter((task) -> task.round() == this.roundNumber && task.isCurrent()).toList();
	}

	/** The ratings of the last answer, of this round or of the one before. */
	public List<ProposalRating> ofLastAnswer() {
		int last = this.ratings.stream().mapToInt(ProposalRating::round).max().orElse(0);
		return this.ratings.stream().filter((rating) -> rating.round() == last).toList();
	}

	public ProposalRound round() {
		return this.rounds.get(this.rounds.size() - 1);
	}

	ProposalTask task(UUID taskId) {
		return this.tasks.stream().filter((task) -> task.id().equals(taskId)).findFirst().orElseThrow(NotFound::new);
	}

	ProposalRating rating(UUID ratingId) {
		return ofLastAnswer().stream()
			.filter((rating) -> rating.id().equals(ratingId))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private void requireOpen(ProposalTask task) {
		require(ProposalStatus.DISPATCHED);
		refuseIf(task.round() != this.roundNumber || !task.isOpen(), "这项任务已经办完，或者已经退回。");
		refuseIf(task.isReturnAsked(), AWAITS_RULING);
	}

	Proposal self() {
		return (Proposal) this;
	}

	void require(ProposalStatus... allowed) {
		refuseIf(!List.of(allowed).contains(this.status), "现在是“" + this.status.label() + "”，不能这样操作。");
	}

	void refuseIf(boolean wrong, String why) {
		if (wrong) {
			throw new ProposalRefused(this, why);
		}
	}

	/** Writes the timeline, and the trail in the same transaction. */
	void happened(ProposalStep step, Instant at, Viewer by, String text) {
		happened(step, null, at, by, text);
	}

	/**
	 * @param task whose part it was about
	 */
	private void happened(ProposalStep step, ProposalTask task, Instant at, Viewer by, String text) {
		this.acts++;
		this.history.add(new ProposalEvent(self(), at, this.roundNumber, step, by, text));
		registerEvent(Recorded.of(step.action(), KIND, this.id));
		registerEvent(new ProposalMoved(this.id, step, (task != null) ? task.unitId() : null, by));
	}

}
