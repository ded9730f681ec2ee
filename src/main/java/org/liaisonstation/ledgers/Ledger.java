package org.liaisonstation.ledgers;

import org.liaisonstation.accounts.Viewer;

/**
 * A ledger (台账) that the office can take out for a period. Each is a bean of the module
 * that owns the records.
 */
public interface Ledger {

	/** As forms and the trail name it. */
	String code();

	String title();

	/** What it counts by: 收到时间, 交办时间 … */
	String countedBy();

	LedgerContent of(LedgerOrder order, Viewer viewer);

}
