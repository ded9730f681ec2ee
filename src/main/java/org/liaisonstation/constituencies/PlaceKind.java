package org.liaisonstation.constituencies;

/** What a place is. */
public enum PlaceKind {

	VILLAGE("村"), COMMUNITY("社区");

	private final String label;

	PlaceKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
