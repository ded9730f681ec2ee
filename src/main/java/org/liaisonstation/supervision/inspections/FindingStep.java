package org.liaisonstation.supervision.inspections;

import java.util.Locale;

/**
 * What can happen to a finding: the kinds of lines in its history, and of its entries in
 * the audit log ({@code finding.} and the name in small letters).
 */
enum FindingStep {

	NOTED("记录问题"), EDITED("修改"), STRUCK("划去"), SENT("交整改"), RECALLED("收回"), LINK_ISSUED("开出一次性链接"),
	LINK_WITHDRAWN("收回一次性链接"), SIGNED("签收"), REPORTED("报告整改情况"), MENDED("复查：整改到位"), AGAIN("复查：继续整改"), REMINDED("催办");

	private final String label;

	FindingStep(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	String action() {
		return "finding." + name().toLowerCase(Locale.ROOT);
	}

}
