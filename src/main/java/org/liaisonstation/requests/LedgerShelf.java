package org.liaisonstation.requests;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledgers of requests on the page of all ledgers. */
@Configuration(proxyBeanMethods = false)
class LedgerShelf {

	@Bean
	Ledger requestLedger(RequestLedgers ledgers) {
		return new OfRequests(LedgerKind.REQUESTS, ledgers);
	}

	@Bean
	Ledger dispatchLedger(RequestLedgers ledgers) {
		return new OfRequests(LedgerKind.DISPATCHES, ledgers);
	}

	@Bean
	Ledger supervisionLedger(RequestLedgers ledgers) {
		return new OfRequests(LedgerKind.SUPERVISION, ledgers);
	}

	@Bean
	Ledger satisfactionLedger(RequestLedgers ledgers) {
		return new OfRequests(LedgerKind.SATISFACTION, ledgers);
	}

	@Bean
	Ledger notAcceptedLedger(RequestLedgers ledgers) {
		return new OfRequests(LedgerKind.NOT_ACCEPTED, ledgers);
	}

	@Bean
	Ledger publishedLedger(RequestLedgers ledgers) {
		return new OfRequests(LedgerKind.PUBLISHED, ledgers);
	}

	private record OfRequests(LedgerKind kind, RequestLedgers ledgers) implements Ledger {

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
			return this.kind.countedBy();
		}

		@Override
		public LedgerContent of(LedgerOrder order, Viewer viewer) {
			return this.ledgers.of(this.kind, order, viewer);
		}

	}

}
