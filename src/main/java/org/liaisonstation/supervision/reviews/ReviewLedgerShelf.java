package org.liaisonstation.supervision.reviews;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.station.StationProfiles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger of reviews on the page of all ledgers. */
@Component
class ReviewLedgerShelf implements Ledger {

	private final JdbcClient jdbc;

	private final StationProfiles profiles;

	ReviewLedgerShelf(JdbcClient jdbc, StationProfiles profiles) {
		this.jdbc = jdbc;
		this.profiles = profiles;
	}

	@Override
	public String code() {
		return "REVIEWS";
	}

	@Override
	public String title() {
		return "工作评议台账";
	}

	@Override
	public String countedBy() {
		return "方案日期";
	}

	@Override
	public LedgerContent of(LedgerOrder order, Viewer viewer) {
		return new ReviewLedger(this.jdbc, this, order, this.profiles.current().name());
	}

}
