package org.liaisonstation.deputies;

/** Where a mandate stands (代表法 61–63). */
public enum MandateState {

	SERVING("在任"), SUSPENDED("暂停"), ENDED("终止");

	private final String label;

	MandateState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
