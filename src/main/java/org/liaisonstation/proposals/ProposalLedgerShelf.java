package org.liaisonstation.proposals;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.station.StationProfiles;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledgers of proposals on the page of all ledgers. */
@Configuration(proxyBeanMethods = false)
class ProposalLedgerShelf {

	@Bean
	Ledger proposalLedger(JdbcClient jdbc, StationProfiles profiles) {
		return new OfProposals(ProposalLedgerKind.PROPOSALS, jdbc, profiles);
	}

	@Bean
	Ledger billLedger(JdbcClient jdbc, StationProfiles profiles) {
		return new OfProposals(ProposalLedgerKind.BILLS, jdbc, profiles);
	}

	private record OfProposals(ProposalLedgerKind kind, JdbcClient jdbc, StationProfiles profiles) implements Ledger {

		@Override
		public String code() {
			return this.kind.name();
		}

		@Override
		public String title() {
			return this.kind.title();
		}

		@Override
		public String countedBy() {
			return "提交日期";
		}

		@Override
		public LedgerContent of(LedgerOrder order, Viewer viewer) {
			return new ProposalLedger(this.jdbc, this, order, this.profiles.current().name(), this.kind);
		}

	}

}
