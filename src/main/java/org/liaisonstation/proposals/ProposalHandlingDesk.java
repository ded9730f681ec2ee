package org.liaisonstation.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.requests.Ruling;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a filed proposal is handled: given to units, talked about, answered, rated, handled
 * again, closed. Refusals are those of {@link ProposalDesk}.
 */
@Service
@Transactional
public class ProposalHandlingDesk {

	private final Proposals proposals;

	private final ProposalAccess access;

	private final ProposalClockRules clocks;

	ProposalHandlingDesk(Proposals proposals, ProposalAccess access, ProposalClockRules clocks) {
		this.proposals = proposals;
		this.access = access;
		this.clocks = clocks;
	}

	/**
	 * 交办. The clocks start on the day of 交办, which may lie before today.
	 */
	public Proposal dispatch(UUID id, Long version, Handover handover, LocalDate on, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayDispatch);
		if (on.isAfter(this.clocks.today())) {
			throw new ProposalRefused(proposal, "交办日期不能在今天以后。");
		}
		proposal.dispatch(handover, on, this.clocks.dispatched(on, proposal.difficult()), now(), by);
		return this.proposals.save(proposal);
	}

	public Proposal markDifficult(UUID id, Long version, String reason, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayMarkDifficult);
		proposal.markDifficult(reason, this.clocks.difficult(proposal.dispatchedOn()), now(), by);
		return this.proposals.save(proposal);
	}

	/** 与代表沟通, by the unit or written down by staff. */
	public Proposal contact(UUID id, Long version, ProposalContact.Facts facts, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayHandle);
		proposal.contacted(facts, by.unitId(), now(), by);
		return this.proposals.save(proposal);
	}

	public Proposal askReturn(UUID id, Long version, String ground, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayAskReturn);
		proposal.askReturn(ProposalPermissions.of(proposal, by).task(), ground, now(), by);
		return this.proposals.save(proposal);
	}

	public Proposal ruleReturn(UUID id, Long version, UUID taskId, boolean granted, String text, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayRuleReturn);
		proposal.ruleReturn(proposal.task(taskId), new Ruling(granted, text, now(), by.displayName()),
				this.clocks.dispatch(this.clocks.today()), by);
		return this.proposals.save(proposal);
	}

	/** 改交其他单位 a 协办 or 分办 part that was given back. */
	public Proposal handOn(UUID id, Long version, UUID taskId, UUID unitId, String instruction, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, (rights) -> rights.mayHandOn(taskId));
		proposal.handOn(proposal.task(taskId), unitId, instruction,
				this.clocks.dispatched(this.clocks.today(), proposal.difficult()), now(), by);
		return this.proposals.save(proposal);
	}

	/**
	 * The opinion of 协办 or the answer of 分办.
	 */
	public Proposal answerPart(UUID id, Long version, UUID taskId, String text, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, (rights) -> rights.mayAnswerPart(taskId));
		proposal.answerPart(proposal.task(taskId), text, now(), by);
		return this.proposals.save(proposal);
	}

	/**
	 * 答复代表: by 主办, for which staff may write; of separate parts by the office.
	 */
	public Proposal answer(UUID id, Long version, ProposalRound.Letter letter, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayAnswer);
		ProposalTask lead = proposal.current()
			.stream()
			.filter((task) -> task.part() == TaskPart.LEAD)
			.findFirst()
			.orElse(null);
		proposal.answer(lead, letter, this.clocks.rating(), now(), by);
		return this.proposals.save(proposal);
	}

	/** Of one signer it was written down how he was given the answer. */
	public Proposal tell(UUID id, UUID ratingId, String how, Viewer by) {
		Proposal proposal = this.access.toAct(id, by, ProposalPermissions::staff);
		proposal.told(ratingId, how, now(), by);
		return this.proposals.save(proposal);
	}

	/**
	 * 评价, by a signer or written down from his 征询意见表. Many rate at a time, each his own:
	 * nobody's page is out of date because another one rated.
	 */
	public Proposal rate(UUID id, UUID ratingId, ProposalRating.Facts facts, Viewer by) {
		Proposal proposal = this.access.toAct(id, by, (rights) -> rights.isRater(rights.proposal().rating(ratingId)));
		proposal.rate(ratingId, facts, this.clocks.anySignerSendsBack(), this.clocks.again("代表不满意"), now(), by);
		return this.proposals.save(proposal);
	}

	/** 督办 another round. */
	public Proposal superviseAgain(UUID id, Long version, String reason, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayRule);
		proposal.superviseAgain(reason, this.clocks.again("转督办"), now(), by);
		return this.proposals.save(proposal);
	}

	/** 办结 with a written reason. */
	public Proposal close(UUID id, Long version, String reason, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayClose);
		proposal.close(reason, now(), by);
		return this.proposals.save(proposal);
	}

	public Proposal supervise(UUID id, Long version, String text, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::maySupervise);
		proposal.supervise(text, now(), by);
		return this.proposals.save(proposal);
	}

	public Proposal markKey(UUID id, Long version, boolean key, String ground, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by,
				key ? ProposalPermissions::mayMarkKey : ProposalPermissions::mayUnmarkKey);
		proposal.markKey(key, ground, now(), by);
		return this.proposals.save(proposal);
	}

	private Instant now() {
		return this.clocks.now().toInstant();
	}

}
