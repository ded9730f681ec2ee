package org.liaisonstation.supervision.inspections;

import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.station.StationProfiles;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * 监督台账: what was inspected in a period, with a row for each finding, and for an
 * inspection that found nothing.
 */
@Component
class InspectionLedger implements Ledger {

	/** So many rows at a time come from the database. */
	private static final int FETCHED = 500;

	private final NamedParameterJdbcTemplate jdbc;

	private final InspectionChoices choices;

	private final StationProfiles profiles;

	private final MendingClock clock;

	InspectionLedger(DataSource database, InspectionChoices choices, StationProfiles profiles, MendingClock clock) {
		JdbcTemplate fetching = new JdbcTemplate(database);
		fetching.setFetchSize(FETCHED);
		this.jdbc = new NamedParameterJdbcTemplate(fetching);
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
		Map<String, Object> params = new HashMap<>(Map.of("now", this.clock.now().toOffsetDateTime()));
		String where = "WHERE i.state IN ('HELD', 'CLOSED')";
		if (order.from() != null) {
			where += " AND i.held_on >= :from";
			params.put("from", order.from());
		}
		if (order.to() != null) {
			where += " AND i.held_on <= :to";
			params.put("to", order.to());
		}
		return new InspectionLedgerContent(this, order, where, params);
	}

	NamedParameterJdbcTemplate jdbc() {
		return this.jdbc;
	}

	String groundName(String code) {
		return this.choices.groundName(code);
	}

	String unit() {
		return this.profiles.current().name();
	}

}
