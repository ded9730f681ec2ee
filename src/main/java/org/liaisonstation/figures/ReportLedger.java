package org.liaisonstation.figures;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.paper.LedgerColumn;

/**
 * The report upward as an Excel file.
 */
final class ReportLedger implements LedgerContent {

	private final List<Report.Section> sections;

	private final Span span;

	private final String unit;

	ReportLedger(List<Report.Section> sections, Span span, String unit) {
		this.sections = sections;
		this.span = span;
		this.unit = unit;
	}

	@Override
	public String code() {
		return "REPORT";
	}

	@Override
	public String title() {
		return "上报数据";
	}

	@Override
	public String period() {
		return this.span.words();
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
		return List.of(LedgerColumn.of("类", 14), LedgerColumn.of("项目", 40), LedgerColumn.of("分项", 20),
				LedgerColumn.of("数", 10), LedgerColumn.of("单位", 8), LedgerColumn.of("率", 10), LedgerColumn.of("分子", 10),
				LedgerColumn.of("分母", 10));
	}

	private record Line(String section, String block, ReportRow row) {

		List<Object> values() {
			String item = (this.block != null) ? this.block : this.row.label();
			String part = (this.block != null) ? this.row.label() : "";
			return this.row.isRate()
					? List.of(this.section, item, part, "", "", this.row.rate(), this.row.value(), this.row.ofValue())
					: List.of(this.section, item, part, this.row.value(), this.row.unit(), "", "", "");
		}

	}

	private Stream<Line> lines() {
		return this.sections.stream()
			.flatMap((section) -> section.blocks()
				.stream()
				.flatMap((block) -> block.rows().stream().map((row) -> new Line(section.name(), block.name(), row))));
	}

	@Override
	public long count() {
		return lines().count();
	}

	@Override
	public void read(Rows rows) throws IOException {
		for (Line line : lines().toList()) {
			rows.next(line.values());
		}
	}

	@Override
	public List<String> notes() {
		String restricted = "保密事项只计入合计，不计入各分项和各率。";
		return lines().anyMatch((line) -> line.row().isCorrected())
				? List.of(restricted, "本年数字已经锁定；锁定以后的更正见“数说联络站”，这里是锁定时的数。") : List.of(restricted);
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("from", this.span.from().toString(), "to", this.span.to().toString());
	}

}
