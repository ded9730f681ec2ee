package org.liaisonstation.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.paper.OfficialDocument;
import org.liaisonstation.paper.OfficialDocument.Piece;
import org.liaisonstation.paper.PublicAddress;
import org.liaisonstation.station.Room;
import org.liaisonstation.station.Rooms;
import org.liaisonstation.station.StationProfile;
import org.liaisonstation.station.StationProfiles;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 年度总结 as a Word document: sentences with the numbers of the year, each leading to its
 * list, and at the end where each of them comes from.
 */
@Component
@Transactional
class YearSummary {

	private static final String[] ORDINALS = { "一", "二", "三", "四", "五", "六", "七", "八", "九" };

	private final Figures figures;

	private final FigureDefinitions definitions;

	private final StationProfiles profiles;

	private final Rooms rooms;

	private final PublicAddress address;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	YearSummary(Figures figures, FigureDefinitions definitions, StationProfiles profiles, Rooms rooms,
			PublicAddress address, ApplicationEventPublisher events, Clock clock) {
		this.figures = figures;
		this.definitions = definitions;
		this.profiles = profiles;
		this.rooms = rooms;
		this.address = address;
		this.events = events;
		this.clock = clock;
	}

	/** A number that the text tells. */
	private record Told(String label, Selection selection, FigurePart part, FigureValue publicly) {

		SummaryText.Filling filling() {
			return this.publicly.isShown() ? SummaryText.Filling.number(this.part.value()) : SummaryText.Filling.none();
		}

	}

	/** Of a year that still runs, as far as it has come. */
	OfficialDocument of(Span span) {
		int year = span.from().getYear();
		StationProfile station = this.profiles.current();
		SummaryText text = SummaryText.read();
		Map<String, Told> told = told(text.keys(), span);
		Map<String, String> facts = facts(station, span);
		Function<String, SummaryText.Filling> fillings = (blank) -> {
			if (facts.containsKey(blank)) {
				return SummaryText.Filling.fact(facts.get(blank));
			}
			return told.containsKey(blank) ? told.get(blank).filling() : SummaryText.Filling.none();
		};
		OfficialDocument document = new OfficialDocument(List.of(station.name(), year + "年工作总结"));
		int number = 0;
		for (SummaryText.Section section : text.sections()) {
			List<List<SummaryText.Piece>> paragraphs = section.filled(fillings);
			if (!paragraphs.isEmpty() && !section.heading().isEmpty()) {
				document.heading(ORDINALS[number] + "、" + section.heading());
				number++;
			}
			paragraphs.forEach((pieces) -> document.paragraph(pieces.stream()
				.map((piece) -> new Piece(piece.text(), piece.isNumber() ? href(told.get(piece.key())) : null))
				.toList()));
		}
		document.signature(station.name(), LocalDate.now(this.clock));
		sources(document, told, span);
		this.events.publishEvent(Recorded.of("figures.summarized", "figures", null,
				Map.of("year", Integer.toString(year), "figures", Integer.toString(told.size()))));
		return document;
	}

	private String href(Told told) {
		return this.address.of(told.selection().href());
	}

	private Map<String, String> facts(StationProfile station, Span span) {
		LocalDate today = LocalDate.now(this.clock);
		int year = span.from().getYear();
		Span soFar = (today.getYear() == year) ? new Span(span.from(), today) : span;
		return Map.of("year", Integer.toString(year), "station", station.name(), "street", station.shortName(), "host",
				station.host(), "address", station.address(), "period", soFar.words(), "rooms", rooms());
	}

	/** 一楼设群众接待大厅、代表议政厅；二楼设…… */
	private String rooms() {
		Map<Integer, List<Room>> floors = this.rooms.findByActiveToIsNullOrderByFloorAscNameAsc()
			.stream()
			.collect(Collectors.groupingBy(Room::floor, TreeMap::new, Collectors.toList()));
		return floors.entrySet()
			.stream()
			.map((floor) -> floor(floor.getKey()) + "设"
					+ floor.getValue().stream().map(Room::name).collect(Collectors.joining("、")))
			.collect(Collectors.joining("；"));
	}

	private static String floor(int floor) {
		return (floor > 0 && floor <= ORDINALS.length) ? ORDINALS[floor - 1] + "楼" : floor + "层";
	}

	/** What of it is defined by now, by the blank of the text. */
	private Map<String, Told> told(List<String> blanks, Span span) {
		Map<String, Figure> defined = this.definitions.all()
			.stream()
			.filter((figure) -> blanks.stream().anyMatch((blank) -> key(blank).equals(figure.key())))
			.collect(Collectors.toMap(Figure::key, Function.identity()));
		List<FigurePart> parts = this.figures.parts(List.copyOf(defined.values()), span);
		Map<String, Told> told = new LinkedHashMap<>();
		for (String blank : blanks) {
			Figure figure = defined.get(key(blank));
			if (figure != null) {
				String code = blank.contains("/") ? blank.substring(blank.indexOf('/') + 1) : null;
				Selection selection = new Selection(figure, (code != null) ? List.of(code) : List.of(), span);
				FigurePart part = selection.of(parts).findFirst().orElse(FigurePart.live(figure.key(), code, null, 0));
				told.put(blank, new Told(label(figure, part), selection, part,
						new FigureValue(figure, part.value()).publicly(span)));
			}
		}
		return told;
	}

	private static String key(String blank) {
		return blank.replaceAll("/.*", "");
	}

	private static String label(Figure figure, FigurePart part) {
		return (part.code() != null) ? figure.label() + "：" + part.label() : figure.label();
	}

	/** 数据出处: also of the numbers that are nothing and have no sentence. */
	private void sources(OfficialDocument document, Map<String, Told> told, Span span) {
		document.attachment("数据出处");
		document.note("正文里的每个数字都是联络站登记记录的统计数，可按下面的地址登录查看对应的明细。期间：" + span.words() + "；标“期末”的是期末（未到期末的为生成当日）的数。");
		List<List<Piece>> rows = new ArrayList<>();
		told.values().forEach((one) -> {
			String href = href(one);
			rows.add(List.of(Piece.of(Integer.toString(rows.size() + 1)), Piece.of(one.label()),
					new Piece(value(one), href), Piece.of(one.selection().figure().isState() ? "期末" : "全年"),
					new Piece(href, href)));
		});
		document.table(List.of("序号", "数据", "数值", "期间", "明细地址"), new int[] { 560, 2700, 1500, 640, 3440 }, rows);
	}

	private static String value(Told told) {
		if (!told.publicly().isShown()) {
			return told.publicly().withheld();
		}
		FigurePart part = told.part();
		String value = part.value() + " " + told.selection().figure().unit();
		return (part.live() != part.value()) ? value + "（锁定，之后更正 %+d）".formatted(part.live() - part.value()) : value;
	}

}
