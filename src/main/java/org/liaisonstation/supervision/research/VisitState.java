package org.liaisonstation.supervision.research;

/** Where a research visit stands. */
public enum VisitState {

	PLANNED("已安排"), HELD("已开展"), WITHDRAWN("已撤销");

	private final String label;

	VisitState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
