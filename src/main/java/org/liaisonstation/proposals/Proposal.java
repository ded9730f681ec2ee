package org.liaisonstation.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.forms.NotFound;

/**
 * A proposal (代表建议、批评和意见) or a bill (议案) and the state machine that it goes through:
 * written and co-signed, reviewed by the 工委, filed, given to units, answered, rated.
 */
@Entity
@Table(name = "proposal")
public class Proposal extends ProposalHandling {

	protected Proposal() {
	}

	/**
	 * 起草, by a deputy or by staff for him.
	 * @param origin what it is made of, or null
	 */
	static Proposal draft(ProposalKind kind, UUID leadId, Sheet sheet, Wishes wishes, Origin origin, Instant at,
			Viewer by) {
		Proposal proposal = new Proposal();
		proposal.id = Generators.timeBasedEpochGenerator().generate();
		proposal.kind = kind;
		proposal.leadId = leadId;
		proposal.origin = origin;
		proposal.status = ProposalStatus.DRAFT;
		proposal.writtenAt = at;
		proposal.writtenBy = by.accountId();
		proposal.writtenByName = by.displayName();
		proposal.roundNumber = 1;
		proposal.write(sheet, wishes);
		proposal.happened(ProposalStep.DRAFTED, at, by, null);
		return proposal;
	}

	private void write(Sheet sheet, Wishes wishes) {
		if (!sheet.isWhole(this.kind)) {
			throw new IllegalArgumentException("not everything that the sheet takes");
		}
		this.sheet = sheet;
		this.wishes = wishes;
	}

	/**
	 * The sheet is written anew, before it is submitted. Who had signed other words is
	 * asked again.
	 */
	void edit(Sheet sheet, Wishes wishes, Instant at, Viewer by) {
		requireWritten();
		boolean otherWords = !sheet.equals(this.sheet);
		write(sheet, wishes);
		happened(ProposalStep.EDITED, at, by, (otherWords && askSignersAgain()) ? "内容有改动，请附议代表重新确认" : null);
	}

	/** Papers were added to the sheet or taken away: they are part of what is signed. */
	void papersChanged(ProposalStep step, String words, Instant at, Viewer by) {
		requireWritten();
		happened(step, at, by, words + (askSignersAgain() ? "，请附议代表重新确认" : ""));
	}

	/** Whether there was anybody to ask. */
	private boolean askSignersAgain() {
		this.edition++;
		List<Signer> signed = signed();
		signed.forEach(Signer::askAgain);
		return !signed.isEmpty();
	}

	/**
	 * 邀请附议.
	 * @param until the last day to sign, or null
	 */
	void invite(Collection<UUID> deputies, LocalDate until, LocalDate today, Instant at, Viewer by) {
		requireWritten();
		refuseIf(until != null && until.isBefore(today), "附议截止日期已经过了。");
		this.signUntil = until;
		deputies.stream()
			.filter((deputy) -> !deputy.equals(this.leadId)
					&& this.signers.stream().noneMatch((one) -> deputy.equals(one.deputyId())))
			.forEach((deputy) -> this.signers.add(Signer.invited(self(), this.signers.size() + 1, deputy, at)));
		happened(ProposalStep.INVITED, at, by, null);
	}

	/**
	 * A signer from outside the station, typed in from the signed sheet (代表证号); once more
	 * where the sheet he had signed reads otherwise now.
	 */
	void signedOutside(String name, String number, Instant at, Viewer by) {
		requireWritten();
		Signer known = this.signers.stream()
			.filter((one) -> number.equals(one.outsideNumber()))
			.findFirst()
			.orElse(null);
		refuseIf(known != null && !known.maySign(), "这个代表证号已经登记过。");
		if (known != null) {
			known.sign(at);
		}
		else {
			this.signers.add(Signer.outside(self(), this.signers.size() + 1, name, number, at));
		}
		happened(ProposalStep.SIGNED, at, by, name + "（" + number + "）");
	}

	/**
	 * 附议, by a deputy who was invited, within the time for it.
	 * @param edition which words he read
	 */
	void sign(UUID deputyId, int edition, LocalDate today, Instant at, Viewer by) {
		requireWritten();
		Signer signer = signer(deputyId);
		refuseIf(this.signUntil != null && today.isAfter(this.signUntil), "附议已经截止。");
		refuseIf(!signer.maySign(), "已经附议过，或者附议已经撤回。");
		refuseIf(edition != this.edition, "内容刚刚改动过，请读了新的内容再附议。");
		signer.sign(at);
		happened(ProposalStep.SIGNED, at, by, null);
	}

	void decline(UUID deputyId, Instant at, Viewer by) {
		requireWritten();
		Signer signer = signer(deputyId);
		refuseIf(!signer.isOpen(), "已经回复过邀请。");
		signer.decline(at);
		happened(ProposalStep.DECLINED, at, by, null);
	}

	/** A signature is taken back in writing, until the proposal is filed. */
	void withdrawSignature(UUID signerId, String reason, Instant at, Viewer by) {
		refuseIf(this.filing != null || this.status.isEnded(), "已经提交人民代表大会，不能再撤回附议。");
		Signer signer = this.signers.stream()
			.filter((one) -> one.id().equals(signerId))
			.findFirst()
			.orElseThrow(NotFound::new);
		refuseIf(!signer.isSigned(), "这位代表没有附议。");
		signer.withdraw(reason, at);
		happened(ProposalStep.SIGNATURE_WITHDRAWN, at, by, reason);
	}

	/**
	 * 提交审查. A bill needs its number of signatures, the lead's among them (地方组织法 22: 县级以上
	 * 十人以上联名).
	 */
	void submit(int billSigners, Instant at, Viewer by) {
		requireWritten();
		requireSignatures(billSigners);
		this.status = ProposalStatus.SUBMITTED;
		this.submittedAt = at;
		happened(ProposalStep.SUBMITTED, at, by, null);
	}

	private void requireSignatures(int billSigners) {
		int names = signed().size() + 1;
		refuseIf(this.kind == ProposalKind.BILL && names < billSigners,
				"议案须有 %d 名以上代表联名，现在连同领衔代表是 %d 名。".formatted(billSigners, names));
	}

	/** 审查: back to be written again. */
	void sendBack(String reason, Instant at, Viewer by) {
		require(ProposalStatus.SUBMITTED);
		this.status = ProposalStatus.RETURNED;
		happened(ProposalStep.SENT_BACK, at, by, reason);
	}

	/** 审查: it is none (山东省建议办理工作条例 6: the deputy's own matter, a forwarded letter …). */
	void notTaken(String ground, Instant at, Viewer by) {
		require(ProposalStatus.SUBMITTED);
		end(ProposalStatus.NOT_TAKEN, ground, at);
		happened(ProposalStep.NOT_TAKEN, at, by, ground);
	}

	/** 审查登记; its number is taken last before the commit. */
	void accept(String number, Instant at, Viewer by) {
		require(ProposalStatus.SUBMITTED);
		this.status = ProposalStatus.ACCEPTED;
		this.number = number;
		this.acceptedAt = at;
		happened(ProposalStep.ACCEPTED, at, by, number);
	}

	/**
	 * 提交 to the congress of a mandate that the lead holds.
	 * @param mandate his, in force
	 * @param dispatchDue until when it is to be given to units; null of a bill
	 */
	void file(Mandate mandate, LocalDate on, String filedNumber, int billSigners, DueDate dispatchDue, LocalDate today,
			Instant at, Viewer by) {
		require(ProposalStatus.ACCEPTED);
		requireSignatures(billSigners);
		refuseIf(!mandate.deputy().id().equals(this.leadId) || !mandate.isServing(), "领衔代表在这一级人民代表大会没有在任的代表资格。");
		refuseIf(on.isAfter(today), "提交日期不能在今天以后。");
		this.status = ProposalStatus.FILED;
		this.filing = Filing.by(mandate, on, filedNumber);
		this.dispatchDue = (this.kind == ProposalKind.BILL) ? null : dispatchDue;
		happened(ProposalStep.FILED, at, by, mandate.level().label() + "人大");
	}

	/** What the congress decided on a bill; one that is handled as a proposal goes on. */
	void billDecided(BillOutcome outcome, String text, DueDate dispatchDue, Instant at, Viewer by) {
		require(ProposalStatus.FILED);
		refuseIf(this.kind != ProposalKind.BILL || this.billOutcome != null, "只有没有处理结果的议案可以登记处理结果。");
		this.billOutcome = outcome;
		happened(ProposalStep.BILL_DECIDED, at, by, outcome.label() + ((text != null) ? "：" + text : ""));
		if (outcome == BillOutcome.AS_PROPOSAL) {
			this.dispatchDue = dispatchDue;
		}
		else {
			end(ProposalStatus.CLOSED, outcome.label(), at);
			happened(ProposalStep.CLOSED, at, by, outcome.label());
		}
	}

	/**
	 * 交办, by the standing committee or, through the station, to units: 主办 with 协办, or
	 * several 分办.
	 * @param on the day of 交办; the clocks start there
	 */
	void dispatch(Handover handover, LocalDate on, ProposalClocks clocks, Instant at, Viewer by) {
		require(ProposalStatus.FILED);
		refuseIf(this.kind == ProposalKind.BILL && this.billOutcome != BillOutcome.AS_PROPOSAL,
				"议案由人民代表大会处理，转为建议办理的才交办。");
		refuseIf(on.isBefore(this.filing.on()), "交办日期不能早于提交日期。");
		if (this.rounds.isEmpty()) {
			this.rounds.add(new ProposalRound(self(), 1, ProposalRound.Kind.FIRST, clocks.answer(), at));
		}
		round().due(clocks.answer());
		this.status = ProposalStatus.DISPATCHED;
		this.dispatchDue = null;
		this.dispatchedOn = on;
		this.due = clocks.answer();
		handover.parts().forEach((part) -> give(part, handover.instruction(), clocks, at));
		happened(ProposalStep.DISPATCHED, at, by, handover.instruction());
	}

	/** 撤回 in writing by the lead, before the answer (山东省建议办理工作条例 9). */
	void withdraw(String reason, Instant at, Viewer by) {
		refuseIf(this.status.isEnded() || this.status == ProposalStatus.ANSWERED
				|| this.status == ProposalStatus.TO_RULE || this.roundNumber > 1, "已经答复或办结的建议不能撤回。");
		end(ProposalStatus.WITHDRAWN, reason, at);
		this.tasks.stream().filter(ProposalTask::isOpen).forEach((task) -> task.end(at));
		happened(ProposalStep.WITHDRAWN, at, by, reason);
	}

	private void end(ProposalStatus status, String reason, Instant at) {
		this.status = status;
		this.endReason = reason;
		this.endedAt = at;
		this.due = null;
		this.dispatchDue = null;
	}

	private void requireWritten() {
		refuseIf(!this.status.isWritten(), "已经提交审查，不能再改动。");
	}

	private Signer signer(UUID deputyId) {
		return this.signers.stream()
			.filter((one) -> deputyId.equals(one.deputyId()))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

}
