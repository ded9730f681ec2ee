package org.liaisonstation.ledgers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaisonstation.paper.LedgerColumn;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A ledger whose rows are those of a statement, with {@code :from} and {@code :to} as the
 * days of its period, each null where the period is open.
 */
public abstract class LedgerTable implements LedgerContent {

	/** So many rows at a time come from the database. */
	private static final int FETCHED = 500;

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final LedgerOrder order;

	private final String unit;

	private final List<RowCell> cells;

	/**
	 * @param unit whose ledger it is, as its head names it
	 */
	protected LedgerTable(JdbcClient jdbc, Ledger ledger, LedgerOrder order, String unit, List<RowCell> cells) {
		this.jdbc = jdbc;
		this.ledger = ledger;
		this.order = order;
		this.unit = unit;
		this.cells = cells.stream().filter((cell) -> order.personal() || !cell.personal()).toList();
	}

	/** FROM and WHERE of the statement: what it counts. */
	protected abstract String from();

	/** The statement itself, in its order. */
	protected abstract String select();

	/** What the statement asks for besides the period. */
	protected Map<String, Object> params() {
		return Map.of();
	}

	private Map<String, Object> all() {
		Map<String, Object> all = new HashMap<>(params());
		all.put("from", this.order.from());
		all.put("to", this.order.to());
		return all;
	}

	@Override
	public final String code() {
		return this.ledger.code();
	}

	@Override
	public final String title() {
		return this.ledger.title();
	}

	@Override
	public final String period() {
		return this.order.period();
	}

	@Override
	public final String unit() {
		return this.unit;
	}

	@Override
	public final boolean personal() {
		return this.order.personal();
	}

	@Override
	public final List<LedgerColumn> columns() {
		return this.cells.stream().map(RowCell::column).toList();
	}

	@Override
	public final long count() {
		return this.jdbc.sql("SELECT count(*) " + from()).params(all()).query(Long.class).single();
	}

	@Override
	public final void read(Rows rows) throws IOException {
		try {
			this.jdbc.sql(select()).withFetchSize(FETCHED).params(all()).query((row) -> {
				try {
					rows.next(values(row));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private List<Object> values(ResultSet row) throws SQLException {
		List<Object> values = new ArrayList<>(this.cells.size());
		for (RowCell cell : this.cells) {
			values.add(cell.reading().of(row));
		}
		return values;
	}

	@Override
	public final Map<String, String> facts() {
		return Map.of("period", this.order.period());
	}

}
