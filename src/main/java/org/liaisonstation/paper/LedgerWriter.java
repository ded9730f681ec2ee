package org.liaisonstation.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a ledger (台账) as an Excel file row by row, in memory for a few hundred rows: a
 * title, the unit and the period, numbered rows, sums, who made it. A text stays a text
 * whatever it begins with, also when somebody edits its cell: a program that a resident
 * typed as a formula never runs at the office. What is longer than a sheet of Excel goes
 * on in a further one; the sums stand on the last.
 */
public final class LedgerWriter {

	private static final int ROWS_IN_MEMORY = 200;

	/** Excel has 1,048,576; the rest is room for the sums and the notes. */
	private static final int MOST_LINES = 1_048_000;

	private static final int MOST_CHARACTERS = 32_000;

	private static final String TEXT = "@";

	private final Workbook workbook;

	private final int mostLines;

	private final LedgerHead head;

	private final List<LedgerColumn> columns;

	private final double[] sums;

	private Worksheet sheet;

	private int sheets;

	private int line;

	private int rows;

	/**
	 * @param out where the file goes to; it is not closed
	 * @param columns without the first, 序号
	 */
	public LedgerWriter(OutputStream out, LedgerHead head, List<LedgerColumn> columns) {
		this(out, head, columns, MOST_LINES);
	}

	LedgerWriter(OutputStream out, LedgerHead head, List<LedgerColumn> columns, int mostLines) {
		this.workbook = new Workbook(out, "Liaison Station", "1.0");
		this.head = head;
		this.columns = columns;
		this.mostLines = mostLines;
		this.sums = new double[columns.size()];
		begin();
	}

	private void begin() {
		this.sheets++;
		this.line = 0;
		this.sheet = this.workbook
			.newWorksheet((this.sheets == 1) ? this.head.title() : this.head.title() + "（" + this.sheets + "）");
		page();
		heading();
	}

	private void page() {
		this.sheet.paperSize(PaperSize.A4_PAPER);
		this.sheet.pageOrientation("landscape");
		this.sheet.setFitToPage(true);
		this.sheet.fitToWidth((short) 1);
		this.sheet.fitToHeight((short) 0);
		this.sheet.width(0, 6);
		for (int i = 0; i < this.columns.size(); i++) {
			this.sheet.width(i + 1, this.columns.get(i).width());
		}
		this.sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
		if (this.head.watermark() != null) {
			// these would end the text of a header
			String mark = this.head.watermark().replaceAll("[<>&\"]", " ");
			this.sheet.header(mark, Position.RIGHT);
			this.sheet.footer(mark, Position.RIGHT);
		}
	}

	private void heading() {
		wide((this.sheets == 1) ? this.head.title() : this.head.title() + "（续，第 " + this.sheets + " 张表）").bold()
			.fontSize(16)
			.horizontalAlignment("center")
			.set();
		wide("填报单位：" + this.head.unit() + "　　期间：" + this.head.period()).set();
		for (String note : this.head.notes()) {
			wide(note).set();
		}
		caption(0, "序号");
		for (int i = 0; i < this.columns.size(); i++) {
			caption(i + 1, this.columns.get(i).name());
		}
		this.line++;
		this.sheet.freezePane(0, this.line);
		this.sheet.repeatRows(this.line - 1);
	}

	/** A line over the whole width. */
	private StyleSetter wide(String text) {
		text(0, text);
		Range range = this.sheet.range(this.line, 0, this.line, this.columns.size());
		range.merge();
		this.line++;
		return range.style().format(TEXT);
	}

	private void caption(int column, String name) {
		text(column, name);
		bordered(column).bold().wrapText(true).horizontalAlignment("center").fillColor("E8EDF2").format(TEXT).set();
	}

	/**
	 * The next row; its values are texts, numbers, days, moments or null.
	 */
	public void row(List<?> values) throws IOException {
		if (this.line >= this.mostLines) {
			wide("后接第 %d 张表，合计在最后一张".formatted(this.sheets + 1)).set();
			end();
			begin();
		}
		this.rows++;
		number(0, this.rows);
		for (int i = 0; i < this.columns.size(); i++) {
			Object value = values.get(i);
			if (value instanceof Number number && this.columns.get(i).summed()) {
				this.sums[i] += number.doubleValue();
			}
			cell(i + 1, value);
		}
		this.line++;
		if (this.rows % ROWS_IN_MEMORY == 0) {
			this.sheet.flush();
		}
	}

	private void cell(int column, Object value) {
		if (value instanceof Number number) {
			number(column, number);
		}
		else if (value instanceof LocalDate day) {
			this.sheet.value(this.line, column, day);
			bordered(column).format("yyyy-mm-dd").set();
		}
		else if (value instanceof LocalDateTime moment) {
			this.sheet.value(this.line, column, moment);
			bordered(column).format("yyyy-mm-dd hh:mm").set();
		}
		else {
			text(column, (value != null) ? value.toString() : "");
			bordered(column).wrapText(true).format(TEXT).set();
		}
	}

	private void number(int column, Number number) {
		this.sheet.value(this.line, column, number);
		bordered(column).set();
	}

	/** In the cell itself: shared texts would be kept in memory to the end. */
	private void text(int column, String text) {
		this.sheet.inlineString(this.line, column,
				(text.length() > MOST_CHARACTERS) ? text.substring(0, MOST_CHARACTERS) + "……" : text);
	}

	private StyleSetter bordered(int column) {
		return this.sheet.style(this.line, column).borderStyle(BorderStyle.THIN).verticalAlignment("top");
	}

	public int rows() {
		return this.rows;
	}

	/** Rows that are counted in 件. */
	public void finish(List<String> notes) throws IOException {
		finish(notes, "件");
	}

	/**
	 * The sums, who made it, and the end of the file.
	 * @param notes lines below the sums
	 * @param unit what the rows are counted in
	 */
	public void finish(List<String> notes, String unit) throws IOException {
		text(0, "合计");
		bordered(0).bold().format(TEXT).set();
		for (int i = 0; i < this.columns.size(); i++) {
			Object sum = (i == 0) ? this.rows + " " + unit : null;
			cell(i + 1, this.columns.get(i).summed() ? (Object) this.sums[i] : sum);
		}
		this.line++;
		for (String note : notes) {
			wide(note).set();
		}
		wide("制表人：%s　　审核人：　　　　　　日期：%d年%d月%d日".formatted(this.head.maker(), this.head.day().getYear(),
				this.head.day().getMonthValue(), this.head.day().getDayOfMonth()))
			.set();
		end();
		this.workbook.finish();
	}

	private void end() throws IOException {
		Range printed = this.sheet.range(0, 0, this.line - 1, this.columns.size());
		printed.setFolderScope(true);
		this.sheet.addNamedRange(printed, "_xlnm.Print_Area");
		this.sheet.finish();
	}

	/** A file name for a ledger, as Windows allows it. */
	public static String fileName(String title, LocalDate day) {
		return "%s-%s.xlsx".formatted(title.replaceAll("[\\\\/:*?\"<>|\\s]", "-"), day);
	}

}
