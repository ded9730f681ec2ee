package org.liaisonstation.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.paper.LedgerColumn;

/**
 * The records behind a number, as an Excel file: what the page lists, all its pages.
 */
final class FigureLedger implements LedgerContent {

	private final Figures figures;

	private final Selection selection;

	private final String title;

	private final String unit;

	/**
	 * @param unit who reports
	 */
	FigureLedger(Figures figures, Selection selection, String title, String unit) {
		this.figures = figures;
		this.selection = selection;
		this.title = title;
		this.unit = unit;
	}

	@Override
	public String code() {
		return "FIGURE";
	}

	@Override
	public String title() {
		return this.title;
	}

	@Override
	public String period() {
		return this.selection.span().words();
	}

	@Override
	public String unit() {
		return this.unit;
	}

	@Override
	public boolean personal() {
		return this.selection.figure().sensitive();
	}

	@Override
	public List<LedgerColumn> columns() {
		Figure figure = this.selection.figure();
		LedgerColumn day = LedgerColumn.of(figure.isState() ? "自" : "日期", 12);
		LedgerColumn record = LedgerColumn.of("记录", 60);
		return (figure.counting() == Figure.Counting.QUANTITY)
				? List.of(day, record, LedgerColumn.summed("数量（" + figure.unit() + "）", 14)) : List.of(day, record);
	}

	@Override
	public long count() {
		return this.figures.count(this.selection);
	}

	@Override
	public void read(Rows rows) throws IOException {
		boolean quantity = this.selection.figure().counting() == Figure.Counting.QUANTITY;
		try {
			this.figures.each(this.selection, (record) -> {
				LocalDate day = record.onDate();
				List<?> values = quantity ? List.of(day, record.title(), record.quantity())
						: List.of(day, record.title());
				try {
					rows.next(values);
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

	@Override
	public List<String> notes() {
		long hidden = this.figures.restricted(this.selection.figure(), this.selection.span());
		return (this.selection.isWhole() && hidden > 0) ? List.of("另有不公开的，计入总数，不列明细。") : List.of();
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("figure", this.selection.figure().key(), "from", this.selection.span().from().toString(), "to",
				this.selection.span().to().toString(), "parts", String.join(",", this.selection.parts()));
	}

}
