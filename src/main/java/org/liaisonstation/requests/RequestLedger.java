package org.liaisonstation.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.paper.LedgerColumn;

/**
 * One ledger of requests for one viewer, read with a cursor.
 */
final class RequestLedger implements LedgerContent {

	private final RequestLedgers ledgers;

	private final LedgerKind kind;

	private final String code;

	private final String title;

	private final String period;

	private final boolean personal;

	private final String where;

	private final String order;

	private final Map<String, Object> params;

	private final Map<String, String> facts;

	private final Viewer viewer;

	private final List<LedgerCell> cells;

	RequestLedger(RequestLedgers ledgers, LedgerKind kind, String code, String title, String period, boolean personal,
			String where, String order, Map<String, Object> params, Map<String, String> facts, Viewer viewer) {
		this.ledgers = ledgers;
		this.kind = kind;
		this.code = code;
		this.title = title;
		this.period = period;
		this.personal = personal;
		this.where = where;
		this.order = order;
		this.params = params;
		this.facts = facts;
		this.viewer = viewer;
		this.cells = kind.cells(personal);
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String title() {
		return this.title;
	}

	@Override
	public String period() {
		return this.period;
	}

	@Override
	public String unit() {
		return this.ledgers.unit();
	}

	@Override
	public boolean personal() {
		return this.personal;
	}

	@Override
	public List<LedgerColumn> columns() {
		return this.cells.stream().map(LedgerCell::column).toList();
	}

	@Override
	public long count() {
		return this.ledgers.jdbc()
			.queryForObject("SELECT count(*) " + this.kind.from() + this.where, this.params, Long.class);
	}

	@Override
	public void read(Rows rows) throws IOException {
		try {
			this.ledgers.jdbc()
				.query(this.kind.select() + this.where + " ORDER BY " + this.order, this.params, (row) -> {
					LedgerLine line = new LedgerLine(row, this.personal, this.ledgers.codes(), this.ledgers.vault(),
							this.ledgers.zone());
					try {
						rows.next(values(line));
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

	private List<Object> values(LedgerLine line) throws SQLException {
		List<Object> values = new ArrayList<>(this.cells.size());
		for (LedgerCell cell : this.cells) {
			values.add(cell.reading().of(line));
		}
		return values;
	}

	/** 满意率 of the ratings that are listed, a request as often as it was rated. */
	@Override
	public List<String> notes() {
		if (this.kind != LedgerKind.SATISFACTION) {
			return List.of();
		}
		String rate = this.ledgers.jdbc().queryForObject("""
				SELECT to_char(100.0 * count(*) FILTER (WHERE o.result IN ('SATISFIED', 'MOSTLY_SATISFIED'))
				  / nullif(count(*) FILTER (WHERE o.result <> 'NOT_RATED'), 0), 'FM990.0')
				""" + this.kind.from() + this.where, this.params, String.class);
		return List.of("满意率（满意和基本满意，占已评价的）：" + ((rate != null) ? rate + "%" : "没有人评价"));
	}

	@Override
	public void taken() {
		this.ledgers.views().takenOut(this.kind.from() + this.where, this.params, this.viewer);
	}

	@Override
	public Map<String, String> facts() {
		return this.facts;
	}

}
