package org.liaisonstation.supervision.inspections;

/**
 * What deputies set out for: 监督检查 of a piece of work, or 视察 (代表法 29) of how something
 * stands.
 */
public enum InspectionKind {

	INSPECTION("监督检查"), TOUR("视察");

	private final String label;

	InspectionKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** The kind of its entry in a duty archive, a code of the list {@code duty_kind}. */
	String duty() {
		return name();
	}

}
