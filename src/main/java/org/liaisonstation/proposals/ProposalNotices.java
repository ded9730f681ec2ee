package org.liaisonstation.proposals;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.liaisonstation.inbox.About;
import org.liaisonstation.inbox.Audience;
import org.liaisonstation.inbox.Notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who is told of what happens to a proposal, in the transaction of the act: whoever has
 * to do the next thing.
 */
@Component
class ProposalNotices {

	private final Proposals proposals;

	private final Notices notices;

	ProposalNotices(Proposals proposals, Notices notices) {
		this.proposals = proposals;
		this.notices = notices;
	}

	@EventListener
	void tell(ProposalMoved moved) {
		Proposal proposal = this.proposals.findById(moved.proposalId()).orElseThrow();
		tellOffice(proposal, moved.step());
		tellUnits(proposal, moved);
		tellDeputies(proposal, moved.step());
	}

	private void tellOffice(Proposal proposal, ProposalStep step) {
		switch (step) {
			case SUBMITTED -> tell(proposal, ProposalTidings.TO_REVIEW, Audience.director());
			case ACCEPTED -> tell(proposal, ProposalTidings.TO_FILE, Audience.office());
			case FILED, BILL_DECIDED, RETURN_GRANTED -> {
				if (proposal.dispatchDue() != null) {
					tell(proposal, ProposalTidings.TO_DISPATCH, Audience.office());
				}
				else if (step == ProposalStep.RETURN_GRANTED) {
					tell(proposal, ProposalTidings.TO_HAND_ON, Audience.office());
				}
			}
			case RETURN_ASKED -> tell(proposal, ProposalTidings.RETURN_ASKED, Audience.director());
			case NEXT_ROUND -> {
				if (proposal.round().kind() == ProposalRound.Kind.AGAIN) {
					tell(proposal, ProposalTidings.DISSATISFIED, Audience.office());
				}
			}
			case RATED -> {
				if (proposal.status() == ProposalStatus.TO_RULE) {
					tell(proposal, ProposalTidings.TO_RULE, Audience.director());
				}
			}
			case PROMISE_DUE -> tell(proposal, ProposalTidings.PROMISE_DUE, Audience.office());
			default -> {
			}
		}
	}

	private void tellUnits(Proposal proposal, ProposalMoved moved) {
		switch (moved.step()) {
			case DISPATCHED -> tell(proposal, ProposalTidings.DISPATCHED, units(proposal));
			case NEXT_ROUND -> tell(proposal, switch (proposal.round().kind()) {
				case FIRST, AGAIN -> ProposalTidings.AGAIN;
				case SUPERVISED -> ProposalTidings.SUPERVISED;
				case PROMISE -> ProposalTidings.PROMISE;
			}, units(proposal));
			case RETURN_GRANTED -> takenBack(proposal, Audience.unit(moved.unitId()));
			case HANDED_ON -> tell(proposal, ProposalTidings.DISPATCHED, Audience.unit(moved.unitId()));
			case RETURN_REFUSED -> tell(proposal, ProposalTidings.RETURN_REFUSED, Audience.unit(moved.unitId()));
			case REMINDED -> tell(proposal, ProposalTidings.REMINDED, Audience.unit(moved.unitId()));
			case SUPERVISED -> tell(proposal, ProposalTidings.CHASED, units(proposal));
			case COUNTERSIGNED -> tell(proposal, ProposalTidings.COUNTERSIGNED,
					proposal.current()
						.stream()
						.filter((task) -> task.part() == TaskPart.LEAD)
						.map((task) -> Audience.unit(task.unitId()))
						.toArray(Audience[]::new));
			case WITHDRAWN -> tell(proposal, ProposalTidings.WITHDRAWN,
					proposal.tasks()
						.stream()
						.map((task) -> Audience.unit(task.unitId()))
						.distinct()
						.toArray(Audience[]::new));
			default -> {
			}
		}
	}

	private void tellDeputies(Proposal proposal, ProposalStep step) {
		switch (step) {
			case INVITED -> tell(proposal, ProposalTidings.INVITED,
					deputies(proposal.signers().stream().filter(Signer::isOpen).map(Signer::deputyId)));
			case SENT_BACK -> tell(proposal, ProposalTidings.SENT_BACK, Audience.deputy(proposal.leadId()));
			case NOT_TAKEN -> tell(proposal, ProposalTidings.NOT_TAKEN, Audience.deputy(proposal.leadId()));
			case FILED -> tell(proposal, ProposalTidings.FILED, Audience.deputy(proposal.leadId()));
			case ANSWERED -> tell(proposal, ProposalTidings.ANSWERED, deputies(
					Stream.concat(Stream.of(proposal.leadId()), proposal.signed().stream().map(Signer::deputyId))));
			default -> {
			}
		}
	}

	private void takenBack(Proposal proposal, Audience unit) {
		this.notices.takeBack(new About(proposal.id(), name(proposal), "/desk/proposals", false),
				ProposalTidings.RETURN_GRANTED.news(), unit);
	}

	private void tell(Proposal proposal, ProposalTidings tidings, Audience... to) {
		if (to.length > 0) {
			this.notices.tell(new About(proposal.id(), name(proposal), proposal.href(), false), tidings.news(), to);
		}
	}

	private static String name(Proposal proposal) {
		return (proposal.number() != null) ? proposal.number() : proposal.kind().label() + "（未编号）";
	}

	private static Audience[] units(Proposal proposal) {
		return proposal.current()
			.stream()
			.filter(ProposalTask::isOpen)
			.map((task) -> Audience.unit(task.unitId()))
			.toArray(Audience[]::new);
	}

	private static Audience[] deputies(Stream<UUID> ids) {
		return ids.filter(Objects::nonNull).distinct().map(Audience::deputy).toArray(Audience[]::new);
	}

}
