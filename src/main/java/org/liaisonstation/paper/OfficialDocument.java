package org.liaisonstation.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/**
 * A Word document in the layout of GB/T 9704-2012 (党政机关公文格式): A4, 22 lines of 28
 * characters of 3号 仿宋, the title in 2号 小标宋, headings in 黑体, page numbers outside. The
 * fonts are licensed and only named; where they are missing Word takes its own.
 */
public final class OfficialDocument {

	/** 仿宋. */
	static final String BODY = "仿宋_GB2312";

	static final String TITLE = "方正小标宋简体";

	static final String HEADING = "黑体";

	static final String SONG = "宋体";

	static final String LATIN = "Times New Roman";

	/** 3号, in points. */
	static final int USUAL = 16;

	/** A character of 3号, in twentieths of a point. */
	private static final int CHARACTER = 320;

	/** So much closer 28 of them fill a line of 156 mm, in twentieths of a point. */
	private static final int CLOSER = -4;

	/** 225 mm in 22 lines. */
	static final int LINE = 579;

	private final XWPFDocument document = new XWPFDocument();

	/** A piece of a line; one with an address leads there. */
	public record Piece(String text, String href) {

		public static Piece of(String text) {
			return new Piece(text, null);
		}

	}

	/**
	 * @param lines of the title, each as it is to stand
	 */
	public OfficialDocument(List<String> lines) {
		new OfficialPage(this.document).lay();
		this.document.getProperties().getCoreProperties().setTitle(String.join("", lines));
		for (String line : lines) {
			title(line);
		}
		paragraph(ParagraphAlignment.LEFT, 0);
	}

	/** A heading of the first level: 一、…… */
	public void heading(String text) {
		XWPFParagraph heading = paragraph(ParagraphAlignment.LEFT, 2);
		heading.setKeepNext(true);
		run(heading.createRun(), text, HEADING, USUAL);
	}

	public void paragraph(List<Piece> pieces) {
		XWPFParagraph line = paragraph(ParagraphAlignment.BOTH, 2);
		pieces.forEach((piece) -> piece(line, piece, BODY, USUAL));
	}

	/**
	 * 署名 and 成文日期: the day four characters in from the right, the name centred above it
	 * as far as there is room.
	 */
	public void signature(String name, LocalDate day) {
		String date = "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
		double width = date.chars().mapToDouble((one) -> (one < 128) ? 0.5 : 1).sum();
		paragraph(ParagraphAlignment.LEFT, 0);
		XWPFParagraph signed = paragraph(ParagraphAlignment.RIGHT, 0);
		signed.setIndentationRight((int) (Math.max(2, 4 + width / 2 - name.length() / 2.0) * CHARACTER));
		signed.setKeepNext(true);
		run(signed.createRun(), name, BODY, USUAL);
		XWPFParagraph dated = paragraph(ParagraphAlignment.RIGHT, 0);
		dated.setIndentationRight(4 * CHARACTER);
		run(dated.createRun(), date, BODY, USUAL);
	}

	/** 附件 on a page of its own, with its title. */
	public void attachment(String title) {
		XWPFParagraph mark = paragraph(ParagraphAlignment.LEFT, 0);
		mark.setPageBreak(true);
		run(mark.createRun(), "附件", HEADING, USUAL);
		title(title);
	}

	/** A new page that begins with a title, for what follows a cover. */
	public void page(String title) {
		paragraph(ParagraphAlignment.LEFT, 0).setPageBreak(true);
		title(title);
	}

	private void title(String text) {
		XWPFParagraph title = paragraph(ParagraphAlignment.CENTER, 0);
		offGrid(title, 35);
		run(title.createRun(), text, TITLE, 22);
	}

	/** Lines of their own height. */
	static void offGrid(XWPFParagraph line, double points) {
		line.setSpacingBetween(points, LineSpacingRule.EXACT);
		CTPPr properties = line.getCTP().isSetPPr() ? line.getCTP().getPPr() : line.getCTP().addNewPPr();
		properties.addNewSnapToGrid().setVal(false);
	}

	/** A line below a title or a table, in small type. */
	public void note(String text) {
		XWPFParagraph line = paragraph(ParagraphAlignment.LEFT, 0);
		offGrid(line, 20);
		run(line.createRun(), text, BODY, 12);
	}

	/**
	 * A table over the width of the page; its head is repeated on each.
	 * @param widths of the columns in twentieths of a point
	 */
	public void table(List<String> head, int[] widths, List<List<Piece>> rows) {
		OfficialTable table = new OfficialTable(this.document, widths);
		table.head(head);
		rows.forEach(table::row);
	}

	private XWPFParagraph paragraph(ParagraphAlignment alignment, int indent) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setAlignment(alignment);
		paragraph.setSpacingBetween(LINE / 20.0, LineSpacingRule.EXACT);
		paragraph.setSpacingBefore(0);
		paragraph.setSpacingAfter(0);
		if (indent > 0) {
			paragraph.setIndentationFirstLine(indent * CHARACTER);
		}
		return paragraph;
	}

	/** A link is as black as the rest: this is to be printed. */
	static void piece(XWPFParagraph line, Piece piece, String font, int size) {
		run((piece.href() != null) ? line.createHyperlinkRun(piece.href()) : line.createRun(), piece.text(), font,
				size);
	}

	static XWPFRun run(XWPFRun run, String text, String font, int size) {
		run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
		String latin = font.equals(SONG) ? SONG : LATIN;
		run.setFontFamily(latin, XWPFRun.FontCharRange.ascii);
		run.setFontFamily(latin, XWPFRun.FontCharRange.hAnsi);
		run.setFontSize(size);
		if (size == USUAL) {
			run.setCharacterSpacing(CLOSER);
		}
		if (text != null) {
			run.setText(text);
		}
		return run;
	}

	/**
	 * @param out is not closed
	 */
	public void write(OutputStream out) throws IOException {
		this.document.write(out);
		this.document.close();
	}

}
