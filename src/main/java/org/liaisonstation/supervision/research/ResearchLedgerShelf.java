package org.liaisonstation.supervision.research;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.station.StationProfiles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger of research on the page of all ledgers. */
@Component
class ResearchLedgerShelf implements Ledger {

	private final JdbcClient jdbc;

	private final StationProfiles profiles;

	ResearchLedgerShelf(JdbcClient jdbc, StationProfiles profiles) {
		this.jdbc = jdbc;
		this.profiles = profiles;
	}

	@Override
	public String code() {
		return "RESEARCH";
	}

	@Override
	public String title() {
		return "调研台账";
	}

	@Override
	public String countedBy() {
		return "开展、采用日期";
	}

	@Override
	public LedgerContent of(LedgerOrder order, Viewer viewer) {
		return new ResearchLedger(this.jdbc, this, order, this.profiles.current().name());
	}

}
