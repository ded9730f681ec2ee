package org.liaisonstation.paper;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table of an {@link OfficialDocument}, in small type. */
final class OfficialTable {

	private static final int SIZE = 10;

	private final XWPFTable table;

	private final int[] widths;

	private XWPFTableRow next;

	OfficialTable(XWPFDocument document, int[] widths) {
		this.widths = widths;
		this.table = document.createTable(1, widths.length);
		this.table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
		this.table.setWidthType(TableWidthType.DXA);
		int sum = 0;
		CTTblGrid grid = this.table.getCTTbl().addNewTblGrid();
		for (int width : widths) {
			sum += width;
			grid.addNewGridCol().setW(BigInteger.valueOf(width));
		}
		this.table.setWidth(sum);
		this.next = this.table.getRow(0);
	}

	void head(List<String> names) {
		XWPFTableRow row = take();
		row.setRepeatHeader(true);
		for (int i = 0; i < names.size(); i++) {
			OfficialDocument.piece(line(row, i, ParagraphAlignment.CENTER), OfficialDocument.Piece.of(names.get(i)),
					OfficialDocument.HEADING, SIZE);
		}
	}

	void row(List<OfficialDocument.Piece> pieces) {
		XWPFTableRow row = take();
		row.setCantSplitRow(true);
		for (int i = 0; i < pieces.size(); i++) {
			OfficialDocument.piece(line(row, i, ParagraphAlignment.LEFT), pieces.get(i), OfficialDocument.BODY, SIZE);
		}
	}

	private XWPFTableRow take() {
		XWPFTableRow row = (this.next != null) ? this.next : this.table.createRow();
		this.next = null;
		return row;
	}

	private XWPFParagraph line(XWPFTableRow row, int column, ParagraphAlignment alignment) {
		XWPFTableCell cell = row.getCell(column);
		cell.setWidthType(TableWidthType.DXA);
		cell.setWidth(Integer.toString(this.widths[column]));
		cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
		XWPFParagraph line = cell.getParagraphs().get(0);
		line.setAlignment(alignment);
		OfficialDocument.offGrid(line, 14);
		return line;
	}

}
