package org.liaisonstation.supervision.inspections;

import java.util.Locale;

/**
 * What can happen to an inspection: the kinds of lines in its history, and of its entries
 * in the audit log ({@code inspection.} and the name in small letters).
 */
enum InspectionStep {

	PLANNED("安排"), EDITED("修改安排"), HELD("记录开展"), CORRECTED("更正记录"), CALLED_ALONG("补记参加代表"), DEPUTY_STRUCK("划去参加代表"),
	CLOSED("办结"), WITHDRAWN("撤销");

	private final String label;

	InspectionStep(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	String action() {
		return "inspection." + name().toLowerCase(Locale.ROOT);
	}

}
