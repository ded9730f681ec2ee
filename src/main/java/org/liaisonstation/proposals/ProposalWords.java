package org.liaisonstation.proposals;

import java.time.LocalDate;

import org.liaisonstation.search.Searchable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps by which words each proposal is found, in the transaction of whoever writes them.
 */
@Component
class ProposalWords {

	private final JdbcClient jdbc;

	private final Proposals proposals;

	private final ProposalClockRules clocks;

	ProposalWords(JdbcClient jdbc, Proposals proposals, ProposalClockRules clocks) {
		this.jdbc = jdbc;
		this.proposals = proposals;
		this.clocks = clocks;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep(ProposalMoved moved) {
		if (moved.step() == ProposalStep.DRAFTED || moved.step() == ProposalStep.EDITED) {
			keep(this.proposals.findById(moved.proposalId()).orElseThrow());
		}
	}

	private void keep(Proposal proposal) {
		LocalDate day = LocalDate.ofInstant(proposal.writtenAt(), this.clocks.now().getZone());
		Sheet sheet = proposal.sheet();
		Searchable found = Searchable.of(day, sheet.title(), sheet.situation(), sheet.suggestion(), sheet.cause(),
				sheet.grounds(), sheet.scheme());
		this.jdbc.sql("""
				INSERT INTO proposal_search (proposal_id, words, grams) VALUES (:id, :words, :grams)
				ON CONFLICT (proposal_id) DO UPDATE SET words = excluded.words, grams = excluded.grams""")
			.param("id", proposal.id())
			.param("words", found.words())
			.param("grams", found.grams())
			.update();
	}

}
