package org.liaisonstation.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a ledger looks like to who opens it. */
class LedgerWriterTests {

	private static final List<LedgerColumn> COLUMNS = List.of(LedgerColumn.of("编号", 15), LedgerColumn.of("电话", 14),
			LedgerColumn.summed("人数", 6), LedgerColumn.of("收到日", 12), LedgerColumn.of("交办时间", 16));

	private static final LedgerHead HEAD = new LedgerHead("诉求总台账", "柳堤街道人大代表联络站", "2026-01-01 至 2026-03-31",
			List.of("许静（staff）导出"), "许静<&>\"（staff）导出", "许静", LocalDate.of(2026, 3, 9));

	@TempDir
	Path folder;

	private static byte[] written(List<List<?>> rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		LedgerWriter writer = new LedgerWriter(out, HEAD, COLUMNS);
		for (List<?> row : rows) {
			writer.row(row);
		}
		writer.finish(List.of("满意率 100.0%"));
		return out.toByteArray();
	}

	private static List<Row> read(byte[] file) throws IOException {
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			return book.getFirstSheet().read();
		}
	}

	private static List<String> texts(Row row) {
		return row.stream().map((cell) -> (cell != null) ? cell.getText() : "").toList();
	}

	private Map<String, String> entries(byte[] file) throws IOException {
		Map<String, String> entries = new HashMap<>();
		try (ZipFile zip = new ZipFile(Files.write(this.folder.resolve("ledger.xlsx"), file).toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				entries.put(entry.getName(),
						new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return entries;
	}

	private static String decoded(String xml) {
		return Pattern.compile("&#x([0-9a-f]+);")
			.matcher(xml)
			.replaceAll((found) -> Character.toString(Integer.parseInt(found.group(1), 16)));
	}

	@Test
	void aLedgerHasATitleTheUnitNumberedRowsSumsAndWhoMadeIt() throws IOException {
		List<Row> rows = read(
				written(List.of(
						List.of("SQ-2026-0001", "013900001234", 2, LocalDate.of(2026, 3, 2),
								LocalDateTime.of(2026, 3, 2, 9, 30)),
						Arrays.asList("SQ-2026-0002", null, 3, null, null))));
		assertThat(texts(rows.get(0)).get(0)).isEqualTo("诉求总台账");
		assertThat(texts(rows.get(1)).get(0)).isEqualTo("填报单位：柳堤街道人大代表联络站　　期间：2026-01-01 至 2026-03-31");
		assertThat(texts(rows.get(2)).get(0)).isEqualTo("许静（staff）导出");
		assertThat(texts(rows.get(3))).containsExactly("序号", "编号", "电话", "人数", "收到日", "交办时间");
		Row first = rows.get(4);
		assertThat(first.getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("1");
		assertThat(first.getCellText(1)).isEqualTo("SQ-2026-0001");
		assertThat(first.getCell(2).getType()).isEqualTo(CellType.STRING);
		assertThat(first.getCellText(2)).as("a telephone number keeps its zero").isEqualTo("013900001234");
		assertThat(first.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("2");
		assertThat(first.getCellAsDate(4).orElseThrow()).isEqualTo(LocalDateTime.of(2026, 3, 2, 0, 0));
		assertThat(first.getCellAsDate(5).orElseThrow()).isEqualTo(LocalDateTime.of(2026, 3, 2, 9, 30));
		assertThat(rows.get(5).getCellText(2)).isEmpty();
		assertThat(texts(rows.get(6)).subList(0, 2)).containsExactly("合计", "2 件");
		assertThat(rows.get(6).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("5");
		assertThat(texts(rows.get(7)).get(0)).isEqualTo("满意率 100.0%");
		assertThat(texts(rows.get(8)).get(0)).isEqualTo("制表人：许静　　审核人：　　　　　　日期：2026年3月9日");
		assertThat(rows).hasSize(9);
	}

	/** A sheet of Excel has 1,048,576 lines; here six. */
	@Test
	void whatIsLongerThanASheetGoesOnInTheNextOne() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		LedgerWriter writer = new LedgerWriter(out, HEAD, COLUMNS, 6);
		for (int i = 1; i <= 5; i++) {
			writer.row(List.of("SQ-" + i, "1", i, "", ""));
		}
		writer.finish(List.of());
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(book.getSheets().map(Sheet::getName)).containsExactly("诉求总台账", "诉求总台账（2）", "诉求总台账（3）");
			List<Row> first = book.getSheet(0).orElseThrow().read();
			assertThat(first.stream().map((row) -> row.getCellText(1))).containsExactly("", "", "", "编号", "SQ-1",
					"SQ-2", "");
			assertThat(first.get(6).getCellText(0)).isEqualTo("后接第 2 张表，合计在最后一张");
			List<Row> last = book.getSheet(2).orElseThrow().read();
			assertThat(last.get(0).getCellText(0)).isEqualTo("诉求总台账（续，第 3 张表）");
			assertThat(texts(last.get(3))).startsWith("序号", "编号");
			assertThat(last.get(4).getCellAsNumber(0).orElseThrow()).as("numbered on").isEqualByComparingTo("5");
			assertThat(texts(last.get(5)).subList(0, 2)).containsExactly("合计", "5 件");
			assertThat(last.get(5).getCellAsNumber(3).orElseThrow()).as("of all sheets").isEqualByComparingTo("15");
		}
		Map<String, String> entries = entries(out.toByteArray());
		assertThat(decoded(entries.get("xl/workbook.xml"))).contains("'诉求总台账（2）'!$A$1:$F$7");
	}

	@Test
	void whatAResidentTypedAsAFormulaStaysText() throws IOException {
		List<String> typed = List.of("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "\r=1", "＝1");
		byte[] file = written(typed.stream().<List<?>>map((text) -> List.of("x", text, 1, "", "")).toList());
		List<Row> rows = read(file);
		for (int i = 0; i < typed.size(); i++) {
			Cell cell = rows.get(4 + i).getCell(2);
			assertThat(cell.getType()).as(typed.get(i)).isEqualTo(CellType.STRING);
			assertThat(cell.getFormula()).isNull();
			assertThat(cell.getText().strip()).isEqualTo(typed.get(i).strip());
		}
		Map<String, String> entries = entries(file);
		assertThat(entries.get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
		assertThat(entries.get("xl/styles.xml")).as("text also when the cell is edited").contains("formatCode=\"@\"");
	}

	@Test
	void charactersThatXmlDoesNotKnowDoNotBreakTheFile() throws IOException {
		List<Row> rows = read(written(List.of(List.of("a\u0000b\u0008c", "<b>&\"'", 1, "𠮷野家", "两行\n两行"))));
		assertThat(rows.get(4).getCellText(1)).startsWith("a").endsWith("c").doesNotContain("\u0000");
		assertThat(rows.get(4).getCellText(2)).isEqualTo("<b>&\"'");
		assertThat(rows.get(4).getCellText(4)).isEqualTo("𠮷野家");
		assertThat(rows.get(4).getCellText(5)).isEqualTo("两行\n两行");
	}

	@Test
	void itPrintsOnA4AcrossWithTheHeadingOnEveryPageAndTheWatermark() throws IOException {
		Map<String, String> entries = entries(written(Stream.iterate(1, (i) -> i + 1)
			.limit(500)
			.<List<?>>map((i) -> List.of("SQ-" + i, "1", 1, "", ""))
			.toList()));
		String sheet = entries.get("xl/worksheets/sheet1.xml");
		assertThat(decoded(sheet).replaceAll("<row.*</row>", "")).contains("paperSize=\"9\"",
				"orientation=\"landscape\"", "fitToWidth=\"1\"", "ySplit=\"4\"", "state=\"frozen\"", "许静", "（staff）导出",
				"第 &amp;P 页，共 &amp;N 页");
		assertThat(entries.get("xl/workbook.xml")).contains("_xlnm.Print_Titles", "_xlnm.Print_Area", "$A$1:$F$507");
	}

}
