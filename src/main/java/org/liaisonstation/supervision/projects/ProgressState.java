package org.liaisonstation.supervision.projects;

/** Whether the office looked at a report of progress. */
public enum ProgressState {

	REPORTED("待核实"), CHECKED("已核实"), RETURNED("退回更正");

	private final String label;

	ProgressState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
