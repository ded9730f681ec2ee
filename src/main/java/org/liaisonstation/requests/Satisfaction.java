package org.liaisonstation.requests;

/**
 * How content a resident is (满意度), asked for the manner (办理态度) and the result (办理结果)
 * apart.
 */
public enum Satisfaction {

	SATISFIED("满意"), MOSTLY_SATISFIED("基本满意"), DISSATISFIED("不满意"), NOT_RATED("未评价");

	private final String label;

	Satisfaction(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	public String code() {
		return name();
	}

}
