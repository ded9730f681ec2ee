package org.liaisonstation.supervision.research;

import java.util.Locale;

/**
 * What can happen to a visit or a report: the kinds of lines in their histories, and of
 * their entries in the audit log ({@code research.} and the name in small letters).
 */
enum ResearchStep {

	VISIT_PLANNED("安排调研"), VISIT_EDITED("修改安排"), VISIT_HELD("开展调研"), VISIT_CORRECTED("修改记录"), VISIT_WITHDRAWN("撤销调研"),
	REPORT_DRAFTED("起草"), REPORT_EDITED("修改"), REPORT_SUBMITTED("提交审定"), REPORT_SENT_BACK("退回修改"),
	REPORT_ACCEPTED("审定采用"), REPORT_DELIVERED("送达"), REPORT_ANSWERED("单位反馈"), REPORT_FOLLOWED("后续跟踪"),
	REPORT_WITHDRAWN("撤销报告"), FILE_WITHDRAWN("撤下附件");

	private final String label;

	ResearchStep(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	String action() {
		return "research." + name().toLowerCase(Locale.ROOT);
	}

}
