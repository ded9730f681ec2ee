package org.liaisonstation.paper;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The page of an official document: size, margins, grid, usual type and page numbers. */
class OfficialPage {

	private final XWPFDocument document;

	OfficialPage(XWPFDocument document) {
		this.document = document;
	}

	void lay() {
		usual();
		page();
		numbers(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
		numbers(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
		this.document.setEvenAndOddHeadings(true);
	}

	/** The usual type is 3号. */
	private void usual() {
		CTStyles styles = CTStyles.Factory.newInstance();
		CTDocDefaults defaults = styles.addNewDocDefaults();
		CTRPr type = defaults.addNewRPrDefault().addNewRPr();
		CTFonts fonts = type.addNewRFonts();
		fonts.setEastAsia(OfficialDocument.BODY);
		fonts.setAscii(OfficialDocument.LATIN);
		fonts.setHAnsi(OfficialDocument.LATIN);
		type.addNewSz().setVal(BigInteger.valueOf(32));
		type.addNewLang().setEastAsia("zh-CN");
		defaults.addNewPPrDefault();
		CTStyle normal = styles.addNewStyle();
		normal.setType(STStyleType.PARAGRAPH);
		normal.setDefault(true);
		normal.setStyleId("Normal");
		normal.addNewName().setVal("Normal");
		CTPPrGeneral lines = normal.addNewPPr();
		lines.addNewAutoSpaceDE().setVal(false);
		lines.addNewAutoSpaceDN().setVal(false);
		this.document.createStyles().setStyles(styles);
	}

	private void page() {
		CTSectPr section = this.document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(BigInteger.valueOf(11906));
		size.setH(BigInteger.valueOf(16838));
		CTPageMar margins = section.addNewPgMar();
		margins.setTop(BigInteger.valueOf(2098));
		margins.setBottom(BigInteger.valueOf(1984));
		margins.setLeft(BigInteger.valueOf(1587));
		margins.setRight(BigInteger.valueOf(1474));
		margins.setHeader(BigInteger.valueOf(851));
		margins.setFooter(BigInteger.valueOf(1304));
		margins.setGutter(BigInteger.ZERO);
		CTDocGrid grid = section.addNewDocGrid();
		grid.setType(STDocGrid.LINES);
		grid.setLinePitch(BigInteger.valueOf(OfficialDocument.LINE));
	}

	/** — 1 —, in 4号, one character in from the outer edge. */
	private void numbers(HeaderFooterType pages, ParagraphAlignment side) {
		XWPFFooter footer = this.document.createFooter(pages);
		XWPFParagraph line = footer.getParagraphs().isEmpty() ? footer.createParagraph()
				: footer.getParagraphs().get(0);
		line.setAlignment(side);
		if (side == ParagraphAlignment.RIGHT) {
			line.setIndentationRight(280);
		}
		else {
			line.setIndentationLeft(280);
		}
		OfficialDocument.run(line.createRun(), "— ", OfficialDocument.SONG, 14);
		OfficialDocument.run(line.createRun(), null, OfficialDocument.SONG, 14)
			.getCTR()
			.addNewFldChar()
			.setFldCharType(STFldCharType.BEGIN);
		OfficialDocument.run(line.createRun(), null, OfficialDocument.SONG, 14)
			.getCTR()
			.addNewInstrText()
			.setStringValue(" PAGE ");
		OfficialDocument.run(line.createRun(), null, OfficialDocument.SONG, 14)
			.getCTR()
			.addNewFldChar()
			.setFldCharType(STFldCharType.END);
		OfficialDocument.run(line.createRun(), " —", OfficialDocument.SONG, 14);
	}

}
