package org.liaisonstation.ledgers;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.liaisonstation.paper.LedgerColumn;

/**
 * The rows of a ledger for one viewer. They are read with a cursor, in the transaction of
 * who reads them.
 */
public interface LedgerContent {

	String code();

	String title();

	/** In words. */
	String period();

	String unit();

	/** What a row is counted as in the row 合计. */
	default String rowUnit() {
		return "件";
	}

	boolean personal();

	List<LedgerColumn> columns();

	/** How many rows there are now. */
	long count();

	void read(Rows rows) throws IOException;

	/** Lines below the sums, for instance 满意率; asked after the rows. */
	default List<String> notes() {
		return List.of();
	}

	/**
	 * The file is whole: what has to be written down besides the trail, in the same
	 * transaction.
	 */
	default void taken() {
	}

	/** For the trail: ids and names of fields, nothing personal. */
	Map<String, String> facts();

	/** Takes one row after the other. */
	interface Rows {

		void next(List<?> values) throws IOException;

	}

}
