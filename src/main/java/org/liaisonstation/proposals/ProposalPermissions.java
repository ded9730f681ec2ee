package org.liaisonstation.proposals;

import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * What a viewer may do with a proposal now, built from facts alone; used by controllers
 * and templates alike. Deputies write, sign and rate; units answer; the 工委 reviews, files
 * and closes (代表法 31).
 *
 * @param lead he leads it
 * @param signer his signature under it, or null
 * @param task the open or done task of his unit in this round, or null
 * @param helped his unit has or had a part in it that it did not give back
 */
public record ProposalPermissions(ProposalHandling proposal, boolean staff, boolean director, boolean lead,
		Signer signer, ProposalTask task, boolean helped) {

	static ProposalPermissions of(ProposalHandling proposal, Viewer viewer) {
		UUID deputy = viewer.is(Role.DEPUTY) ? viewer.deputyId() : null;
		UUID unit = viewer.is(Role.UNIT) ? viewer.unitId() : null;
		return new ProposalPermissions(proposal, viewer.isOffice(), viewer.is(Role.DIRECTOR),
				deputy != null && deputy.equals(proposal.leadId()),
				proposal.signers()
					.stream()
					.filter((one) -> deputy != null && deputy.equals(one.deputyId()))
					.findFirst()
					.orElse(null),
				proposal.current().stream().filter((one) -> one.unitId().equals(unit)).findFirst().orElse(null),
				proposal.tasks().stream().anyMatch((one) -> one.unitId().equals(unit) && one.isCurrent()));
	}

	/**
	 * Whether he knows of it: the office, the lead and the signers; units that have a
	 * part in it; of a filed one that is not confidential every deputy.
	 */
	boolean mayRead(Viewer viewer) {
		return this.staff || this.lead || this.signer != null || this.helped
				|| viewer.is(Role.DEPUTY) && this.proposal.filing() != null && !this.proposal.wishes().confidential();
	}

	public boolean mayEdit() {
		return (this.staff || this.lead) && this.proposal.status().isWritten();
	}

	public boolean maySubmit() {
		return mayEdit();
	}

	public boolean maySign() {
		return this.signer != null && this.signer.maySign() && this.proposal.status().isWritten();
	}

	public boolean mayDecline() {
		return this.signer != null && this.signer.isOpen() && this.proposal.status().isWritten();
	}

	/** Signatures are taken back in writing, by the signer or by staff for him. */
	public boolean mayWithdrawSignature() {
		return (this.staff || this.signer != null && this.signer.isSigned()) && this.proposal.filing() == null
				&& !this.proposal.status().isEnded() && !this.proposal.signed().isEmpty();
	}

	/** This signature. */
	public boolean mayWithdraw(UUID signerId) {
		return mayWithdrawSignature() && this.proposal.signers()
			.stream()
			.anyMatch((one) -> one.id().equals(signerId) && one.isSigned() && (this.staff || one == this.signer));
	}

	/** 审查 is the 工委's: its director decides. */
	public boolean mayReview() {
		return this.director && this.proposal.status() == ProposalStatus.SUBMITTED;
	}

	public boolean mayFile() {
		return this.staff && this.proposal.status() == ProposalStatus.ACCEPTED;
	}

	public boolean mayDecideBill() {
		return this.staff && isUndecidedBill();
	}

	private boolean isUndecidedBill() {
		return this.proposal.status() == ProposalStatus.FILED && this.proposal.kind() == ProposalKind.BILL
				&& this.proposal.billOutcome() == null;
	}

	public boolean mayDispatch() {
		return this.staff && this.proposal.status() == ProposalStatus.FILED && !isUndecidedBill();
	}

	public boolean mayMarkDifficult() {
		return this.director && this.proposal.status() == ProposalStatus.DISPATCHED && !this.proposal.difficult()
				&& this.proposal.roundNumber() == 1;
	}

	/** Units for themselves; staff for units without an account. */
	public boolean mayHandle() {
		return this.proposal.status() == ProposalStatus.DISPATCHED
				&& (this.staff || this.task != null && this.task.isOpen() && !this.task.isReturnAsked());
	}

	/** The deputies: 主办 for itself, or staff; of separate parts the office. */
	public boolean mayAnswer() {
		return mayHandle() && (this.staff || this.task.part() == TaskPart.LEAD);
	}

	/** 协办 or 分办, its own part; staff for a unit without an account. */
	public boolean mayAnswerPart(UUID taskId) {
		return mayHandle() && this.proposal.current()
			.stream()
			.anyMatch((one) -> one.id().equals(taskId) && one.part() != TaskPart.LEAD && one.isOpen()
					&& (this.staff || one == this.task));
	}

	public boolean mayAskReturn() {
		return mayHandle() && this.task != null && this.task.returnDue() != null && this.task.returnAskedAt() == null;
	}

	public boolean mayRuleReturn() {
		return this.director && this.proposal.current().stream().anyMatch(ProposalTask::isReturnAsked);
	}

	/** A part of this round that was given back with consent, to another unit. */
	public boolean mayHandOn(UUID taskId) {
		return this.staff && this.proposal.status() == ProposalStatus.DISPATCHED && this.proposal.tasks()
			.stream()
			.anyMatch(
					(one) -> one.id().equals(taskId) && one.round() == this.proposal.roundNumber() && one.isToHandOn());
	}

	/** Papers belong to the sheet: who writes it adds them and takes them away. */
	public boolean mayAttach() {
		return mayEdit();
	}

	/**
	 * Each for himself; staff write down what a signer handed in on paper. The last
	 * answer alone is rated, also after another signer's 不满意 opened the next round.
	 */
	public boolean mayRate(ProposalRating rating) {
		return !this.proposal.status().isEnded() && !rating.isRated() && this.proposal.ofLastAnswer().contains(rating)
				&& isRater(rating);
	}

	/** Whether this rating is his to write, whenever that is. */
	public boolean isRater(ProposalRating rating) {
		return this.staff || this.lead && rating.signerId() == null
				|| this.signer != null && this.signer.id().equals(rating.signerId());
	}

	public boolean mayTell() {
		return this.staff && !this.proposal.status().isEnded()
				&& this.proposal.ofLastAnswer().stream().anyMatch((rating) -> rating.toldAt() == null);
	}

	public boolean mayRule() {
		return this.director && this.proposal.status() == ProposalStatus.TO_RULE;
	}

	public boolean mayClose() {
		return this.director && (this.proposal.status() == ProposalStatus.TO_RULE
				|| this.proposal.status() == ProposalStatus.ANSWERED);
	}

	public boolean maySupervise() {
		return this.staff && (this.proposal.status() == ProposalStatus.FILED
				|| this.proposal.status() == ProposalStatus.DISPATCHED);
	}

	public boolean mayMarkKey() {
		return mayPickKey() && !this.proposal.key();
	}

	public boolean mayUnmarkKey() {
		return mayPickKey() && this.proposal.key();
	}

	private boolean mayPickKey() {
		return this.director && switch (this.proposal.status()) {
			case ACCEPTED, FILED, DISPATCHED, ANSWERED -> true;
			default -> false;
		};
	}

	public boolean mayWithdraw() {
		return (this.staff || this.lead) && this.proposal.roundNumber() == 1 && switch (this.proposal.status()) {
			case DRAFT, SUBMITTED, RETURNED, ACCEPTED, FILED, DISPATCHED -> true;
			default -> false;
		};
	}

	/** Its answer for the public; not of a confidential one. */
	public boolean mayPublish() {
		return this.staff && this.proposal.wishes().mayBePublic() && !this.proposal.wishes().confidential()
				&& (this.proposal.status() == ProposalStatus.ANSWERED
						|| this.proposal.status() == ProposalStatus.CLOSED);
	}

}
