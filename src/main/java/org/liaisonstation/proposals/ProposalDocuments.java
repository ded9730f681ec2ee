package org.liaisonstation.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.liaisonstation.paper.OfficialDocument;
import org.liaisonstation.station.StationProfiles;

import org.springframework.stereotype.Component;

/**
 * The papers of a proposal as Word documents, in the layout of official ones (GB/T 9704).
 */
@Component
class ProposalDocuments {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

	private static final int[] FORM = { 1900, 6940 };

	private static final String TO_RATE = "□ 满意　　□ 基本满意　　□ 不满意";

	private final StationProfiles profiles;

	private final ProposalClockRules clocks;

	ProposalDocuments(StationProfiles profiles, ProposalClockRules clocks) {
		this.profiles = profiles;
		this.clocks = clocks;
	}

	/** 代表建议专用纸, or that of a bill. */
	OfficialDocument sheet(ProposalPapers papers, ProposalNames.Names names) {
		Proposal proposal = papers.proposal();
		boolean bill = proposal.kind() == ProposalKind.BILL;
		Sheet sheet = proposal.sheet();
		Wishes wishes = proposal.wishes();
		OfficialDocument document = new OfficialDocument(List.of(bill ? "议案专用纸" : "代表建议专用纸"));
		form(document, "编号", (proposal.number() != null) ? proposal.number() : "", "提出",
				wishes.inSession() ? wishes.sessionName() : "闭会期间", "标题", sheet.title(), "领衔代表", names.lead(), "代表证号",
				"", "工作单位", text((names.leader() != null) ? names.leader().employer() : null), "电话",
				text((names.leader() != null) ? names.leader().officePhone() : null), bill ? "联名代表" : "附议代表",
				proposal.signed().stream().map(names::of).collect(Collectors.joining("、")), "议题", names.field(),
				"建议承办单位", text(wishes.suggestedUnits()), "征求意见方式", wishes.consultation().label(), "可否公开",
				wishes.confidential() ? "内容保密" : wishes.mayBePublic() ? "可以公开" : "不宜公开", "希望重点",
				wishes.wishesKey() ? "是" : "否");
		if (bill) {
			part(document, "一、案由", sheet.cause());
			part(document, "二、案据", sheet.grounds());
			part(document, "三、方案", sheet.scheme());
		}
		else {
			part(document, "一、情况问题", sheet.situation());
			part(document, "二、建议", sheet.suggestion());
		}
		form(document, "代表签名", "", "审查意见", (proposal.number() != null) ? "审查登记" : "", "承办单位",
				papers.current()
					.stream()
					.map((part) -> part.part().label() + "：" + names.of(part))
					.collect(Collectors.joining("，")),
				"交办日期", (proposal.dispatchedOn() != null) ? DAY.format(proposal.dispatchedOn()) : "", "答复期限",
				proposal.rounds().isEmpty() ? "" : DAY.format(proposal.rounds().get(0).due().date()), "办复方式",
				papers.repliedBy(), "面商时间地点",
				papers.met().map((met) -> DAY.format(met.onDate()) + "　" + text(met.place())).orElse(""), "承办负责人", "",
				"经办人", "");
		document.note("一事一议；由代表亲笔签名。");
		return document;
	}

	/** 交办函 to one unit. */
	OfficialDocument handover(ProposalPapers papers, ProposalNames.Names names, ProposalTask task) {
		Proposal proposal = papers.proposal();
		OfficialDocument document = new OfficialDocument(List.of("关于交办代表建议的函"));
		say(document, names.of(task) + "：");
		int signed = proposal.signed().size() + 1;
		say(document, names.lead() + ((signed > 1) ? "等 " + signed + " 名" : "") + "代表提出的《" + proposal.sheet().title()
				+ "》（" + proposal.number() + "），现交你单位" + task.part().label() + "。");
		say(document, "请在办理中与代表联系沟通，并于 " + DAY.format(task.due().date()) + " 前" + switch (task.part()) {
			case LEAD -> "书面答复每一位签名代表。";
			case JOINT -> "把协办意见送主办单位。";
			case SEPARATE -> "就本单位负责的部分提出答复。";
		} + ((task.returnDue() != null) ? "认为不属于本单位职责的，请于 " + DAY.format(task.returnDue().date()) + " 前书面说明理由，退回工委。"
				: ""));
		if (task.instruction() != null) {
			say(document, "办理要求：" + task.instruction());
		}
		String others = papers.besides(task)
			.stream()
			.map((one) -> names.of(one) + "（" + one.part().label() + "）")
			.collect(Collectors.joining("、"));
		if (!others.isEmpty()) {
			say(document, "共同办理的单位：" + others + "。");
		}
		say(document, "附件：代表建议专用纸");
		document.signature(this.profiles.current().host(), proposal.dispatchedOn());
		return document;
	}

	/** 答复函 of one round. */
	OfficialDocument letter(ProposalPapers papers, ProposalNames.Names names, ProposalRound round) {
		Proposal proposal = papers.proposal();
		OfficialDocument document = new OfficialDocument(List.of("对" + proposal.number() + "号代表建议的答复"));
		if (round.letterNumber() != null) {
			document.note(round.letterNumber());
		}
		List<ProposalRating> ratings = papers.ratings(round.number());
		say(document, ratings.stream().map(names::of).collect(Collectors.joining("、")) + "代表：");
		say(document, ((ratings.size() > 1) ? "您们" : "您") + "提出的《" + proposal.sheet().title() + "》收悉。经研究办理，现答复如下：");
		round.answer().lines().forEach((line) -> say(document, line));
		if (round.planDate() != null) {
			say(document, "以上事项计划于 " + DAY.format(round.planDate()) + " 前完成，届时再次答复。");
		}
		say(document, "感谢对我们工作的关心和支持，请继续提出宝贵意见。");
		List<ProposalTask> parts = papers.parts(round.number());
		document.signature((parts.size() == 1) ? names.of(parts.get(0)) : this.profiles.current().host(),
				day(round.answeredAt()));
		return document;
	}

	/** 征询意见表 of one signer. */
	OfficialDocument opinion(ProposalPapers papers, ProposalNames.Names names, ProposalRating rating) {
		ProposalRound round = papers.answered(rating.round());
		List<ProposalContact> talks = papers.talks(rating.round());
		OfficialDocument document = new OfficialDocument(List.of("征询意见表"));
		form(document, "建议编号", papers.proposal().number(), "标题", papers.proposal().sheet().title(), "代表",
				names.of(rating), "承办单位",
				papers.parts(rating.round()).stream().map(names::of).collect(Collectors.joining("、")), "答复文号",
				text(round.letterNumber()), "答复日期", DAY.format(day(round.answeredAt())), "沟通方式和次数",
				talks.stream().map(ProposalContact::how).distinct().collect(Collectors.joining("、")) + "，"
						+ talks.size() + " 次",
				"办理态度", rating.isRated() ? rating.manner().label() : TO_RATE, "办理结果",
				rating.isRated() ? rating.result().label() : TO_RATE, "具体意见", text(rating.comment()), "代表签名", "　", "日期",
				rating.isRated() ? DAY.format(day(rating.ratedAt())) : "　　　　年　　月　　日");
		document.note("态度与结果分开评价；对结果不满意的，承办单位再次办理并答复。");
		return document;
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

	private static void part(OfficialDocument document, String heading, String text) {
		document.heading(heading);
		text.lines().forEach((line) -> say(document, line));
	}

	private static void say(OfficialDocument document, String text) {
		document.paragraph(List.of(OfficialDocument.Piece.of(text)));
	}

	private static String text(String text) {
		return (text != null) ? text : "";
	}

	private LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, this.clocks.now().getZone());
	}

}
