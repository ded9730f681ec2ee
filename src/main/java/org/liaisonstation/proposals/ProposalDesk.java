package org.liaisonstation.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.NumberSeries;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a proposal comes about: written, co-signed, reviewed, filed. Each act is refused
 * with a 404 to whom it is not for, and with a {@link org.liaisonstation.forms.StalePage}
 * (409) where the page or the state is out of date.
 */
@Service
@Transactional
public class ProposalDesk {

	private final Proposals proposals;

	private final ProposalAccess access;

	private final ProposalClockRules clocks;

	private final ProposalLineage lineage;

	private final NumberSeries numbers;

	private final Mandates mandates;

	ProposalDesk(Proposals proposals, ProposalAccess access, ProposalClockRules clocks, ProposalLineage lineage,
			NumberSeries numbers, Mandates mandates) {
		this.proposals = proposals;
		this.access = access;
		this.clocks = clocks;
		this.lineage = lineage;
		this.numbers = numbers;
		this.mandates = mandates;
	}

	/**
	 * 起草. A deputy leads what he writes himself; staff say for whom.
	 * @param origin what it is made of, or null
	 */
	public Proposal draft(ProposalKind kind, UUID leadId, Sheet sheet, Wishes wishes, Origin origin, Viewer by) {
		boolean own = by.is(Role.DEPUTY) && leadId.equals(by.deputyId());
		if (!by.isOffice() && !own) {
			throw new NotFound();
		}
		return this.proposals.save(Proposal.draft(kind, leadId, sheet, wishes, origin, now(), by));
	}

	public Proposal edit(UUID id, Long version, Sheet sheet, Wishes wishes, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayEdit);
		proposal.edit(sheet, wishes, now(), by);
		return this.proposals.save(proposal);
	}

	/** 邀请附议, until a day (included) or without an end. */
	public Proposal invite(UUID id, Long version, Collection<UUID> deputies, LocalDate until, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayEdit);
		proposal.invite(deputies, until, this.clocks.today(), now(), by);
		return this.proposals.save(proposal);
	}

	/** A signer from outside, by the signed sheet. */
	public Proposal signedOutside(UUID id, Long version, String name, String number, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayEdit);
		proposal.signedOutside(name, number, now(), by);
		return this.proposals.save(proposal);
	}

	/**
	 * 附议. Many sign at a time, each for himself: what makes a page out of date is that
	 * the sheet says other words.
	 * @param edition of the sheet that he read
	 */
	public Proposal sign(UUID id, int edition, Viewer by) {
		Proposal proposal = this.access.toAct(id, by, (rights) -> rights.signer() != null);
		proposal.sign(by.deputyId(), edition, this.clocks.today(), now(), by);
		return this.proposals.save(proposal);
	}

	/** 谢绝附议. */
	public Proposal decline(UUID id, Viewer by) {
		Proposal proposal = this.access.toAct(id, by, (rights) -> rights.signer() != null);
		proposal.decline(by.deputyId(), now(), by);
		return this.proposals.save(proposal);
	}

	/** 撤回附议 in writing; a deputy his own alone. */
	public Proposal withdrawSignature(UUID id, Long version, UUID signerId, String reason, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by,
				(rights) -> rights.mayWithdrawSignature() && (rights.staff() || rights.signer().id().equals(signerId)));
		proposal.withdrawSignature(signerId, reason, now(), by);
		return this.proposals.save(proposal);
	}

	public Proposal submit(UUID id, Long version, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::maySubmit);
		proposal.submit(this.clocks.billSigners(), now(), by);
		return this.proposals.save(proposal);
	}

	public Proposal sendBack(UUID id, Long version, String reason, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayReview);
		proposal.sendBack(reason, now(), by);
		return this.proposals.save(proposal);
	}

	/** 不作为建议, with the ground. */
	public Proposal notTaken(UUID id, Long version, String ground, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayReview);
		proposal.notTaken(ground, now(), by);
		return this.proposals.save(proposal);
	}

	/**
	 * 审查登记; from here on it has a number and a place in the lineage. Its number is taken
	 * last.
	 */
	public Proposal accept(UUID id, Long version, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayReview);
		proposal.accept(this.numbers.nextNumber(proposal.kind().series(), this.clocks.today().getYear()), now(), by);
		this.lineage.takeUp(proposal, now());
		return this.proposals.save(proposal);
	}

	/**
	 * 提交 to the congress of one of the lead's mandates.
	 * @throws NotFound where the mandate is not there
	 */
	public Proposal file(UUID id, Long version, UUID mandateId, LocalDate on, String filedNumber, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayFile);
		Mandate mandate = this.mandates.findById(mandateId).orElseThrow(NotFound::new);
		proposal.file(mandate, on, filedNumber, this.clocks.billSigners(), this.clocks.dispatch(on),
				this.clocks.today(), now(), by);
		return this.proposals.save(proposal);
	}

	/** What the congress decided on a bill. */
	public Proposal billDecided(UUID id, Long version, ProposalFacts.BillOutcome outcome, String text, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayDecideBill);
		proposal.billDecided(outcome, text, this.clocks.dispatch(this.clocks.today()), now(), by);
		return this.proposals.save(proposal);
	}

	/** 书面撤回. */
	public Proposal withdraw(UUID id, Long version, String reason, Viewer by) {
		Proposal proposal = this.access.toAct(id, version, by, ProposalPermissions::mayWithdraw);
		proposal.withdraw(reason, now(), by);
		return this.proposals.save(proposal);
	}

	private Instant now() {
		return this.clocks.now().toInstant();
	}

}
