package org.liaisonstation.paper;

/**
 * One column of a ledger.
 *
 * @param width in characters of the usual size; a Chinese one takes two
 * @param summed whether its numbers are added up in the row 合计
 */
public record LedgerColumn(String name, int width, boolean summed) {

	public static LedgerColumn of(String name, int width) {
		return new LedgerColumn(name, width, false);
	}

	public static LedgerColumn summed(String name, int width) {
		return new LedgerColumn(name, width, true);
	}

}
