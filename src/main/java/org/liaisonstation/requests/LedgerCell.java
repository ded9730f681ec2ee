package org.liaisonstation.requests;

import java.sql.SQLException;

import org.liaisonstation.paper.LedgerColumn;

/**
 * A column of a ledger and how it is read.
 *
 * @param personal whether it is there only with personal data
 */
record LedgerCell(LedgerColumn column, boolean personal, Reading reading) {

	interface Reading {

		Object of(LedgerLine line) throws SQLException;

	}

	static LedgerCell of(String name, int width, Reading reading) {
		return new LedgerCell(LedgerColumn.of(name, width), false, reading);
	}

	static LedgerCell summed(String name, int width, Reading reading) {
		return new LedgerCell(LedgerColumn.summed(name, width), false, reading);
	}

	static LedgerCell personal(String name, int width, Reading reading) {
		return new LedgerCell(LedgerColumn.of(name, width), true, reading);
	}

}
