package org.liaisonstation.supervision.reviews;

/** Where a work review stands: four stages, one after the other, and its end. */
public enum ReviewStage {

	ANNOUNCEMENT("宣传发动"), STUDY("评议调研"), MEETING("会议评议"), MENDING("整改落实"), CLOSED("已办结"), WITHDRAWN("已撤销");

	private final String label;

	ReviewStage(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	public boolean isOpen() {
		return this != CLOSED && this != WITHDRAWN;
	}

}
