package org.liaisonstation.supervision.inspections;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.station.StationProfiles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 监督台账: what was inspected in a period, with a row for each finding, and for an
 * inspection that found nothing.
 */
@Component
class InspectionLedger implements Ledger {

	private final JdbcClient jdbc;

	private final InspectionChoices choices;

	private final StationProfiles profiles;

	private final MendingClock clock;

	InspectionLedger(JdbcClient jdbc, InspectionChoices choices, StationProfiles profiles, MendingClock clock) {
		this.jdbc = jdbc;
		this.choices = choices;
		this.profiles = profiles;
		this.clock = clock;
	}

	@Override
	public String code() {
		return "INSPECTIONS";
	}

	@Override
	public String title() {
		return "监督检查和视察台账";
	}

	@Override
	public String countedBy() {
		return "检查日期";
	}

	@Override
	public LedgerContent of(LedgerOrder order, Viewer viewer) {
		return new InspectionLedgerContent(this.jdbc, this, order, this.profiles.current().name(), this.choices,
				this.clock.now().toOffsetDateTime());
	}

}
