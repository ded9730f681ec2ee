package org.liaisonstation.activities;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.station.StationProfiles;
import org.liaisonstation.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 六进六请六联台账: what took place in a period, with whom, and what was said. */
@Component
class ActivityLedger implements Ledger {

	private final JdbcClient jdbc;

	private final CodeLists codes;

	private final Vault vault;

	private final StationProfiles profiles;

	ActivityLedger(JdbcClient jdbc, CodeLists codes, Vault vault, StationProfiles profiles) {
		this.jdbc = jdbc;
		this.codes = codes;
		this.vault = vault;
		this.profiles = profiles;
	}

	@Override
	public String code() {
		return "ACTIVITIES";
	}

	@Override
	public String title() {
		return "六进六请六联台账";
	}

	@Override
	public String countedBy() {
		return "活动日期";
	}

	@Override
	public LedgerContent of(LedgerOrder order, Viewer viewer) {
		return new ActivityLedgerContent(this.jdbc, this, order, this.profiles.current().name(), this.codes,
				this.vault);
	}

}
