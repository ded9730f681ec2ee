package org.liaisonstation.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.liaisonstation.deputies.DutyPerformed;
import org.liaisonstation.deputies.DutyWithdrawn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the duty archives (履职档案) who led and who signed what the 工委 accepted as a
 * proposal, in the transaction of the act. A signer from outside has no archive here.
 */
@Component
class ProposalDuties {

	private final Proposals proposals;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ProposalDuties(Proposals proposals, ApplicationEventPublisher events, Clock clock) {
		this.proposals = proposals;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	void tell(ProposalMoved moved) {
		switch (moved.step()) {
			case ACCEPTED -> accepted(this.proposals.findById(moved.proposalId()).orElseThrow());
			case SIGNATURE_WITHDRAWN -> struck(this.proposals.findById(moved.proposalId()).orElseThrow());
			case WITHDRAWN -> this.events.publishEvent(new DutyWithdrawn(null, moved.proposalId()));
			default -> {
			}
		}
	}

	private void accepted(Proposal proposal) {
		LocalDate on = LocalDate.ofInstant(proposal.acceptedAt(), this.clock.getZone());
		String title = proposal.wishes().confidential()
				? "不公开内容的" + ((proposal.kind() == ProposalKind.BILL) ? "议案" : "建议") : proposal.sheet().title();
		tell(proposal, proposal.leadId(), "领衔", title, on);
		proposal.signed()
			.stream()
			.filter((signer) -> !signer.isOutside())
			.forEach((signer) -> tell(proposal, signer.deputyId(), "附议", title, on));
	}

	private void tell(Proposal proposal, UUID deputy, String role, String title, LocalDate on) {
		this.events
			.publishEvent(new DutyPerformed(deputy, "PROPOSAL", title, on, role, proposal.id(), proposal.href()));
	}

	private void struck(Proposal proposal) {
		proposal.signers()
			.stream()
			.filter((signer) -> !signer.isOutside() && !signer.isSigned())
			.forEach((signer) -> this.events.publishEvent(new DutyWithdrawn(signer.deputyId(), proposal.id())));
	}

}
