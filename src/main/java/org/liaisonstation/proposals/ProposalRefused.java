package org.liaisonstation.proposals;

import org.liaisonstation.forms.StalePage;

/**
 * The state of a proposal does not allow the act (any more). Answered with 409 and a page
 * that says where it stands.
 */
class ProposalRefused extends StalePage {

	ProposalRefused(ProposalFacts proposal, String what) {
		super(proposal.name(), proposal.href(), null, null, what);
	}

}
