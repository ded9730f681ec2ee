package org.liaisonstation.proposals;

import java.util.UUID;
import java.util.function.Predicate;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;

/**
 * The one door to a proposal: nobody gets one that he may not read, and nobody acts on a
 * page that is out of date.
 */
@Component
class ProposalAccess {

	private final Proposals proposals;

	ProposalAccess(Proposals proposals) {
		this.proposals = proposals;
	}

	/**
	 * @throws NotFound if there is none, or none for him
	 */
	Proposal findVisible(UUID id, Viewer viewer) {
		Proposal proposal = this.proposals.findById(id).orElseThrow(NotFound::new);
		if (!ProposalPermissions.of(proposal, viewer).mayRead(viewer)) {
			throw new NotFound();
		}
		return proposal;
	}

	/**
	 * The proposal, if the viewer may do this to it now, whatever others did to it
	 * meanwhile; twelve sign on the same evening, and some in the same second.
	 * @throws NotFound if he may not read it, or never may do this
	 */
	Proposal toAct(UUID id, Viewer viewer, Predicate<ProposalPermissions> may) {
		this.proposals.waitFor(id);
		Proposal proposal = findVisible(id, viewer);
		if (!may.test(ProposalPermissions.of(proposal, viewer))) {
			throw new NotFound();
		}
		return proposal;
	}

	/**
	 * The proposal, if the viewer may do this to it now.
	 * @param version the version that the page was made from
	 * @throws NotFound if he may not read it, or never may do this
	 * @throws StalePage if it was changed since the page was made
	 */
	Proposal toAct(UUID id, Long version, Viewer viewer, Predicate<ProposalPermissions> may) {
		Proposal proposal = findVisible(id, viewer);
		if (!proposal.version().equals(version)) {
			ProposalEvent last = proposal.history().get(proposal.history().size() - 1);
			throw new StalePage(proposal.name(), proposal.href(), last.who(), last.at(), last.label());
		}
		if (!may.test(ProposalPermissions.of(proposal, viewer))) {
			throw new NotFound();
		}
		return proposal;
	}

}
