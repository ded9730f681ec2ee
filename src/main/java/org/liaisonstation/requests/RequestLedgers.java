package org.liaisonstation.requests;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.station.StationProfiles;
import org.liaisonstation.vault.Vault;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes the ledgers of requests: what the viewer may see, by the conditions of the list.
 * Restricted matters (保密) leave the station with the director alone.
 */
@Component
class RequestLedgers {

	/** So many rows at a time come from the database. */
	private static final int FETCHED = 500;

	private final NamedParameterJdbcTemplate jdbc;

	private final RequestConditions conditions;

	private final ClockRules clocks;

	private final CodeLists codes;

	private final Vault vault;

	private final StationProfiles profiles;

	private final RequestViews views;

	RequestLedgers(DataSource database, RequestConditions conditions, ClockRules clocks, CodeLists codes, Vault vault,
			StationProfiles profiles, RequestViews views) {
		JdbcTemplate fetching = new JdbcTemplate(database);
		fetching.setFetchSize(FETCHED);
		this.jdbc = new NamedParameterJdbcTemplate(fetching);
		this.conditions = conditions;
		this.clocks = clocks;
		this.codes = codes;
		this.vault = vault;
		this.profiles = profiles;
		this.views = views;
	}

	/** The ledger of a period, oldest first. */
	LedgerContent of(LedgerKind kind, LedgerOrder order, Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		String where = where(kind, RequestFilter.ofView("all"), viewer, params);
		where += day(kind.day() + " >= :ledgerFrom", "ledgerFrom", order.from(), params);
		where += day(kind.day() + " < :ledgerTo", "ledgerTo", (order.to() != null) ? order.to().plusDays(1) : null,
				params);
		Map<String, String> facts = Map.of("period", order.period());
		return new RequestLedger(this, kind, kind.name(), kind.title(), order.period(), order.personal(), where,
				kind.day() + ", r.id", params, facts, viewer);
	}

	/** What the list shows under a filter, in its order. */
	LedgerContent ofList(RequestFilter filter, boolean personal, Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		String where = where(LedgerKind.REQUESTS, filter, viewer, params);
		return new RequestLedger(this, LedgerKind.REQUESTS, "REQUEST_LIST", "诉求清单", "列表的筛选条件", personal, where,
				"r.received_at DESC, r.id DESC", params, Map.of("view", filter.view()), viewer);
	}

	private String where(LedgerKind kind, RequestFilter filter, Viewer viewer, Map<String, Object> params) {
		String where = "WHERE " + this.conditions.where(filter, viewer, params) + " AND " + kind.condition();
		return viewer.is(Role.DIRECTOR) ? where : where + " AND NOT r.restricted";
	}

	private String day(String condition, String name, LocalDate day, Map<String, Object> params) {
		if (day == null) {
			return "";
		}
		OffsetDateTime start = day.atStartOfDay(zone()).toOffsetDateTime();
		params.put(name, start);
		return " AND " + condition;
	}

	NamedParameterJdbcTemplate jdbc() {
		return this.jdbc;
	}

	RequestViews views() {
		return this.views;
	}

	CodeLists codes() {
		return this.codes;
	}

	Vault vault() {
		return this.vault;
	}

	ZoneId zone() {
		return this.clocks.now().getZone();
	}

	String unit() {
		return this.profiles.current().name();
	}

}
