package org.liaisonstation.activities;

import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.station.StationProfiles;
import org.liaisonstation.vault.Vault;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** 六进六请六联台账: what took place in a period, with whom, and what was said. */
@Component
class ActivityLedger implements Ledger {

	/** So many rows at a time come from the database. */
	private static final int FETCHED = 500;

	private final NamedParameterJdbcTemplate jdbc;

	private final CodeLists codes;

	private final Vault vault;

	private final StationProfiles profiles;

	ActivityLedger(DataSource database, CodeLists codes, Vault vault, StationProfiles profiles) {
		JdbcTemplate fetching = new JdbcTemplate(database);
		fetching.setFetchSize(FETCHED);
		this.jdbc = new NamedParameterJdbcTemplate(fetching);
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
		Map<String, Object> params = new HashMap<>();
		String where = "WHERE a.state = 'HELD'";
		if (order.from() != null) {
			where += " AND a.on_date >= :from";
			params.put("from", order.from());
		}
		if (order.to() != null) {
			where += " AND a.on_date <= :to";
			params.put("to", order.to());
		}
		return new ActivityLedgerContent(this, order, where, params);
	}

	NamedParameterJdbcTemplate jdbc() {
		return this.jdbc;
	}

	CodeLists codes() {
		return this.codes;
	}

	String opened(String sealed) {
		return (sealed != null) ? this.vault.open(sealed) : null;
	}

	String unit() {
		return this.profiles.current().name();
	}

}
