package org.liaisonstation.proposals;

/** The part of a unit: 主办, 协办, or 分办, where each answers for its own. */
public enum TaskPart {

	LEAD("主办"), JOINT("协办"), SEPARATE("分办");

	private final String label;

	TaskPart(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
