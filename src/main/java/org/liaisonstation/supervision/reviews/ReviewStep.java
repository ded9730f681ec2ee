package org.liaisonstation.supervision.reviews;

import java.util.Locale;

/**
 * What can happen to a work review: the kinds of lines in its history, and of its entries
 * in the audit log ({@code review.} and the name in small letters).
 */
enum ReviewStep {

	OPENED("制定方案"), EDITED("修改方案"), STUDY_BEGUN("转入评议调研"), SELF_CHECKED("单位自查"), VISITED("代表走访"), INVESTIGATED("调查报告"),
	MEETING_HELD("召开评议会"), REPORTED("单位报告"), COUNTED("满意度测评"), JUDGED("评议意见"), HANDED_OVER("交办评议意见"),
	MATTER_ADDED("列入问题清单"), MENDED("单位报告整改"), COUNTED_AGAIN("二次测评"), CLOSED("办结"), WITHDRAWN("撤销"),
	MEETING_CORRECTED("更正评议会"), COUNT_CORRECTED("更正测评结果");

	private final String label;

	ReviewStep(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	String action() {
		return "review." + name().toLowerCase(Locale.ROOT);
	}

}
