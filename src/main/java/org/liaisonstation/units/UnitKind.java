package org.liaisonstation.units;

/** What a unit is to the street. */
public enum UnitKind {

	INTERNAL("内设"), STATIONED("派驻"), COMMUNITY("社区村"), DISTRICT("区直"), ENTERPRISE("企业");

	private final String label;

	UnitKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
