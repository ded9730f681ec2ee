package org.liaisonstation.supervision.reviews;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.paper.OfficialDocument;
import org.liaisonstation.station.StationProfiles;

import org.springframework.stereotype.Component;

/** The papers of a review as Word documents (GB/T 9704). */
@Component
class ReviewDocuments {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final int[] MATTERS = { 900, 4740, 1700, 1500 };

	private final StationProfiles profiles;

	private final ReviewChoices choices;

	ReviewDocuments(StationProfiles profiles, ReviewChoices choices) {
		this.profiles = profiles;
		this.choices = choices;
	}

	/** 评议方案, which is the announcement too. */
	OfficialDocument scheme(WorkReview review) {
		Scheme scheme = review.scheme();
		OfficialDocument document = new OfficialDocument(List.of(scheme.title() + "公告"));
		scheme.announcement().lines().forEach((line) -> say(document, line));
		document.heading("一、评议单位");
		Map<UUID, String> names = this.choices.unitNames(scheme.units());
		say(document, scheme.units().stream().map(names::get).collect(Collectors.joining("、")) + "。");
		document.heading("二、评议步骤");
		say(document, "宣传发动：" + DAY.format(scheme.announceUntil()) + " 前，公布评议单位和意见电话。");
		say(document, "评议调研：" + DAY.format(scheme.studyUntil()) + " 前，单位自查，代表走访，形成调查报告。");
		say(document, "会议评议：" + DAY.format(scheme.meetingUntil()) + " 前，听取单位报告，代表评议，满意度测评。");
		say(document, "整改落实：" + DAY.format(scheme.mendingUntil()) + " 前，对照评议意见和问题清单整改，有问题的二次测评。");
		document.heading("三、意见电话");
		say(document, scheme.opinionPhone());
		document.signature(host(), LocalDate.ofInstant(review.openedAt(), ZONE));
		return document;
	}

	/** 评议意见 on one unit. */
	OfficialDocument opinion(WorkReview review, ReviewedUnit unit) {
		OfficialDocument document = new OfficialDocument(List.of("工作评议意见"));
		say(document, name(unit) + "：");
		say(document,
				"根据《" + review.title() + "》（" + review.number() + "），"
						+ ((review.metOn() != null) ? DAY.format(review.metOn()) : "　　年　　月　　日") + "召开评议会，"
						+ review.present().size() + " 名代表到会评议。");
		Tally tally = unit.tally(1);
		if (tally != null) {
			say(document, "满意度测评：" + words(tally) + "。");
		}
		document.heading("评议意见");
		((unit.opinion() != null) ? unit.opinion() : "　").lines().forEach((line) -> say(document, line));
		document.signature(host(), (review.handedOverOn() != null) ? review.handedOverOn() : review.metOn());
		return document;
	}

	/** 整改通知 with 问题清单. */
	OfficialDocument matters(WorkReview review, ReviewedUnit unit) {
		OfficialDocument document = new OfficialDocument(List.of("工作评议整改通知"));
		say(document, name(unit) + "：");
		say(document, "根据代表评议意见，下列问题请于期限前整改，并逐项报告整改情况。整改完成以后进行二次测评。");
		document.table(List.of("序号", "问题", "整改期限", "整改情况"), MATTERS,
				unit.matters()
					.stream()
					.map((matter) -> List.of(piece(String.valueOf(matter.position())), piece(matter.text()),
							piece(DAY.format(matter.due().date())), piece(matter.isOpen() ? "" : "已报告")))
					.toList());
		document.signature(host(), review.handedOverOn());
		return document;
	}

	/** 发出 60 张，收回 … 满意率 96.5%. */
	String words(Tally tally) {
		return "发出 " + tally.handedOut() + " 张，收回 " + tally.returned() + " 张，有效 " + tally.valid() + " 张，"
				+ this.choices.words(tally.votes()) + tally.rate().map((rate) -> "，满意率 " + rate + "%").orElse("");
	}

	private String name(ReviewedUnit unit) {
		return this.choices.unitNames(List.of(unit.unitId())).get(unit.unitId());
	}

	private String host() {
		return this.profiles.current().host();
	}

	private static OfficialDocument.Piece piece(String text) {
		return OfficialDocument.Piece.of(text);
	}

	private static void say(OfficialDocument document, String text) {
		document.paragraph(List.of(piece(text)));
	}

}
