package org.liaisonstation.ledgers;

import java.time.LocalDate;

/**
 * What of a ledger somebody wants.
 *
 * @param from the first day, or null
 * @param to the last day, or null
 * @param personal whether names, phones, addresses and sensitive matters are to be in it
 */
public record LedgerOrder(LocalDate from, LocalDate to, boolean personal) {

	/** 2026-01-01 至 2026-03-31. */
	public String period() {
		if (this.from == null && this.to == null) {
			return "全部";
		}
		return ((this.from != null) ? this.from : "建站") + " 至 " + ((this.to != null) ? this.to : "今天");
	}

}
