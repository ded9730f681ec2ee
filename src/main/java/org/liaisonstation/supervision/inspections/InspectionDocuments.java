package org.liaisonstation.supervision.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.liaisonstation.paper.OfficialDocument;
import org.liaisonstation.paper.OfficialDocument.Piece;
import org.liaisonstation.station.StationProfiles;

import org.springframework.stereotype.Component;

/**
 * The papers of inspections as Word documents, in the layout of official ones (GB/T
 * 9704).
 */
@Component
class InspectionDocuments {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

	private static final int[] FORM = { 1900, 6940 };

	private static final int[] LIST = { 500, 3000, 1640, 1300, 1200, 1200 };

	private final StationProfiles profiles;

	private final InspectionChoices choices;

	private final MendingClock clock;

	InspectionDocuments(StationProfiles profiles, InspectionChoices choices, MendingClock clock) {
		this.profiles = profiles;
		this.choices = choices;
		this.clock = clock;
	}

	/** 检查记录. */
	OfficialDocument record(Inspection inspection, List<FindingLine> findings) {
		OfficialDocument document = new OfficialDocument(List.of(inspection.kind().label() + "记录"));
		form(document, "编号", inspection.number(), "主题", inspection.title(), "对象", inspection.object(), "依据",
				this.choices.groundName(inspection.ground()), "日期", DAY.format(inspection.day()), "地点",
				text(inspection.place()), "参加代表", this.choices.namesInLine(inspection.participants()), "陪同人员",
				text(inspection.companions()));
		part(document, "一、检查情况", inspection.seen());
		document.heading("二、发现的问题");
		if (findings.isEmpty()) {
			say(document, "没有发现问题。");
		}
		for (int i = 0; i < findings.size(); i++) {
			FindingLine line = findings.get(i);
			say(document, (i + 1) + "．" + line.finding().text()
					+ (line.unit().isEmpty() ? "" : "（责任单位：" + line.unit() + "）"));
		}
		part(document, "三、总的建议", inspection.suggestion());
		document.note("代表在检查中可以提出建议，不直接处理问题；问题由工委交有关单位整改。");
		return document;
	}

	/** 问题清单. */
	OfficialDocument findings(Inspection inspection, List<FindingLine> findings) {
		OfficialDocument document = new OfficialDocument(List.of(inspection.title(), "发现问题清单"));
		document.note(inspection.number() + "　" + DAY.format(inspection.day()));
		document.table(List.of("序号", "发现的问题", "建议", "责任单位", "整改期限", "整改情况"), LIST,
				findings.stream().map(this::row).toList());
		return document;
	}

	private List<Piece> row(FindingLine line) {
		Finding finding = line.finding();
		return Stream
			.of(Integer.toString(finding.position()), finding.text(), text(finding.suggestion()), line.unit(),
					(finding.mending() != null) ? DAY.format(finding.mending().due().date()) : "", line.light().words())
			.map(Piece::of)
			.toList();
	}

	/** 整改通知书. */
	OfficialDocument notice(Finding finding) {
		Inspection inspection = finding.inspection();
		OfficialDocument document = new OfficialDocument(List.of("整改通知书"));
		document.note(finding.number());
		say(document, this.choices.unitName(finding.unitId()) + "：");
		say(document, DAY.format(inspection.day()) + "，街道人大工委组织代表对" + inspection.object() + "进行了"
				+ inspection.kind().label() + "，发现以下问题，请你单位整改：");
		finding.text().lines().forEach((line) -> say(document, line));
		if (finding.suggestion() != null) {
			say(document, "代表建议：" + finding.suggestion());
		}
		if (finding.round() > 1) {
			Mending last = finding.mendings().get(finding.mendings().size() - 2);
			say(document, DAY.format(last.checkedOn()) + "复查没有到位：" + last.verdictText());
		}
		say(document, "请于 " + DAY.format(finding.mending().due().date()) + " 前整改到位，并书面报告整改情况，附整改后的照片。");
		document.note("整改期限：" + finding.mending().due().explanation().oneLine() + "。");
		document.signature(this.profiles.current().host(), day(finding.mending().orderedAt()));
		return document;
	}

	private static void form(OfficialDocument document, String... cells) {
		List<List<Piece>> rows = new ArrayList<>();
		for (int i = 2; i < cells.length; i += 2) {
			rows.add(List.of(Piece.of(cells[i]), Piece.of(cells[i + 1])));
		}
		document.table(List.of(cells[0], cells[1]), FORM, rows);
	}

	private static void part(OfficialDocument document, String heading, String text) {
		document.heading(heading);
		(text(text).isEmpty() ? Stream.of("（无）") : text.lines()).forEach((line) -> say(document, line));
	}

	private static void say(OfficialDocument document, String text) {
		document.paragraph(List.of(Piece.of(text)));
	}

	private static String text(String text) {
		return (text != null) ? text : "";
	}

	private LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, this.clock.now().getZone());
	}

}
