package org.liaisonstation.supervision.inspections;

/** Where an inspection stands. */
public enum InspectionState {

	PLANNED("待开展"), HELD("整改跟踪"), CLOSED("已办结"), WITHDRAWN("已撤销");

	private final String label;

	InspectionState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Whether something is still to be done. */
	public boolean isOpen() {
		return this == PLANNED || this == HELD;
	}

	/** Whether it took place. */
	public boolean isHeld() {
		return this == HELD || this == CLOSED;
	}

}
