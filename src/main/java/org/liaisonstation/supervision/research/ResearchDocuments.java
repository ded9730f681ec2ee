package org.liaisonstation.supervision.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.paper.OfficialDocument;
import org.liaisonstation.station.StationProfiles;

import org.springframework.stereotype.Component;

/** The record of a visit and a report as Word documents (GB/T 9704). */
@Component
class ResearchDocuments {

	private static final int[] FORM = { 1900, 6940 };

	private static final int[] DELIVERED = { 1900, 2000, 1740, 3200 };

	private final StationProfiles profiles;

	private final ResearchChoices choices;

	ResearchDocuments(StationProfiles profiles, ResearchChoices choices) {
		this.profiles = profiles;
		this.choices = choices;
	}

	/** 调研记录. */
	OfficialDocument record(VisitPapers.Paper paper) {
		ResearchVisit visit = paper.visit();
		OfficialDocument document = new OfficialDocument(List.of("调研记录"));
		form(document, "编号", visit.number(), "调研主题", visit.topic(), "依据", paper.ground(), "调研对象", visit.object(), "日期",
				day(visit.day()) + ((visit.heldOn() == null) ? "（计划）" : ""), "地点", text(visit.place()), "参加代表",
				names(visit.deputies()), "陪同人员", text(visit.companions()), "了解的情况", text(visit.learned()), "报告编号",
				paper.reports().stream().map(ResearchReport::name).collect(Collectors.joining("、")));
		if (!paper.delivered().isEmpty()) {
			document.table(List.of("报告", "送达单位", "反馈期限", "反馈"), DELIVERED,
					paper.delivered()
						.stream()
						.map((one) -> pieces(one.report(), one.unit(), day(one.due()),
								(one.feedbackOn() != null) ? day(one.feedbackOn()) + "　" + one.feedback() : "还没有反馈"))
						.toList());
		}
		document.note("代表在调研中可以提出建议，不直接处理问题（代表法第三十一条）。");
		return document;
	}

	/** The cover (报告封面), and the text from the next page on. */
	OfficialDocument report(ResearchReport report, List<String> files) {
		OfficialDocument document = new OfficialDocument(List.of("调 研 报 告", report.title()));
		say(document, "编号：" + report.name());
		say(document, "执笔：" + ((report.pen() != null) ? names(List.of(report.pen())) : "　　　　"));
		say(document, "作者：" + names(report.authors()));
		if (report.acceptedOn() != null) {
			document.signature(this.profiles.current().host(), report.acceptedOn());
		}
		document.page(report.title());
		if (report.text() != null) {
			report.text().lines().filter((line) -> !line.isBlank()).forEach((line) -> say(document, line.strip()));
		}
		if (!files.isEmpty()) {
			say(document, "附件：" + String.join("、", files));
		}
		return document;
	}

	private String names(List<UUID> deputies) {
		Map<UUID, String> names = this.choices.deputyNames(deputies);
		return deputies.stream().map(names::get).collect(Collectors.joining("、"));
	}

	private static String day(LocalDate day) {
		return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
	}

	/**
	 * @param cells names and values, one after the other
	 */
	private static void form(OfficialDocument document, String... cells) {
		List<List<OfficialDocument.Piece>> rows = new ArrayList<>();
		for (int i = 0; i < cells.length; i += 2) {
			rows.add(List.of(OfficialDocument.Piece.of(cells[i]), OfficialDocument.Piece.of(cells[i + 1])));
		}
		document.table(List.of("项目", "内容"), FORM, rows);
	}

	private static List<OfficialDocument.Piece> pieces(String... texts) {
		return Stream.of(texts).map(OfficialDocument.Piece::of).toList();
	}

	private static void say(OfficialDocument document, String text) {
		document.paragraph(List.of(OfficialDocument.Piece.of(text)));
	}

	private static String text(String text) {
		return (text != null) ? text : "";
	}

}
