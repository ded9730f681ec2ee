package org.liaisonstation.station;

/** What a liaison point is. */
public enum PointKind {

	MAIN("主站"), TEA_PAVILION("民情茶话亭");

	private final String label;

	PointKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
