package org.liaisonstation.proposals;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

/**
 * A step of a proposal was taken. Published when the proposal is saved, in the same
 * transaction: who hears of it sees the proposal as the act left it.
 *
 * @param unitId the unit whose part it was about, or null
 * @param by null is the station itself, by its clock
 */
record ProposalMoved(UUID proposalId, ProposalStep step, UUID unitId, Viewer by) {

}
