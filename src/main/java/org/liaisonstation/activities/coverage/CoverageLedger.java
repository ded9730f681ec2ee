package org.liaisonstation.activities.coverage;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.paper.LedgerColumn;

/** The list of the page as an Excel file; households by their number alone. */
final class CoverageLedger implements LedgerContent {

	private final List<CoverageRow> rows;

	private final CoverageView view;

	private final String unit;

	CoverageLedger(List<CoverageRow> rows, CoverageView view, String unit) {
		this.rows = rows;
		this.view = view;
		this.unit = unit;
	}

	@Override
	public String code() {
		return "COVERAGE";
	}

	@Override
	public String title() {
		return this.view.title();
	}

	@Override
	public String period() {
		return this.view.year() + "年";
	}

	@Override
	public String unit() {
		return this.unit;
	}

	@Override
	public boolean personal() {
		return false;
	}

	@Override
	public List<LedgerColumn> columns() {
		return List.of(LedgerColumn.of("选区", 16), LedgerColumn.of(this.view.kind().label(), 30),
				LedgerColumn.of("本年次数", 10), LedgerColumn.of("最近一次", 14));
	}

	@Override
	public long count() {
		return this.rows.size();
	}

	@Override
	public void read(Rows to) throws IOException {
		for (CoverageRow row : this.rows) {
			to.next(List.of(row.heading(), row.name(), row.times(), (row.lastOn() != null) ? row.lastOn() : "没有"));
		}
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("year", Integer.toString(this.view.year()), "kind", this.view.kind().name());
	}

}
