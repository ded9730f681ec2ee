package org.liaisonstation.supervision.inspections;

/** Where a finding (发现问题) stands. */
public enum FindingState {

	NOTED("待交整改"), SENT("待签收"), MENDING("整改中"), REPORTED("待复查"), MENDED("整改到位"), STRUCK("已划去");

	private final String label;

	FindingState(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Whether the unit has to do something. */
	public boolean isWithUnit() {
		return this == SENT || this == MENDING;
	}

	/** Whether it stands in the way of the end of its inspection. */
	public boolean isOpen() {
		return this != MENDED && this != STRUCK;
	}

}
